package nl.brievenbus.extract.statement;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Token;

/**
 * How much each trait weighs for a statement of one kind (above nought) or against it (below), learnt from annotated letters: of a
 * clause for its being a promise, of a sentence for its settling, or putting off, what was promised or asked. The sum of the
 * weights is the logarithm of the odds (logistic regression). Thread-safe.
 */
final class Weights {

    /**
     * Those of one kind.
     *
     * @param start the odds before any trait is known, as a logarithm
     * @param weights those of the traits that weigh anything
     */
    record Data(double start, Map<Trait.Kind, Map<String, Double>> weights) {}

    /**
     * Those of a language, for each kind of statement.
     *
     * @param about what the file says of itself
     */
    record File(String about, Data made, Data fulfilled, Data deferred) {

        private Map<Kind, Weights> byKind() {
            return new EnumMap<>(Map.of(
                    Kind.MADE, new Weights(made),
                    Kind.FULFILLED, new Weights(fulfilled),
                    Kind.DEFERRED, new Weights(deferred)));
        }
    }

    /** A word of this weight makes the odds a third better. */
    private static final double TELLING = 0.3;

    /** What a reader of the sentence can see. */
    private static final Set<Trait.Kind> IN_WORDS = EnumSet.of(Trait.Kind.WORD, Trait.Kind.PAIR);

    private final double start;
    private final Map<Trait.Kind, Map<String, Double>> byKind;

    Weights(Data data) {
        start = data.start();
        byKind = new EnumMap<>(Trait.Kind.class);
        byKind.putAll(data.weights());
    }

    /** Those of a language, by the kind of statement. */
    static Map<Kind, Weights> load(String language) {
        return DataFile.read(language + "/weights.json", File.class).byKind();
    }

    /** How likely these traits make a statement, from 0 to 1. */
    double chance(Set<Trait> traits) {
        double sum = start;
        for (Trait trait : traits) {
            sum += weight(trait);
        }
        return chance(sum);
    }

    /** Of odds as a logarithm. */
    private static double chance(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    /** How likely words make a statement where nothing else is known, from 0 to 1. */
    double chanceByWords(List<Token> words) {
        Map<String, Double> known = byKind.getOrDefault(Trait.Kind.WORD, Map.of());
        double sum = start;
        for (Token word : words) {
            sum += known.getOrDefault(word.lower(), 0.0);
        }
        return chance(sum);
    }

    /** Of the words and pairs of words among these traits those that speak most for a statement, at most three; no signs or numbers. */
    List<String> telling(Set<Trait> traits) {
        return traits.stream()
                .filter(trait -> IN_WORDS.contains(trait.kind()) && isWords(trait.value()) && weight(trait) >= TELLING)
                .sorted(Comparator.comparingDouble(this::weight).reversed().thenComparing(Trait::value))
                .limit(3)
                .map(Trait::value)
                .toList();
    }

    private static boolean isWords(String value) {
        return Stream.of(value.split(" ")).allMatch(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)));
    }

    private double weight(Trait trait) {
        return byKind.getOrDefault(trait.kind(), Map.of()).getOrDefault(trait.value(), 0.0);
    }
}
