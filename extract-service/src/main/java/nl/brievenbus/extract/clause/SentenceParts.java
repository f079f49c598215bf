package nl.brievenbus.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.brievenbus.extract.actor.ActorFinder.House;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.deadline.Term;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Token;

/**
 * A sentence, with what is found in it before its clauses are read. Each part is worked out when it is first asked for: of
 * most sentences few are.
 */
public final class SentenceParts {

    private final List<Token> tokens;
    private final Lazy<List<Clause>> clauses;
    private final Lazy<List<ActorSpan>> actors;
    private final Lazy<List<House>> houses;
    private final Lazy<List<Term>> terms;
    private final Optional<ActorSpan> spokenOf;

    /**
     * A sentence of which nothing has been found yet.
     *
     * @param tokens those that the author speaks
     * @param spokenOf the colleague of the author, or the body that it speaks for, whom the sentence before spoke of and "hij" or "it"
     *     means
     */
    public SentenceParts(List<Token> tokens, Finders finders, Optional<ActorSpan> spokenOf) {
        this.tokens = tokens;
        this.spokenOf = spokenOf;
        clauses = new Lazy<>(finders.clauses());
        actors = new Lazy<>(finders.actors());
        houses = new Lazy<>(finders.houses());
        terms = new Lazy<>(finders.terms());
    }

    /** How the parts are found. */
    public record Finders(
            Supplier<List<Clause>> clauses,
            Supplier<List<ActorSpan>> actors,
            Supplier<List<House>> houses,
            Supplier<List<Term>> terms) {}

    /** Those that the author speaks. */
    public List<Token> tokens() {
        return tokens;
    }

    /** In the order of their opening. */
    public List<Clause> clauses() {
        return clauses.get();
    }

    /** Those of the author's side that it names. */
    public List<ActorSpan> actors() {
        return actors.get();
    }

    /** Where it names the house. */
    public List<House> houses() {
        return houses.get();
    }

    /** Its words for time. */
    public List<Term> terms() {
        return terms.get();
    }

    /** Whom the sentence before spoke of, where a pronoun may mean them. */
    public Optional<ActorSpan> spokenOf() {
        return spokenOf;
    }

    /** The clauses that are embedded in one, right below it. */
    public List<Clause> children(Clause clause) {
        List<Clause> all = clauses();
        if (all.size() == 1) {
            return List.of();
        }
        List<Clause> children = new ArrayList<>();
        for (Clause other : all) {
            if (other.parent() == clause.index() && other.index() != clause.index()) {
                children.add(other);
            }
        }
        return children;
    }

    /** The clause in which one is embedded; the clause itself where it is in none. */
    public Clause parent(Clause clause) {
        return clauses().get(clause.parent());
    }

    Optional<ActorSpan> actorStarting(Token token) {
        for (ActorSpan span : actors()) {
            if (tokens.get(span.first()).start() == token.start()) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** The one whose name ends right before an offset, or has nothing but a comma between: "(de Minister van Financiën), die". */
    Optional<ActorSpan> actorEndingBefore(int offset) {
        return actors().stream().filter(actor -> endsBefore(actor, offset)).findFirst();
    }

    private boolean endsBefore(ActorSpan actor, int offset) {
        int next = actor.last() + 1;
        if (next < tokens.size() && tokens.get(next).sign(",")) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).start() == offset;
    }

    /**
     * Whether a comma stands before a clause, or a comma and a preposition: then it tells something, rather than which thing is
     * meant.
     */
    public boolean isSetOff(Clause clause, Set<String> prepositions) {
        boolean comma = false;
        for (Token token : tokens) {
            if (token.start() >= clause.start()) {
                break;
            }
            comma = token.sign(",") || (comma && prepositions.contains(token.lower()));
        }
        return comma;
    }

    boolean houseStarting(Token token) {
        for (House house : houses()) {
            if (tokens.get(house.first()).start() == token.start()) {
                return true;
            }
        }
        return false;
    }

    boolean inTerm(Token token) {
        for (Term term : terms()) {
            if (token.start() >= term.start() && token.start() < term.end()) {
                return true;
            }
        }
        return false;
    }
}
