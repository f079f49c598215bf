package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/** Tells where "dat" points at something ("dat rapport", "Gebeurt dat niet") and so opens no clause, in a language whose verb stands second. */
final class Demonstratives {

    private final SentenceWords words;
    private final WordClasses classes;
    private final VerbSecondForms forms;
    private final VerbReader verbs;
    private final OpenClauses clauses;
    private final boolean verbFirst;

    /** @param verbFirst whether the sentence opens with the verb of a condition ("Gebeurt dat niet, dan") */
    Demonstratives(
            WordClasses classes, VerbSecondForms forms, VerbReader verbs, OpenClauses clauses, boolean verbFirst) {
        this.words = classes.words();
        this.classes = classes;
        this.forms = forms;
        this.verbs = verbs;
        this.clauses = clauses;
        this.verbFirst = verbFirst;
    }

    boolean pointsAtSomething(int i) {
        boolean leadsIn = classes.isSign(classes.size() - 1, ":");
        if (i == 0 || (!leadsIn && !verbs.finiteFollows(i))) {
            return true;
        }
        boolean nounNext = isBareSingular(i + 1);
        // "(Zij krijgen) dat bericht, ..."
        boolean alone = nounNext && classes.isSign(i + 2, ",");
        boolean behindComma = classes.isSign(i - 1, ",") && verbs.isFinite(i + 1);
        if (behindComma || alone || isObjectOfClause(i)) {
            return true;
        }
        if (verbFirst && i == 1) {
            return nounNext || !classes.isDeterminer(i + 1);
        }
        if (classes.isPreposition(i - 1)) {
            return !forms.isParticle(i - 1, clauses.current());
        }
        return nounNext && (isBehindAuxiliary(i) || !canFollowVerb(i));
    }

    /** "als de Kamer dat wenst", "zodra de wet dat mogelijk maakt": its verb stands last, so what stands before it is its object. */
    private boolean isObjectOfClause(int i) {
        OpenClause clause = clauses.current();
        return clause.type == Clause.Type.SUBORDINATE
                && clause.finite < 0
                && (verbs.isFinite(i + 1) || verbs.finitesUntilSign(i + 1) == 1);
    }

    private boolean isBehindAuxiliary(int i) {
        return verbs.isFinite(i - 1) && words.isAuxiliary(forms.finiteLemma(i - 1));
    }

    /** Whether "dat" follows a verb, and so opens a clause although a noun follows it. */
    private boolean canFollowVerb(int i) {
        return verbs.isVerbForm(i - 1)
                || classes.isSign(i - 1, ",")
                || words.particles().contains(classes.lower(i - 1));
    }

    private boolean isBareSingular(int i) {
        return classes.isBareNoun(i) && !classes.can(i, Form.NOUN_PLURAL);
    }
}
