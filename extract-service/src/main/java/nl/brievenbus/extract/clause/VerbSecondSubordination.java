package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/** Tells which words open a clause within another one ("zodra", "waarop", "om ... te"), in a language whose verb stands second. */
final class VerbSecondSubordination {

    private static final int PURPOSE_REACH = 45;

    private final SentenceWords words;
    private final WordClasses classes;
    private final VerbSecondForms forms;
    private final VerbReader verbs;
    private final OpenClauses clauses;
    private final VerbSecondAsides asides;
    private final Demonstratives demonstratives;

    VerbSecondSubordination(
            WordClasses classes,
            VerbSecondForms forms,
            VerbReader verbs,
            OpenClauses clauses,
            VerbSecondAsides asides,
            Demonstratives demonstratives) {
        this.words = classes.words();
        this.classes = classes;
        this.forms = forms;
        this.verbs = verbs;
        this.clauses = clauses;
        this.asides = asides;
        this.demonstratives = demonstratives;
    }

    /** "om ... te informeren": whether a word opens a clause whose verb is an infinitive. */
    boolean opensPurpose(int i) {
        if (!words.purposes().contains(classes.lower(i))) {
            return false;
        }
        for (int j = i + 1; j < Math.min(classes.size() - 1, i + PURPOSE_REACH); j++) {
            if (classes.isInfinitiveMark(j)) {
                return verbs.read(j + 1) == VerbReader.Reading.TO_INFINITIVE;
            }
            if (endsPurpose(i, j)) {
                return false;
            }
        }
        return false;
    }

    /** Whether what stands at {@code j} parts a word such as "om" from an infinitive behind it. */
    private boolean endsPurpose(int i, int j) {
        boolean again = classes.lower(j).equals(classes.lower(i));
        boolean clauseOpens = classes.isThat(j) && !words.widePurposes().contains(classes.lower(i));
        boolean anotherActs = classes.isCoordinator(j) && classes.isFirstPerson(j + 1);
        return again || clauseOpens || anotherActs || classes.isSign(j, ";");
    }

    /** Whether a word opens a clause with a finite verb. */
    boolean opens(int i) {
        String word = classes.lower(i);
        if (asides.opensShort(i)) {
            return false;
        }
        if (classes.isSubordinator(i)) {
            return opensConjunction(i);
        }
        if (classes.isThat(i)) {
            return !demonstratives.pointsAtSomething(i) && !isBehindRelative(i);
        }
        if (words.relatives().contains(word)) {
            return opensRelative(i);
        }
        if (words.whether().contains(word)) {
            return opensQuestion(i);
        }
        if (words.as().contains(word)) {
            return opensAs(i);
        }
        return i == 0 && words.conditionVerbs().contains(word);
    }

    /** "gemeenten die dat willen": it stands for something. */
    private boolean isBehindRelative(int i) {
        return i > 1 && words.relatives().contains(classes.lower(i - 1));
    }

    /** "zodra", "omdat", "indien": unless it is a preposition, or opens a mere phrase. */
    private boolean opensConjunction(int i) {
        // "Indien blijkt dat het kan" has no subject before its verb; of other words the verb right behind makes a
        // main clause.
        boolean verbFirst = i == 0 && verbs.isFinite(Math.min(1, classes.size() - 1));
        return !asides.opensPhrase(i)
                && (!verbFirst || words.conditional().contains(classes.lower(i)))
                && !(classes.isPreposition(i) && isPrepositionHere(i))
                && !asides.opensWithoutVerb(i, clauses.current());
    }

    /** "Sinds 1 maart is", "Sinds de zomer is": it opens no clause before a number, nor where a clause would be without its verb. */
    private boolean isPrepositionHere(int i) {
        int wanted = clauses.current().finite < 0 ? 2 : 1;
        for (int j = i + 1; j < classes.size() && wanted > 0 && !classes.isSign(j, ";"); j++) {
            wanted -= verbs.isFiniteOrPlural(j) ? 1 : 0;
        }
        return classes.isNumber(i + 1) || wanted > 0;
    }

    /** "(een brief) waarin staat", "die": behind what it tells of, with a verb to come. */
    private boolean opensRelative(int i) {
        return i > 0
                && verbs.finiteFollows(i)
                && !classes.isFirstPerson(i - 1)
                && !isObjectBehindVerb(i)
                && !classes.isThat(Math.max(0, i - 2))
                && (classes.isSign(i - 1, ",") || !classes.isBareNoun(i + 1))
                && (!classes.isPreposition(i - 1) || forms.isParticle(i - 1, clauses.current()));
    }

    /** "(ik heb de cijfers gevraagd en) zal die (met u delen)": nothing stands there of which it could tell. */
    private boolean isObjectBehindVerb(int i) {
        return verbs.isFinite(i - 1) && words.isAuxiliary(forms.finiteLemma(i - 1));
    }

    /** "(ik bezie) of dat kan": behind a verb or a comma, before a pronoun, or where the clause asks something ("bepaal ik of"). */
    private boolean opensQuestion(int i) {
        return verbs.finiteFollows(i)
                && (i == 0
                        || verbs.isVerbForm(i - 1)
                        || (words.askers().contains(clauses.current().lemma) && verbs.finitesUntilSign(i + 1) > 0)
                        || classes.isSign(i - 1, ",")
                        || classes.isOtherPronoun(i + 1)
                        || classes.isFirstPerson(i + 1)
                        || forms.isParticle(i - 1, clauses.current()));
    }

    /** "als dat lukt", but not "als minister", "als eerste". */
    private boolean opensAs(int i) {
        int next = Math.min(i + 1, classes.size() - 1);
        boolean singular = classes.isBareNoun(next) && !classes.can(next, Form.NOUN_PLURAL);
        return !singular
                && !classes.can(next, Form.ADJECTIVE)
                && !classes.can(next, Form.NUMERAL)
                && (i == 0 || isOnlyThen(i) || isBehindJoint(i) || isBeforeAuxiliary(i) || closesWithVerb(i));
    }

    /** "Pas als het advies er is, besluit": before the main clause, which its verb opens. */
    private boolean isOnlyThen(int i) {
        if (i != 1 || !words.onlyThen().contains(classes.lower(0))) {
            return false;
        }
        int sign = classes.signFrom(i + 1);
        return sign + 1 < classes.size() && verbs.finitesUntilSign(i + 1) > 0 && verbs.isFinite(sign + 1);
    }

    /** Behind a comma, or behind "en" where one verb ends what "als" opens: "en als dat kan, wordt". */
    private boolean isBehindJoint(int i) {
        return classes.isSign(i - 1, ",") || (classes.isCoordinator(i - 1) && verbs.finitesUntilSign(i + 1) == 1);
    }

    private boolean isBeforeAuxiliary(int i) {
        return clauses.current().complete() && verbs.isFinite(i + 1) && words.isAuxiliary(forms.finiteLemma(i + 1));
    }

    /** "garant staan als de verzekeraar weigert", "informeren als de cijfers bekend zijn": behind a complete clause, and with its own verb at the end. */
    private boolean closesWithVerb(int i) {
        OpenClause clause = clauses.current();
        boolean closed = verbs.isVerbForm(i - 1) || forms.isParticle(i - 1, clause) || classes.isObject(i - 1);
        if (!clause.complete() || !(closed || classes.isDeterminer(i + 1))) {
            return false;
        }
        int last = classes.signFrom(i + 2) - 1;
        return last > i + 1 && !holdsClause(i + 1, last) && (verbs.isFinite(last) || endsWithVerbs(i + 1, last));
    }

    /** "de cijfers bekend zijn", "het advies is ontvangen": an auxiliary is among its last verbs. */
    private boolean endsWithVerbs(int first, int last) {
        for (int j = last; j > first && verbs.isVerbForm(j); j--) {
            if (verbs.isFiniteOrPlural(j) && forms.isAuxiliary(j)) {
                return true;
            }
        }
        return false;
    }

    /** "de kans die moet worden benut": the last verb is of a clause within. */
    private boolean holdsClause(int first, int last) {
        for (int j = first + 1; j < last; j++) {
            if (words.relatives().contains(classes.lower(j))
                    || words.relativeAdverbs().contains(classes.lower(j))
                    || classes.isThat(j)
                    || classes.isInfinitiveMark(j)) {
                return true;
            }
        }
        return false;
    }
}
