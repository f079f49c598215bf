package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/**
 * Tells a finite main verb by the subject before it and by what follows, in a language whose verb stands behind its subject:
 * "plans" is one in "the Minister plans to", none in "the plans will".
 */
final class SubjectFirstAgreement {

    private final SentenceWords words;
    private final WordClasses classes;
    private final SubjectFirstForms forms;
    private final OpenClauses clauses;

    SubjectFirstAgreement(WordClasses classes, SubjectFirstForms forms, OpenClauses clauses) {
        this.words = classes.words();
        this.classes = classes;
        this.forms = forms;
        this.clauses = clauses;
    }

    boolean isFiniteMainVerb(int i) {
        int subject = endOfSubject(i);
        if (subject < 0 || isBareParticiple(i, subject)) {
            return false;
        }
        if (classes.isPronoun(subject) && !isObject(subject)) {
            return agreesWithPronoun(i, subject);
        }
        // "the coroners for whom the Budget provides will be appointed": what can be nothing but a verb is one.
        return endsSubject(subject, i) && agreesWithNoun(i, subject) && (forms.isOnlyThird(i) || !auxiliaryFollows(i));
    }

    /** Adverbs may stand between a subject and its verb. */
    private int endOfSubject(int i) {
        int subject = i - 1;
        while (subject > 0 && classes.can(subject, Form.ADVERB) && !classes.isPronoun(subject)) {
            subject--;
        }
        return subject;
    }

    /**
     * "(the report was) published", "(consent being) granted", "the outcome, accompanied by a response,", "the plan, first promised for May, will": behind an auxiliary,
     * with its agent behind a comma, or between commas and before the verb.
     */
    private boolean isBareParticiple(int i, int subject) {
        boolean aside = classes.isSign(i - 1, ",") && words.agentMarks().contains(classes.lower(i + 1));
        boolean passive = forms.isFiniteAuxiliary(subject) || forms.isFormOf(subject, words.passive());
        return (aside || passive || isEnclosed(i, subject)) && classes.can(i, Form.PARTICIPLE);
    }

    /** Whether a word with a preposition stands in an aside: the comma that ends it has an auxiliary right behind it. */
    private boolean isEnclosed(int i, int subject) {
        if (!classes.isSign(subject, ",") || !classes.isPreposition(i + 1) || clauses.current().finite >= 0) {
            return false;
        }
        int end = i + 1;
        while (end < Math.min(classes.size(), i + SubjectFirstVerbs.REACH) && !classes.isBreak(end)) {
            end++;
        }
        return classes.isSign(end, ",") && (classes.can(end + 1, Form.MODAL) || forms.isFiniteAuxiliary(end + 1));
    }

    private boolean isObject(int i) {
        boolean inClause = !words.secondPerson().contains(classes.lower(i)) || clauses.current().finite >= 0;
        return i > 0 && classes.isObject(i) && !classes.isOtherPronoun(i) && inClause;
    }

    private boolean agreesWithPronoun(int i, int subject) {
        OpenClause clause = clauses.current();
        // "Should we fail": the pronoun stands behind the verb that it belongs to.
        boolean inverted = subject > 0 && subject == i - 1 && clause.finite == subject - 1;
        if (inverted && forms.isAuxiliary(clause.finite)) {
            return false;
        }
        return classes.can(i, Form.PRESENT_THIRD) || classes.can(i, Form.PAST) || isBaseBehindPronoun(i, subject);
    }

    /** "they plan", but not "their plan"; "which plan". */
    private boolean isBaseBehindPronoun(int i, int subject) {
        OpenClause clause = clauses.current();
        boolean opens =
                clause.type == Clause.Type.SUBORDINATE && !clause.tokens.isEmpty() && clause.tokens.get(0) == subject;
        boolean determined = classes.isDeterminer(subject) && !opens;
        boolean onlyVerb = !classes.can(i, Form.NOUN) && !classes.can(i, Form.ADJECTIVE);
        return classes.can(i, Form.PLURAL_OR_INFINITIVE) && (!determined || onlyVerb);
    }

    /** Whether a subject may end right before a verb, or be left out there. */
    private boolean endsSubject(int i, int verb) {
        return classes.canBeNoun(i)
                || classes.token(i).capital()
                || classes.isSign(i, ",")
                || classes.isSign(i, ")")
                || (classes.isNumber(i) && (forms.isOnlyThird(verb) || isNumbered(i)))
                || isGovernedPronoun(i)
                || isUnknownName(i)
                || classes.isCoordinator(i)
                || classes.opensClause(i);
    }

    /** "Annex 1 (shows)", "table 4 (gives)": a number behind what it numbers, at the beginning of a clause. */
    private boolean isNumbered(int number) {
        return clauses.current().tokens.size() == 2 && classes.can(number - 1, Form.NOUN);
    }

    /** "eleven of them (came)": a pronoun that ends a subject, as a noun would. */
    private boolean isGovernedPronoun(int i) {
        return classes.isPreposition(i - 1) && isObject(i);
    }

    /** "Logius (switched)": a word that the dictionary lacks, at the beginning of a sentence. */
    private boolean isUnknownName(int i) {
        return classes.token(i).capitalised() && classes.readings(i).isEmpty();
    }

    private boolean agreesWithNoun(int i, int subject) {
        boolean afterCoordinator = classes.isCoordinator(subject);
        if (afterCoordinator && isIntentionOfFirstPerson(i, subject)) {
            return true;
        }
        if (afterCoordinator && isNounBehindInfinitive(i) && !isIntentionBehindPerfect(i)) {
            return false;
        }
        return isPluralOf(subject, i)
                || (classes.can(i, Form.PRESENT_THIRD) && !isNounLike(i))
                || (classes.can(i, Form.PAST) && !(afterCoordinator && (hasNoVerb() || goesOnWithPassive(i))));
    }

    /** "We have drafted a plan and expect to (publish it)", but not "the strategy and plan to". */
    private boolean isIntentionOfFirstPerson(int i, int joint) {
        boolean joinsNouns =
                classes.can(i, Form.NOUN) && classes.canBeNoun(joint - 1) && classes.isDeterminer(joint - 2);
        return classes.can(i, Form.PLURAL_OR_INFINITIVE)
                && classes.isInfinitiveMark(i + 1)
                && !joinsNouns
                && sharesFirstPerson();
    }

    /** "The Department has received the report and hopes to (publish it)": behind a participle, not an infinitive. */
    private boolean isIntentionBehindPerfect(int i) {
        return forms.isFormOf(clauses.current().finite, words.perfect()) && classes.isInfinitiveMark(i + 1);
    }

    /** Whether what is read is a main clause of the first person, or was just opened behind one as a clause without a subject of its own. */
    private boolean sharesFirstPerson() {
        OpenClause clause = clauses.current();
        boolean opened = clause.coordinated && clause.finite < 0 && clause.tokens.size() <= 2;
        OpenClause host = opened ? clauses.mainBefore(clause) : clause;
        return host.type == Clause.Type.MAIN
                && host.finite >= 0
                && !classes.can(host.finite, Form.MODAL)
                && host.tokens.stream().anyMatch(j -> j < host.finite && classes.isFirstPerson(j));
    }

    /** "The report will be finalised in June and sent (to the House)": what could be a past is a second participle. */
    private boolean goesOnWithPassive(int i) {
        OpenClause clause = clauses.current();
        return clause.finite >= 0
                && classes.can(clause.finite, Form.MODAL)
                && classes.can(i, Form.PARTICIPLE)
                && clause.nonFinite.stream().anyMatch(j -> words.passive().contains(classes.lower(j)));
    }

    private boolean hasNoVerb() {
        OpenClause clause = clauses.current();
        return clause.nonFinite.isEmpty() && clause.finite < 0 && !clause.coordinated;
    }

    private boolean isPluralOf(int subject, int i) {
        boolean plural = classes.can(subject, Form.NOUN_PLURAL) || isGovernedPronoun(subject);
        return plural && classes.can(i, Form.PLURAL_OR_INFINITIVE) && (!classes.can(i, Form.NOUN) || takesObject(i));
    }

    /** "will assess the costs and benefits": a second verb would be an infinitive as the first one is. */
    private boolean isNounBehindInfinitive(int i) {
        OpenClause clause = clauses.current();
        return clause.finite >= 0
                && forms.isAuxiliary(clause.finite)
                && !clause.nonFinite.isEmpty()
                && classes.can(i, Form.NOUN_PLURAL);
    }

    /** "(the registers) list 54", "(the tables) show the amounts": a verb, whatever noun it could be. */
    private boolean takesObject(int i) {
        return (classes.isDeterminer(i + 1) || classes.isNumber(i + 1)) && !auxiliaryFollows(i);
    }

    /** "reports", "plans": a noun where an adjective or another noun stands right before it and a verb is still to come. */
    private boolean isNounLike(int i) {
        return classes.can(i, Form.NOUN_PLURAL)
                && (auxiliaryFollows(i) || classes.opensClause(i + 1) || isBehindAdjective(i));
    }

    private boolean isBehindAdjective(int i) {
        return classes.can(i - 1, Form.ADJECTIVE) && !classes.can(i - 1, Form.NOUN);
    }

    /** Whether a verb that can only be finite comes before the clause ends. */
    private boolean auxiliaryFollows(int i) {
        for (int j = i + 1; j < Math.min(classes.size(), i + SubjectFirstVerbs.REACH); j++) {
            if (endsSearch(j)) {
                return false;
            }
            // "on 22 May" holds none.
            boolean modal = classes.can(j, Form.MODAL) && !classes.isName(j);
            // "(the committee wishes) to have" neither.
            boolean infinitive = forms.isBehindModal(j) || forms.isMarked(j);
            if (modal || (forms.isFiniteAuxiliary(j) && !infinitive)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSearch(int i) {
        return classes.isBreak(i)
                || (classes.opensClause(i) && !classes.isPreposition(i - 1))
                || classes.isCoordinator(i)
                || (classes.isPronoun(i) && !classes.isDeterminer(i));
    }
}
