package nl.brievenbus.extract.clause;

import java.util.Optional;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * Finds by whom a passive is done: somebody of the author's side, or another party, which is a noun for people or bodies or a proper
 * name. What is a cause, a means or a time is nobody.
 */
final class AgentFinder {

    private final SentenceWords words;
    private final SentenceParts parts;
    private final NounPhrases nouns;

    AgentFinder(SentenceWords words, Dictionary.Words dictionary, SentenceParts parts) {
        this.words = words;
        this.parts = parts;
        nouns = new NounPhrases(words, dictionary, parts);
    }

    /** "door het kabinet", "door mij". */
    Optional<ActorSpan> ofAuthorsSide(Clause clause) {
        for (int i = 0; i + 1 < clause.tokens().size(); i++) {
            if (isMark(clause, i)) {
                Optional<ActorSpan> actor = parts.actorStarting(clause.tokens().get(i + 1));
                if (actor.isPresent()) {
                    return actor;
                }
            }
        }
        return Optional.empty();
    }

    /** "door de sector", "door Van Gelder"; not "door de hoge kosten". */
    boolean namesOther(Clause clause) {
        for (int i = 0; i + 1 < clause.tokens().size(); i++) {
            if (isMark(clause, i) && !belongsToNoun(clause, i) && !isTime(clause, i + 1) && isOther(clause, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMark(Clause clause, int place) {
        return words.agentMarks().contains(clause.tokens().get(place).lower());
    }

    /**
     * In "de door bewoners aangedragen variant" the residents have done something else, and so has whoever stands between a subject and
     * its verb: "The report by Deltares will be published".
     */
    private boolean belongsToNoun(Clause clause, int mark) {
        boolean attributive = mark > 0
                && words.determiners().contains(clause.tokens().get(mark - 1).lower());
        boolean inSubject = clause.type() == Clause.Type.MAIN && mark > 0 && mark < clause.finite();
        return attributive || inSubject;
    }

    /** "by the end of March": when, not by whom. */
    private boolean isTime(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.tokens().size(), from + 2); i++) {
            Token token = clause.tokens().get(i);
            if (token.kind() == Token.Kind.NUMBER || words.timeWords().contains(token.lower())) {
                return true;
            }
        }
        return parts.inTerm(clause.tokens().get(from));
    }

    private boolean isOther(Clause clause, int from) {
        return nouns.heart(clause.tokens(), from, end(clause, from))
                .filter(heart -> nouns.isParty(heart) || isSomebody(heart))
                .isPresent();
    }

    /** "door de Commissie eind dit jaar geëvalueerd": who acts stands before a term and before the verbs. */
    private int end(Clause clause, int from) {
        int end = from + 1;
        while (end < clause.tokens().size()
                && end != clause.finite()
                && !clause.nonFinite().contains(end)
                && !parts.inTerm(clause.tokens().get(end))) {
            end++;
        }
        return end;
    }

    /** A noun for people by its ending, or a name, whatever else its word means. */
    private boolean isSomebody(Token heart) {
        String word = heart.lower();
        boolean nobody = words.things().of(word) || words.notAgents().of(word);
        return !nobody && (words.agents().of(word) || heart.capital());
    }
}
