package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/**
 * Makes a clause of a second infinitive or participle that shares subject and auxiliary with the first, where each of them has a moment of its
 * own: "(we will) publish the plan in May and report on it by June". Where one moment is told, it is of both, and they are one act.
 */
final class SubjectFirstSharedVerb {

    /** How far behind a co-ordinating word a verb may stand, where an aside stands between them: "and, by June, write". */
    private static final int ASIDE = 7;

    private static final int DIGITS_OF_YEAR = 4;

    private static final String CENTURY = "20";

    private final SentenceWords words;
    private final WordClasses classes;
    private final OpenClauses clauses;

    SubjectFirstSharedVerb(WordClasses classes, OpenClauses clauses) {
        this.words = classes.words();
        this.classes = classes;
        this.clauses = clauses;
    }

    /** Opens such a clause for what may be the infinitive at {@code i}; tells whether it did. What is denied is not shared. */
    boolean opensFor(int i) {
        OpenClause host = clauses.current();
        boolean takes = host.type == Clause.Type.MAIN
                && !host.nonFinite.isEmpty()
                && words.future().contains(classes.lower(host.finite))
                && host.tokens.stream().noneMatch(classes::isNegation);
        int joint = takes && (isInfinitive(i) || isPassive(i, host)) ? jointBefore(i) : -1;
        int first = takes ? host.nonFinite.get(host.nonFinite.size() - 1) : -1;
        if (joint <= first || !tellsMoment(first + 1, joint) || !tellsMoment(joint + 1, endFrom(i))) {
            return false;
        }
        clauses.openSharing(host, host.cut(host.tokens.indexOf(joint)), i);
        return true;
    }

    /** "(will be finalised in June and) sent (to the House in July)". */
    private boolean isPassive(int i, OpenClause host) {
        return classes.can(i, Form.PARTICIPLE)
                && !words.notVerbs().contains(classes.lower(i))
                && host.nonFinite.stream().anyMatch(j -> words.passive().contains(classes.lower(j)));
    }

    private boolean isInfinitive(int i) {
        return classes.can(i, Form.PLURAL_OR_INFINITIVE)
                && !classes.can(i, Form.NOUN_PLURAL)
                && !words.notVerbs().contains(classes.lower(i))
                && !classes.isInfinitiveMark(i - 1);
    }

    /** The co-ordinating word right before a verb, or before an adverb or an aside before it; -1 where there is none. */
    private int jointBefore(int i) {
        if (classes.isCoordinator(i - 1)) {
            return i - 1;
        }
        if (classes.isCoordinator(i - 2) && classes.can(i - 1, Form.ADVERB)) {
            return i - 2;
        }
        for (int j = i - 2; classes.isSign(i - 1, ",") && j > Math.max(0, i - ASIDE); j--) {
            if (classes.isSign(j, ",")) {
                return classes.isCoordinator(j - 1) ? j - 1 : -1;
            }
        }
        return -1;
    }

    private int endFrom(int i) {
        int end = i;
        while (end < classes.size() && !classes.isBreak(end)) {
            end++;
        }
        return end;
    }

    private boolean tellsMoment(int from, int to) {
        for (int j = from; j < to; j++) {
            if (isMoment(j)) {
                return true;
            }
        }
        return false;
    }

    /** "May", "month", "2024", but not "may". */
    private boolean isMoment(int i) {
        String word = classes.lower(i);
        boolean year = classes.isNumber(i) && word.length() == DIGITS_OF_YEAR && word.startsWith(CENTURY);
        boolean name = !classes.can(i, Form.MODAL) || classes.isName(i);
        return year || (words.moments().contains(word) && name);
    }
}
