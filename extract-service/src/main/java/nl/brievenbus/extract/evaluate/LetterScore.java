package nl.brievenbus.extract.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterReading;

/**
 * How well one letter, or many together, were read.
 *
 * @param statements of each kind
 * @param fields of the matched statements, and of the head, by name
 * @param mistakes each miss, false find and wrong field
 */
public record LetterScore(Map<Kind, Tally> statements, Map<Field, Tally> fields, List<Mistake> mistakes) {

    /** What is scored beside the finding itself. */
    public enum Field {
        DEADLINE,
        STRENGTH,
        AUDIENCE,
        ACTOR,
        ACTION,
        REFERENCES,
        HEADINGS,
        DATE,
        DOSSIER,
        NUMBER,
        SIGNATORIES
    }

    /** Tells which rule came nearest to finding what was missed. */
    @FunctionalInterface
    public interface Misses {

        /** Says nothing of any miss. */
        Misses UNEXPLAINED = (kind, start, end) -> Optional.empty();

        /**
         * The rule that came nearest to finding a statement of a kind between two offsets of the letter's text, with
         * what it lacked.
         */
        Optional<String> nearest(Kind kind, int start, int end);
    }

    public LetterScore {
        statements = Map.copyOf(statements);
        fields = Map.copyOf(fields);
        mistakes = List.copyOf(mistakes);
    }

    static final LetterScore NONE = new LetterScore(Map.of(), Map.of(), List.of());

    LetterScore plus(LetterScore other) {
        Map<Kind, Tally> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kinds.put(kind, of(kind).plus(other.of(kind)));
        }
        Map<Field, Tally> sums = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            sums.put(field, of(field).plus(other.of(field)));
        }
        List<Mistake> all = new ArrayList<>(mistakes);
        all.addAll(other.mistakes);
        return new LetterScore(kinds, sums, all);
    }

    public Tally of(Kind kind) {
        return statements.getOrDefault(kind, Tally.NONE);
    }

    public Tally of(Field field) {
        return fields.getOrDefault(field, Tally.NONE);
    }

    /** Statements of all kinds together. */
    public Tally all() {
        return statements.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /**
     * Scores a reading against its gold letter.
     *
     * @param name of the letter, for its mistakes
     */
    public static LetterScore of(String name, LetterReading reading, GoldLetter gold, Misses misses) {
        return new Scoring(name, reading, gold, misses).score();
    }
}
