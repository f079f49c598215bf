package nl.brievenbus.extract.statement;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.extract.language.DataFile;

/**
 * How much each trait of a clause weighs for its being a promise (above nought) or against it (below), learnt from annotated
 * letters. The sum of the weights is the logarithm of the odds (logistic regression). Thread-safe.
 */
final class Weights {

    /**
     * @param start the odds before any trait is known, as a logarithm
     * @param weights those of the traits that weigh anything
     */
    record Data(double start, Map<Trait.Kind, Map<String, Double>> weights) {}

    /** A word of this weight makes the odds a third better. */
    private static final double TELLING = 0.3;

    private final double start;
    private final Map<Trait.Kind, Map<String, Double>> byKind;

    Weights(Data data) {
        start = data.start();
        byKind = new EnumMap<>(Trait.Kind.class);
        byKind.putAll(data.weights());
    }

    static Weights load(String language) {
        return new Weights(DataFile.read(language + "/weights.yaml", Data.class));
    }

    /** How likely a clause of these traits is a promise, from 0 to 1. */
    double chance(Set<Trait> traits) {
        double sum = start;
        for (Trait trait : traits) {
            sum += weight(trait);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The words that speak most for a clause of these traits, at most three. */
    List<String> telling(Set<Trait> traits) {
        return traits.stream()
                .filter(trait -> trait.kind() == Trait.Kind.WORD && weight(trait) >= TELLING)
                .sorted(Comparator.comparingDouble(this::weight).reversed().thenComparing(Trait::value))
                .limit(3)
                .map(Trait::value)
                .toList();
    }

    private double weight(Trait trait) {
        return byKind.getOrDefault(trait.kind(), Map.of()).getOrDefault(trait.value(), 0.0);
    }
}
