package nl.brievenbus.extract.clause;

import java.util.List;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/** Tells where a co-ordinating word opens a clause, and of which kind, in a language whose verb stands second. */
final class VerbSecondCoordination {

    /** How far a finite verb may stand behind a co-ordinating word to open a clause with it. */
    private static final int REACH = 9;

    private final SentenceWords words;
    private final WordClasses classes;
    private final VerbReader verbs;
    private final VerbSecondAgreement agreement;
    private final OpenClauses clauses;

    VerbSecondCoordination(WordClasses classes, VerbReader verbs, VerbSecondAgreement agreement, OpenClauses clauses) {
        this.words = classes.words();
        this.classes = classes;
        this.verbs = verbs;
        this.agreement = agreement;
        this.clauses = clauses;
    }

    /** Whether a finite verb stands so near behind a co-ordinating word that the two open a clause. */
    boolean opens(int i) {
        OpenClause main = clauses.main();
        boolean joins = classes.isCoordinator(i) && main.finite >= 0 && i + 1 < classes.size();
        return joins && (isFiniteBehind(i + 1, main) || isPluralBehind(i + 1, main) || subjectAndVerbFollow(i, main));
    }

    /** "en informeert": a verb at once. */
    private boolean isFiniteBehind(int i, OpenClause main) {
        return verbs.isFinite(i)
                && (!classes.canBeNoun(i)
                        || agreement.isFollowedByItsObject(i)
                        || agreement.isBesideItsLike(i, main.finite));
    }

    /** "(De leden overleggen) en informeren": a second plural beside the first one. */
    private boolean isPluralBehind(int i, OpenClause main) {
        return verbs.read(i) == VerbReader.Reading.PLURAL_OR_INFINITIVE
                && clauses.current() == main
                && (main.finitePlural || classes.can(main.finite, Form.PLURAL_OR_INFINITIVE))
                && (!words.isAuxiliary(main.lemma) || isSecondAuxiliary(i, main));
    }

    /** "De cijfers zijn in mei gereed en zullen worden gedeeld": what takes a participle takes no auxiliary behind "en". */
    private boolean isSecondAuxiliary(int i, OpenClause main) {
        return takesParticiple(main.lemma)
                && classes.lemma(i, Form.PLURAL_OR_INFINITIVE)
                        .filter(lemma ->
                                takesParticiple(lemma) || words.future().contains(lemma))
                        .isPresent();
    }

    private boolean takesParticiple(String lemma) {
        return words.passive().contains(lemma) || words.perfect().contains(lemma);
    }

    /** "en de gemeente informeert". */
    private boolean subjectAndVerbFollow(int i, OpenClause main) {
        if (clauses.current() != main && !clauses.current().complete()) {
            return false;
        }
        for (int j = i + 1; j < Math.min(classes.size(), i + REACH); j++) {
            if (classes.isSign(j) || (j > i + 1 && opensOther(j))) {
                return false;
            }
            boolean verb = verbs.isFinite(j) || isPluralVerb(j, main);
            if (verb && (!classes.canBeNoun(j) || agreesWithNeighbour(j))) {
                return j > i + 1;
            }
        }
        return false;
    }

    /** "en ik deel u mee", "en de uitkomst delen wij u mee". */
    private boolean agreesWithNeighbour(int i) {
        return classes.isFirstPerson(i - 1) || agreement.isFollowedByItsSubject(i);
    }

    private boolean opensOther(int i) {
        return classes.isCoordinator(i) || classes.isSubordinator(i) || classes.isThat(i);
    }

    /** "en zij worden": beside a verb that takes no infinitive, what could be one is a plural. */
    private boolean isPluralVerb(int i, OpenClause main) {
        return verbs.read(i) == VerbReader.Reading.PLURAL_OR_INFINITIVE
                && !words.infinitiveTakers().contains(main.lemma)
                && clauses.current().type != Clause.Type.INFINITIVE;
    }

    /** Opens the clause, which is a subordinate one within another whose verb stood last. */
    void open(int i) {
        OpenClause before = clauses.current();
        if (before.type == Clause.Type.SUBORDINATE && before.complete() && !isInverted(i)) {
            clauses.openSibling();
        } else {
            clauses.openMain();
        }
        clauses.current().tokens.add(i);
    }

    /** "en zal ik", "en heeft het kabinet": verb before subject, so a main clause. */
    private boolean isInverted(int i) {
        for (int j = i + 1; j < Math.min(classes.size(), i + REACH); j++) {
            if (verbs.isFinite(j)) {
                // A subordinate clause keeps its verb for the end.
                boolean ends = j + 1 == classes.size() || classes.isSign(j + 1);
                return !ends;
            }
        }
        return true;
    }

    /**
     * "(Ik overleg), en als dat slaagt, wordt": whether a condition stands behind a co-ordinating word, with a verb behind its
     * comma, so that the word opens the main clause of that verb.
     */
    boolean opensBeforeCondition(int condition) {
        boolean joined = classes.isCoordinator(condition - 1) && classes.isSign(condition - 2, ",");
        OpenClause before = clauses.current();
        if (!joined
                || before.type != Clause.Type.MAIN
                || before.finite < 0
                || !words.conditional().contains(classes.lower(condition))) {
            return false;
        }
        int sign = classes.signFrom(condition + 1);
        return sign + 1 < classes.size() && classes.isSign(sign, ",") && verbs.isFiniteOrPlural(sign + 1);
    }

    /** Opens a main clause with the co-ordinating word that was taken last. */
    void openWithLast() {
        List<Integer> taken = clauses.current().tokens;
        int joint = taken.remove(taken.size() - 1);
        clauses.openMain();
        clauses.current().tokens.add(joint);
    }
}
