package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.extract.actor.ActorFinder;
import nl.brievenbus.extract.actor.ActorResolver;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.actor.ActorWords;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Voice;
import nl.brievenbus.extract.language.Token;

/** Finds the actor of a statement: named in its clause, else meant by it, else the one for whom the letter speaks. One letter. */
final class StatementActors {

    /** So many sentences are kept, and no more, for somebody to ask which office they name. */
    private static final int MOST_WAITING = 20;

    private final ActorFinder finder;
    private final ActorResolver resolver;
    /** The office that the paragraph named last, as far as anybody asked. */
    private Optional<Actor> lastOffice = Optional.empty();
    /** Sentences behind it that may name another one: looked into when somebody asks. */
    private final List<SentenceView> behindOffice = new ArrayList<>();

    StatementActors(ActorFinder finder, ActorResolver resolver) {
        this.finder = finder;
        this.resolver = resolver;
    }

    /** Takes note of a sentence that has been read. */
    void remember(SentenceView sentence) {
        behindOffice.add(sentence);
        if (behindOffice.size() == MOST_WAITING) {
            findLastOffice();
        }
    }

    /** What one paragraph names no pronoun of the next one means. */
    void endParagraph() {
        lastOffice = Optional.empty();
        behindOffice.clear();
    }

    /** The actor whom a clause names, or means. */
    Actor meant(SentenceView sentence, ClauseReading clause) {
        return clause.actor()
                .map(span -> resolved(sentence, span))
                .or(() -> referredTo(clause))
                .or(() -> actorBefore(sentence, clause))
                .orElseGet(resolver::unnamed);
    }

    /** The actor whom a clause names; the one for whom the letter speaks, where it names none. */
    Actor named(SentenceView sentence, ClauseReading clause) {
        return clause.actor().map(span -> resolved(sentence, span)).orElseGet(resolver::unnamed);
    }

    private Actor resolved(SentenceView sentence, ActorSpan span) {
        Token first = sentence.parts().tokens().get(span.first());
        Token last = sentence.parts().tokens().get(span.last());
        return resolver.resolve(sentence.text().substring(first.start(), last.end()), span);
    }

    /** "Hij zendt u een eigen brief": the office of the sentence before. */
    private Optional<Actor> referredTo(ClauseReading clause) {
        if (!finder.refersBack(clause.clause().tokens())) {
            return Optional.empty();
        }
        findLastOffice();
        return lastOffice;
    }

    private void findLastOffice() {
        for (SentenceView sentence : behindOffice) {
            sentence.parts().actors().stream()
                    .filter(span -> span.means() == ActorWords.Means.OFFICE)
                    .reduce((earlier, later) -> later)
                    .ifPresent(span -> lastOffice = Optional.of(resolved(sentence, span)));
        }
        behindOffice.clear();
    }

    /** "Het kabinet trekt de wet in; het voorstel wordt dit jaar ingediend": who acts in the clause before acts here, too. */
    private Optional<Actor> actorBefore(SentenceView sentence, ClauseReading clause) {
        if (clause.voice() != Voice.PASSIVE) {
            return Optional.empty();
        }
        return sentence.clauses().stream()
                .filter(other -> other.clause().index() < clause.clause().index()
                        && other.isMain()
                        && other.subject() == SubjectKind.AUTHOR)
                .flatMap(other -> other.actor().stream())
                .reduce((earlier, later) -> later)
                .map(span -> resolved(sentence, span));
    }
}
