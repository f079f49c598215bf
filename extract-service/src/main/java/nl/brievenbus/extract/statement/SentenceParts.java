package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.actor.ActorFinder.House;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.deadline.Term;
import nl.brievenbus.extract.language.Token;

/**
 * A sentence, with what was found in it before its clauses are read.
 *
 * @param tokens those that the author speaks
 * @param spokenOf the colleague of the author whom the sentence before spoke of, whom "hij" means
 */
record SentenceParts(
        List<Token> tokens,
        List<Clause> clauses,
        List<ActorSpan> actors,
        List<House> houses,
        List<Term> terms,
        Optional<ActorSpan> spokenOf) {

    List<Clause> children(Clause clause) {
        return clauses.stream()
                .filter(other -> other.parent() == clause.index() && other.index() != clause.index())
                .toList();
    }

    Clause parent(Clause clause) {
        return clauses.get(clause.parent());
    }

    Optional<ActorSpan> actorStarting(Token token) {
        return actors.stream()
                .filter(span -> tokens.get(span.first()).start() == token.start())
                .findFirst();
    }

    boolean houseStarting(Token token) {
        return houses.stream().anyMatch(house -> tokens.get(house.first()).start() == token.start());
    }

    boolean inTerm(Token token) {
        return terms.stream().anyMatch(term -> token.start() >= term.start() && token.start() < term.end());
    }
}
