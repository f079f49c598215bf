package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/**
 * Tells whether the verb behind a co-ordinating word goes on with the main clause rather than with the clause within it, in a
 * language that marks neither by its order: "(I have considered) what you said and will (reply)".
 */
final class SubjectFirstResumption {

    private final SentenceWords words;
    private final WordClasses classes;
    private final OpenClauses clauses;

    SubjectFirstResumption(WordClasses classes, OpenClauses clauses) {
        this.words = classes.words();
        this.classes = classes;
        this.clauses = clauses;
    }

    /**
     * Only a verb of the future does, behind a clause that does not tell the future itself.
     *
     * @param finite the verb behind the co-ordinating word, which has no subject of its own
     */
    boolean goesOnWithMain(int finite) {
        OpenClause inner = clauses.current();
        OpenClause main = clauses.main();
        boolean possible = inner.type == Clause.Type.SUBORDINATE
                && inner.finite >= 0
                && main.finite >= 0
                && main.finite < inner.tokens.get(0)
                && isFuture(finite)
                && !isFuture(inner.finite);
        if (!possible || isBehindNoun(inner)) {
            return false;
        }
        // A question, or a clause that tells when, is over where the future begins: it would not be told with "will".
        return words.whether().contains(inner.opener)
                || words.conditional().contains(inner.opener)
                || (words.that().contains(inner.opener) && pointsBackToMain(finite, inner, main));
    }

    /** "(commissioned) a review that is under way and will", but not "considering how". */
    private boolean isBehindNoun(OpenClause inner) {
        int before = inner.tokens.get(0) - 1;
        return classes.canBeNoun(before) && !classes.can(before, Form.GERUND);
    }

    private boolean isFuture(int i) {
        return words.future().contains(classes.lower(i));
    }

    /** "I recognise that operators need certainty and will set out our plans", "the Government recognises that ... and will set out its plans". */
    private boolean pointsBackToMain(int finite, OpenClause inner, OpenClause main) {
        boolean self = classes.isFirstPerson(main.finite - 1);
        boolean other = self
                ? inner.tokens.stream().noneMatch(classes::isFirstPerson)
                : classes.can(inner.finite - 1, Form.NOUN_PLURAL);
        int end = classes.signFrom(finite);
        for (int i = finite + 1; other && i < end; i++) {
            boolean toYou = self && words.secondPerson().contains(classes.lower(i));
            if (toYou || isOwned(i, self)) {
                return true;
            }
        }
        return false;
    }

    /** "our" where the owner is one of the first person, else "its". */
    private boolean isOwned(int i, boolean byFirstPerson) {
        return words.possessives().entrySet().stream()
                .anyMatch(each -> each.getValue().equals(classes.lower(i))
                        && words.isFirstPerson(each.getKey()) == byFirstPerson);
    }
}
