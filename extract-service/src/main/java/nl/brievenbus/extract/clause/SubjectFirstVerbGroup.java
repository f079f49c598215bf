package nl.brievenbus.extract.clause;

import java.util.List;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/** Tells which infinitives, participles and gerunds go with the verb of a clause, in a language whose verb stands behind its subject. */
final class SubjectFirstVerbGroup {

    /** In words, of what is had done: "the summary of ..." is not told to its end. */
    private static final int LONGEST_OBJECT = 5;

    private final SentenceWords words;
    private final WordClasses classes;
    private final SubjectFirstForms forms;
    private final OpenClauses clauses;

    SubjectFirstVerbGroup(WordClasses classes, SubjectFirstForms forms, OpenClauses clauses) {
        this.words = classes.words();
        this.classes = classes;
        this.forms = forms;
        this.clauses = clauses;
    }

    /** Whether a word that was added to the clause that is being read is one: "to send", "(will) send". */
    boolean holds(int i) {
        return forms.isMarked(i) || (clauses.current().finite >= 0 && canFollowVerb(i) && isTaken(i));
    }

    private boolean canFollowVerb(int i) {
        return classes.token(i).word()
                && (!words.notVerbs().contains(classes.lower(i)) || isRightBehindModal(i))
                && !classes.isDeterminer(i - 1)
                && !classes.isPreposition(i - 1)
                && (forms.isAuxiliary(clauses.current().finite) || isBehindMarkedAuxiliary(i));
    }

    /** "(we will) order two more": what is mostly a noun is a verb where nothing but a verb can stand. */
    private boolean isRightBehindModal(int i) {
        int finite = clauses.current().finite;
        return i - 1 == finite
                && classes.can(finite, Form.MODAL)
                && !classes.can(i, Form.ADVERB)
                && !classes.isPreposition(i);
    }

    /** "(we expect) to have filled". */
    private boolean isBehindMarkedAuxiliary(int i) {
        return clauses.current().nonFinite.contains(i - 1) && forms.isMarked(i - 1) && forms.isFormOfAuxiliary(i - 1);
    }

    /** Whether the verb before a word takes the form that it has. */
    private boolean isTaken(int i) {
        OpenClause clause = clauses.current();
        int last = lastBehindFinite();
        boolean joined = classes.isCoordinator(i - 1) && !clause.nonFinite.isEmpty();
        boolean first = last < 0 || forms.isFormOfAuxiliary(last);
        if (!first && !joined) {
            return false;
        }
        boolean plain = last < 0 && takesInfinitive(clause.finite);
        boolean form =
                plain ? classes.can(i, Form.PLURAL_OR_INFINITIVE) : isParticiple(i) || (joined && isInfinitive(i));
        return form && (!isApart(i) || (plain && isBehindPhrase(i)) || isHadDone(i, last));
    }

    /** "(will) have it published", "have the plan published": done by others, at the behest of who has them do it. */
    private boolean isHadDone(int i, int have) {
        boolean opens = have >= 0
                && forms.isFormOf(have, words.perfect())
                && have == lastInfinitive()
                && classes.can(i, Form.PARTICIPLE)
                && (classes.isDeterminer(have + 1) || classes.isObject(have + 1));
        for (int j = have + 1; opens && j < i; j++) {
            boolean stranger = classes.isPreposition(j) || classes.isSign(j) || classes.opensClause(j);
            opens = !stranger && j - have < LONGEST_OBJECT;
        }
        return opens;
    }

    /** Where all that stands behind the finite verb is one infinitive; or -1. */
    private int lastInfinitive() {
        List<Integer> behind = clauses.current().nonFinite;
        return behind.size() == 1 ? behind.get(0) : -1;
    }

    /** The last infinitive or participle behind the finite verb, or -1: "to do (this) will" takes none of its verb's. */
    private int lastBehindFinite() {
        OpenClause clause = clauses.current();
        int last = clause.nonFinite.isEmpty() ? -1 : clause.nonFinite.get(clause.nonFinite.size() - 1);
        return last > clause.finite ? last : -1;
    }

    private boolean takesInfinitive(int finite) {
        return classes.can(finite, Form.MODAL) || forms.isFormOf(finite, words.supports());
    }

    private boolean isParticiple(int i) {
        return classes.can(i, Form.PARTICIPLE) || classes.can(i, Form.GERUND);
    }

    /** "(will publish the plan and) send", but not "(costs and) benefits". */
    private boolean isInfinitive(int i) {
        return classes.can(i, Form.PLURAL_OR_INFINITIVE) && !classes.can(i, Form.NOUN_PLURAL);
    }

    /** "(will remain) unchanged": only what stands near its auxiliary, adverbs between them. */
    private boolean isApart(int i) {
        OpenClause clause = clauses.current();
        int strangers = 0;
        for (int j = Math.max(clause.finite, lastBehindFinite()) + 1; j < i; j++) {
            boolean small = classes.isSign(j)
                    || classes.can(j, Form.ADVERB)
                    || classes.isNegation(j)
                    || classes.isCoordinator(j);
            strangers += small ? 0 : 1;
        }
        boolean inverted = words.conditionVerbs().contains(clause.opener) || classes.isCoordinator(i - 1);
        return strangers > (inverted ? SubjectFirstVerbs.REACH : 0);
    }

    /** "will in the meantime bear the cost", "will, from April 1, bear it": behind a phrase that stands between a verb and its infinitive. */
    private boolean isBehindPhrase(int i) {
        int opens = clauses.current().finite + 1;
        while (opens < i && classes.can(opens, Form.ADVERB) && !classes.isPreposition(opens)) {
            opens++;
        }
        boolean aside = classes.isSign(opens, ",") && classes.isSign(i - 1, ",");
        boolean phrase = classes.isPreposition(opens) && endsPhrase(i - 1);
        return opens < i - 1 && i - opens < SubjectFirstVerbs.REACH && (aside || (phrase && goesOnAsVerb(i)));
    }

    private boolean endsPhrase(int i) {
        return classes.canBeNoun(i) || classes.isNumber(i) || classes.token(i).capital();
    }

    /** Behind a verb stands what is done to what, where or how; behind a noun that looks like one stands the verb. */
    private boolean goesOnAsVerb(int i) {
        return i + 1 >= classes.size()
                || forms.isFormOfAuxiliary(i)
                || classes.isSign(i + 1)
                || classes.isDeterminer(i + 1)
                || classes.isObject(i + 1)
                || classes.isPreposition(i + 1)
                || classes.can(i + 1, Form.NOUN_PLURAL)
                || (classes.can(i + 1, Form.ADJECTIVE) && !classes.isNumber(i + 1));
    }
}
