package nl.brievenbus.extract.clause;

import java.util.List;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Tells which words open a clause within another one ("if", "which", "as soon as"), in a language whose verb stands behind its subject. */
final class SubjectFirstSubordination {

    private final SentenceWords words;
    private final WordClasses classes;
    private final SubjectFirstForms forms;
    private final SubjectFirstVerbs verbs;
    private final OpenClauses clauses;
    private final Phrases openers;
    private final List<Token> tokens;

    /** @param openers phrases that open a clause as one word would */
    SubjectFirstSubordination(
            WordClasses classes,
            SubjectFirstForms forms,
            SubjectFirstVerbs verbs,
            OpenClauses clauses,
            Phrases openers,
            List<Token> tokens) {
        this.words = classes.words();
        this.classes = classes;
        this.forms = forms;
        this.verbs = verbs;
        this.clauses = clauses;
        this.openers = openers;
        this.tokens = tokens;
    }

    /** How many words at {@code i} open a subordinate clause; 0 where none do. */
    int openerLength(int i) {
        if (i == 0 && words.conditionVerbs().contains(classes.lower(0))) {
            return 1;
        }
        int several = openers.at(tokens, i).map(match -> match.end() - i).orElse(0);
        if (several > 0) {
            return several;
        }
        return opensAlone(i) ? 1 : 0;
    }

    private boolean opensAlone(int i) {
        String word = classes.lower(i);
        boolean opener = words.openersBehindComma().contains(word);
        if ((opener && (classes.isSign(i - 1, ",") || opensBehindVerbs(i))) || isLateCondition(i)) {
            return true;
        }
        if (classes.isThat(i)) {
            return opensThat(i);
        }
        // "what to do" has no verb of its own.
        if (!classes.isSubordinator(i) || classes.isInfinitiveMark(i + 1) || isAdverbOfPerfect(i)) {
            return false;
        }
        if (classes.isPreposition(i) || words.as().contains(word)) {
            return opensBeforeOneSubject(i);
        }
        return words.conditional().contains(word) || verbs.finiteWithin(i + 1) >= 0;
    }

    /** "(we will act) provided the others agree": behind a clause that has its verbs, before another with its own. */
    private boolean opensBehindVerbs(int i) {
        OpenClause clause = clauses.current();
        return clause.finite >= 0
                && !clause.nonFinite.isEmpty()
                && !forms.isFormOfAuxiliary(i - 1)
                && i + 1 < classes.size()
                && !classes.isPreposition(i + 1)
                && opensSubject(i + 1)
                && verbs.finiteWithin(i + 1) >= 0;
    }

    /** "(we will act) should it fail": behind a clause that has its verbs. */
    private boolean isLateCondition(int i) {
        OpenClause clause = clauses.current();
        return words.conditionVerbs().contains(classes.lower(i))
                && clause.finite >= 0
                && !clause.nonFinite.isEmpty()
                && !forms.isFormOf(i - 1, words.perfect());
    }

    /** "has since asked": right behind its verb it is an adverb. */
    private boolean isAdverbOfPerfect(int i) {
        return i > 0 && clauses.current().finite == i - 1 && forms.isFormOf(i - 1, words.perfect());
    }

    /** "that" opens a clause where a verb follows, unless it points ("in that letter"). */
    private boolean opensThat(int i) {
        // "Once that has happened": right behind a word that opens a clause it is the subject.
        boolean points = i == 0 || classes.isPreposition(i - 1) || classes.isSubordinator(i - 1);
        if (points || i + 1 >= classes.size()) {
            return false;
        }
        int finite = verbs.finiteWithin(i + 1);
        boolean verbOfClause = finite >= 0
                && (finite == i + 1 || opensSubject(i + 1) || classes.can(i - 1, Form.NOUN) || isToldByVerb(i, finite));
        return verbOfClause || subjunctiveFollows(i + 1);
    }

    /** "(announced) that funding will", but not "(published) that review and will": right behind a verb, with nothing joined before the next one. */
    private boolean isToldByVerb(int that, int finite) {
        OpenClause clause = clauses.current();
        boolean behindVerb = that - 1 == clause.finite || clause.nonFinite.contains(that - 1);
        for (int i = that + 1; behindVerb && i < finite; i++) {
            behindVerb = !classes.isCoordinator(i);
        }
        return behindVerb;
    }

    private boolean opensSubject(int i) {
        return classes.isDeterminer(i)
                || classes.isPronoun(i)
                || classes.can(i, Form.NOUN_PLURAL)
                || classes.can(i, Form.ADJECTIVE)
                || classes.token(i).capital();
    }

    /** "(it is planned) that the bill be laid": the plain form of "be" is the verb. */
    private boolean subjunctiveFollows(int from) {
        int end = Math.min(classes.size(), from + SubjectFirstVerbs.REACH);
        for (int j = from + 1; j < end && !classes.isBreak(j); j++) {
            if (words.passive().contains(classes.lower(j))) {
                return !forms.isBehindModal(j) && !classes.isInfinitiveMark(j - 1);
            }
        }
        return false;
    }

    /** "before" and "as" open a clause where one subject and its verb follow, not where a second subject does. */
    private boolean opensBeforeOneSubject(int i) {
        OpenClause clause = clauses.current();
        int finite = verbs.finiteWithin(i + 1);
        if (finite < 0
                || classes.isPreposition(i + 1)
                || lacksMain(i, finite)
                || (clause.finite >= 0 && clause.enclosingWithoutFinite().isPresent())) {
            return false;
        }
        for (int j = i + 2; j < finite; j++) {
            if (opensSecondSubject(j)) {
                return false;
            }
        }
        return true;
    }

    /** "Since 1 May it (has been)", "Before the summer the board (will)". */
    private boolean opensSecondSubject(int i) {
        boolean governed = classes.isPreposition(i - 1) || classes.isCoordinator(i - 1);
        boolean second = !governed && (classes.isDeterminer(i) || classes.isOnlyPronoun(i));
        return second || classes.isFirstPerson(i) || words.secondPerson().contains(classes.lower(i));
    }

    /** "Since April many have gone there": at the beginning of a sentence that has no other verb it is a preposition. */
    private boolean lacksMain(int i, int finite) {
        boolean lacks = i == 0;
        for (int j = finite + 1; j < classes.size() && lacks; j++) {
            lacks = !verbs.isFinite(j);
        }
        return lacks;
    }
}
