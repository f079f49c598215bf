package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/**
 * Gives each verb to the clause that it belongs to, in a language whose verb stands second: a main clause has its verb early, a
 * subordinate one keeps it for the end, and a finite verb too many belongs to a clause around or behind it.
 */
final class VerbSecondAttachment {

    private final SentenceWords words;
    private final WordClasses classes;
    private final VerbSecondForms forms;
    private final VerbReader verbs;
    private final VerbSecondAgreement agreement;
    private final OpenClauses clauses;
    private final VerbSecondAsides asides;
    private final SharedVerb sharedVerb;

    VerbSecondAttachment(
            WordClasses classes,
            VerbSecondForms forms,
            VerbReader verbs,
            VerbSecondAgreement agreement,
            OpenClauses clauses,
            VerbSecondAsides asides) {
        this.words = classes.words();
        this.classes = classes;
        this.forms = forms;
        this.verbs = verbs;
        this.agreement = agreement;
        this.clauses = clauses;
        this.asides = asides;
        this.sharedVerb = new SharedVerb(classes, clauses);
    }

    /** Takes a word that opens no clause, be it a verb or not. */
    void take(int i) {
        switch (verbs.read(i)) {
            case FINITE -> takeFinite(i, false);
            case PLURAL_OR_INFINITIVE -> takePluralOrInfinitive(i);
            case TO_INFINITIVE -> takeToInfinitive(i);
            case PARTICIPLE -> takeParticiple(i);
            case NONE -> clauses.current().tokens.add(i);
        }
    }

    private void takeFinite(int i, boolean plural) {
        leaveBeforeInversion(i);
        OpenClause clause = clauses.current();
        boolean full = clause.finite >= 0 || clause.type == Clause.Type.INFINITIVE;
        if (closesFront(i)) {
            moveToFront();
        } else if (full && !findsPlace(i)) {
            clause.tokens.add(i);
            return;
        }
        setFinite(i, plural);
    }

    /** A subordinate clause keeps its verb for the end: before "stuur ik u", that of "Zoals eerder toegezegd" is over. */
    private void leaveBeforeInversion(int i) {
        OpenClause clause = clauses.current();
        // A verb at the very beginning opened the clause itself: "Stuur ik dat niet, dan".
        boolean waits = i > 0 && clause.type == Clause.Type.SUBORDINATE && clause.finite < 0;
        if (waits && agreement.isFollowedByItsSubject(i)) {
            clause.enclosingWithoutFinite().ifPresent(clauses::goOnWith);
        }
    }

    /**
     * "Tot de norm is bereikt, zit ...", "Anders dan de wet voorschrijft, vindt ...": verbs that end what stands before a comma,
     * with a verb right behind it, belong to a clause in front, by whatever word it was opened.
     */
    private boolean closesFront(int i) {
        OpenClause clause = clauses.current();
        boolean first = clause.index == 0 && clause.type == Clause.Type.MAIN;
        if (!first || clause.finite < 2 || !classes.isSign(i - 1, ",")) {
            return false;
        }
        int end = clause.finite + 1;
        while (end < i && verbs.isVerbForm(end)) {
            end++;
        }
        return classes.isSign(end, ",");
    }

    private void moveToFront() {
        OpenClause main = clauses.current();
        String opener = classes.lower(main.tokens.get(0));
        main.moveTo(clauses.open(Clause.Type.SUBORDINATE, opener, Optional.of(main), false));
        clauses.goOnWith(main);
    }

    /** Whether a finite verb has a place although the clause that is being read wants none; goes on with the clause that has it. */
    private boolean findsPlace(int i) {
        OpenClause clause = clauses.current();
        if (clause.finite >= 0 && replacesNoun(i, clause)) {
            return true;
        }
        if (replacesInfinitive(i, clause)) {
            clause.nonFinite.add(clause.finite);
            return true;
        }
        Optional<OpenClause> enclosing = clause.enclosingWithoutFinite();
        if (enclosing.isPresent() && clause.complete()) {
            clauses.goOnWith(enclosing.get());
            return true;
        }
        return clause.type != Clause.Type.INFINITIVE && opensBehindComma(i);
    }

    /** "De merken en typen maak ik", "Zo snel als dat kan wil ik": what looked like the verb was a noun, or another's. */
    private boolean replacesNoun(int i, OpenClause clause) {
        return clause.type == Clause.Type.MAIN
                && classes.isFirstPerson(i + 1)
                && clause.lastComma < clause.tokens.indexOf(clause.finite)
                && !classes.isCoordinator(i - 1);
    }

    /** "(dat ik u) informeren zal": what looked like a plural was an infinitive. */
    private static boolean replacesInfinitive(int i, OpenClause clause) {
        return clause.type == Clause.Type.SUBORDINATE && clause.finitePlural && clause.finite == i - 1;
    }

    /** A second finite verb in a main clause belongs to a new one, which began behind the last comma. */
    private boolean opensBehindComma(int i) {
        OpenClause clause = clauses.current();
        boolean possible = clause.type == Clause.Type.MAIN
                && clause.lastComma >= 0
                && (!classes.canBeNoun(i) || classes.isFirstPerson(i + 1) || agreement.isFollowedByItsObject(i))
                && clause.lastComma > clause.tokens.indexOf(clause.finite);
        if (possible) {
            clauses.openBehindComma();
        }
        return possible;
    }

    private void setFinite(int i, boolean plural) {
        OpenClause clause = clauses.current();
        if (clause.type == Clause.Type.MAIN && classes.isSign(i - 1, ",")) {
            // "De werken, eerder uitgesteld, zullen": a participle before the comma is of an aside.
            clause.nonFinite.clear();
        }
        clause.finite = i;
        clause.lemma = forms.finiteLemma(i);
        clause.past = forms.isPast(i);
        clause.finitePlural = plural;
        clause.tokens.add(i);
    }

    private void takePluralOrInfinitive(int i) {
        OpenClause clause = clauses.current();
        if (clause.finite < 0 && clause.type != Clause.Type.INFINITIVE) {
            takeFinite(i, true);
            return;
        }
        if (sharedVerb.opensFor(i)) {
            return;
        }
        // "te doen toekomen": the infinitive behind a verb that helps is no verb of a clause of its own.
        boolean inGroup = clause.nonFinite.contains(i - 1) && forms.isHelper(i - 1);
        boolean taken = inGroup
                || takesInfinitive(clause, i)
                || (clause.type == Clause.Type.INFINITIVE && !clause.nonFinite.isEmpty());
        if (!taken && (opensBehindComma(i) || leavesSubordinate(i))) {
            setFinite(i, true);
        } else if (isThing(i)) {
            clause.tokens.add(i);
        } else {
            takeNonFinite(i, taken);
        }
    }

    /** "(er zijn) bommen (in de grond aangetroffen)", "(ik zal) vragen (beantwoorden)": as a verb it could not take the one that comes. */
    private boolean isThing(int i) {
        OpenClause clause = clauses.current();
        boolean noun = clause.type == Clause.Type.MAIN
                && classes.can(i, Form.NOUN_PLURAL)
                && classes.lemma(i, Form.PLURAL_OR_INFINITIVE)
                        .filter(words.infinitiveTakers()::contains)
                        .isEmpty();
        boolean wantsParticiple =
                words.perfect().contains(clause.lemma) || words.passive().contains(clause.lemma);
        return noun && (verbs.isInfinitive(i + 1) || (wantsParticiple && verbs.participleFollows(i)));
    }

    /** Verbs at the end of a subordinate clause stand together: "(zal) wie nalatig blijven in mei aanspreken" leaves it. */
    private boolean takesInfinitive(OpenClause clause, int i) {
        boolean apart = clause.type == Clause.Type.SUBORDINATE && clause.finite < i - 1 && !verbs.isVerbForm(i - 1);
        return words.infinitiveTakers().contains(clause.lemma) && !apart;
    }

    /** Whether "worden" or the like goes on what "die" opened, or what stands around it; goes on with that. */
    private boolean leavesSubordinate(int i) {
        OpenClause clause = clauses.current();
        if (clause.type != Clause.Type.SUBORDINATE || !forms.isPluralAuxiliary(i)) {
            return false;
        }
        if (opensSibling(i)) {
            return true;
        }
        Optional<OpenClause> enclosing = clause.enclosingWithoutFinite();
        enclosing.ifPresent(clauses::goOnWith);
        return enclosing.isPresent();
    }

    /** "die zijn gekomen en hebben ingezaaid": a co-ordinating word since the verb keeps a second one in the same kind of clause. */
    private boolean opensSibling(int i) {
        OpenClause clause = clauses.current();
        if (!clause.complete() || classes.canBeNoun(i)) {
            return false;
        }
        int finite = clause.tokens.indexOf(clause.finite);
        for (int place = clause.tokens.size() - 1; place > finite; place--) {
            if (classes.isCoordinator(clause.tokens.get(place))) {
                List<Integer> behind = clause.cut(place);
                clauses.openSibling();
                clauses.current().tokens.addAll(behind);
                return true;
            }
        }
        return false;
    }

    /** Behind the verb that closes a subordinate clause, "te" and an infinitive belong to the clause around it. */
    private void takeToInfinitive(int i) {
        OpenClause clause = clauses.current();
        boolean closed =
                clause.type == Clause.Type.SUBORDINATE && clause.complete() && i > 1 && verbs.isVerbForm(i - 2);
        if (closed && clause.parent.isPresent()) {
            int mark = clause.tokens.remove(clause.tokens.size() - 1);
            clauses.goOnWith(clause.parent.get());
            clauses.current().tokens.add(mark);
        }
        addNonFinite(i);
    }

    private void takeParticiple(int i) {
        OpenClause clause = clauses.current();
        if (asides.holdsParticiple(i) || asides.opensWithParticiple(i, clause)) {
            clause.tokens.add(i);
        } else if (!sharedVerb.opensFor(i)) {
            takeNonFinite(i, words.participleTakers().contains(clause.lemma));
        }
    }

    /** Adds an infinitive or participle to the clause whose verb can take it: to the one around, where the one that ended has its verb. */
    private void takeNonFinite(int i, boolean taken) {
        OpenClause clause = clauses.current();
        if (clause.type != Clause.Type.SUBORDINATE || clause.finite < 0 || taken) {
            addNonFinite(i);
            return;
        }
        OpenClause enclosing = clause.parent.orElse(clause);
        boolean wanted = words.infinitiveTakers().contains(enclosing.lemma)
                || words.participleTakers().contains(enclosing.lemma);
        if (wanted) {
            clauses.goOnWith(enclosing);
            addNonFinite(i);
        } else {
            clause.tokens.add(i);
        }
    }

    private void addNonFinite(int i) {
        clauses.current().tokens.add(i);
        clauses.current().nonFinite.add(i);
    }
}
