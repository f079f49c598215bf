package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.reference.References;

/**
 * Puts together the statements of what rules found in sentences: one for each clause, unless it only adds to the one before it, or
 * says the same of the same actor, house and term.
 */
final class Assembler {

    private final PartOfAnother parts;
    private final Promises promises;
    private final Cited cited;

    Assembler(PartOfAnother parts, Promises promises, Cited cited) {
        this.parts = parts;
        this.promises = promises;
        this.cited = cited;
    }

    /** Adds the statements of one sentence to those before it. */
    void assemble(SentenceView sentence, List<RuleBook.Hit> hits, List<Found> found) {
        List<Found> ofSentence = new ArrayList<>();
        for (RuleBook.Hit hit : hits) {
            if (parts.isTold(sentence, hit, hits)) {
                continue;
            }
            if (parts.completesWithin(sentence, hit, ofSentence)) {
                extendLast(ofSentence, Span.of(sentence, hit.clause().clause()).end());
            } else if (parts.completes(sentence, hit, found)) {
                extendLast(found, sentence.sentence().end());
            } else {
                add(ofSentence, promises.statement(sentence, hit, hits.size() == 1, found));
            }
        }
        found.addAll(ofSentence);
    }

    private void extendLast(List<Found> statements, int end) {
        int last = statements.size() - 1;
        statements.set(last, extended(statements.get(last), end));
    }

    /** A statement of two clauses or sentences cites what both cite. */
    private Found extended(Found statement, int end) {
        if (end <= statement.end()) {
            return statement;
        }
        return statement
                .extendedTo(end)
                .withReferences(References.withoutDoubles(Stream.concat(
                        statement.references().stream(), cited.documents(statement.end(), end).stream())));
    }

    /** Two clauses of one sentence that agree in actor, house and term are one statement. */
    private void add(List<Found> statements, Found statement) {
        for (int i = 0; i < statements.size(); i++) {
            Found other = statements.get(i);
            if (saysTheSame(other, statement)) {
                statements.set(i, other.start() <= statement.start() ? extended(other, statement.end()) : other);
                return;
            }
        }
        statements.add(statement);
    }

    private static boolean saysTheSame(Found one, Found other) {
        return one.audience() == other.audience()
                && one.actor().name().equals(other.actor().name())
                && one.deadline().map(Assembler::days).equals(other.deadline().map(Assembler::days));
    }

    private static List<Object> days(Deadline deadline) {
        return List.of(deadline.earliest(), deadline.latest());
    }
}
