package nl.brievenbus.extract.clause;

import java.util.Optional;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/**
 * Makes a clause of an infinitive or participle behind a co-ordinating word and words of its own, which shares subject and
 * finite verb with the clause before it: "zal ik nagaan of dit kan en uw Kamer informeren".
 */
final class SharedVerb {

    /** How far behind a verb a co-ordinating word may stand that lets a second one share its auxiliary. */
    private static final int REACH = 14;

    private final SentenceWords words;
    private final WordClasses classes;
    private final OpenClauses clauses;

    SharedVerb(WordClasses classes, OpenClauses clauses) {
        this.words = classes.words();
        this.classes = classes;
        this.clauses = clauses;
    }

    /** Opens such a clause for the infinitive or participle at {@code i}; tells whether it did. */
    boolean opensFor(int i) {
        int joint = jointBefore(i);
        Optional<OpenClause> host = joint < 0 ? Optional.empty() : host(i);
        if (host.isEmpty()) {
            return false;
        }
        clauses.openSharing(host.get(), clauses.current().cut(joint), i);
        return true;
    }

    /** Where in the clause a co-ordinating word stands behind its last verb, with words between it and the verb at {@code i}; or -1. */
    private int jointBefore(int i) {
        OpenClause clause = clauses.current();
        int last = clause.nonFinite.isEmpty() ? clause.finite : clause.nonFinite.get(clause.nonFinite.size() - 1);
        int joint = -1;
        for (int place = clause.tokens.size() - 1; place >= 0 && clause.tokens.get(place) > last; place--) {
            joint = classes.isCoordinator(clause.tokens.get(place)) ? place : joint;
        }
        boolean near = last >= 0 && joint >= 0 && clause.tokens.get(joint) - last <= REACH;
        return near && hasObject(clause.tokens.get(joint) + 1, i) ? joint : -1;
    }

    /** Whether a noun or pronoun that no preposition governs, or a word such as "hierover", stands between two places. */
    private boolean hasObject(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean object = (classes.isDeterminer(i) || classes.isObject(i)) && !classes.isPreposition(i - 1);
            if (object || words.pronominalAdverbs().contains(classes.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** The main clause whose auxiliary has its verb already, and may be shared. */
    private Optional<OpenClause> host(int i) {
        OpenClause current = clauses.current();
        OpenClause host = clauses.main();
        boolean auxiliary = words.future().contains(host.lemma)
                || words.passive().contains(host.lemma)
                || words.modals().contains(host.lemma);
        boolean free = current == host
                || (current.type == Clause.Type.SUBORDINATE && current.complete())
                || leavesInfinitive(current, host, i);
        return auxiliary && free && !host.nonFinite.isEmpty() ? Optional.of(host) : Optional.empty();
    }

    /** "zal ik vragen om dit te bespoedigen en u informeren": without "te" it does not go on with what "om" opened. */
    private boolean leavesInfinitive(OpenClause current, OpenClause host, int i) {
        return current.type == Clause.Type.INFINITIVE
                && current.complete()
                && words.future().contains(host.lemma)
                && classes.can(i, Form.PLURAL_OR_INFINITIVE);
    }
}
