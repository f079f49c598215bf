package nl.brievenbus.extract.learn;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.brievenbus.extract.statement.Trait;

/**
 * What was learnt for one language.
 *
 * @param start the odds that a clause is a promise before any trait of it is known, as a logarithm
 * @param weights of the traits that weigh anything
 */
public record Learnt(double start, List<Weight> weights) {

    public Learnt {
        weights = List.copyOf(weights);
    }

    /** How much a trait adds to the logarithm of the odds. */
    public record Weight(Trait trait, double weight) {}

    private static final String HEADER =
            """
            # How much what is known of a clause weighs for its being a promise (above nought) or against it (below); the sum is the
            # logarithm of the odds. Written by `./brievenbus learn`, which docs/extraction.md explains: do not edit by hand.
            # nl.brievenbus.extract.statement.Trait tells what each kind of trait is. For example, "%s" under WORD is a word
            # that stands in the clause.
            """;

    /** The data file that holds it, as {@code weights.yaml}. */
    public String toYaml() {
        StringBuilder yaml = new StringBuilder(HEADER.formatted(exampleOfWord()));
        yaml.append("start: ").append(rounded(start)).append("\nweights:\n");
        Map<Trait.Kind, List<Weight>> byKind = weights.stream()
                .collect(Collectors.groupingBy(each -> each.trait().kind(), TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, those) -> {
            yaml.append("  ").append(kind).append(":\n");
            those.forEach(each -> yaml.append("    \"")
                    .append(each.trait().value().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\": ")
                    .append(rounded(each.weight()))
                    .append('\n'));
        });
        return yaml.toString();
    }

    private String exampleOfWord() {
        return weights.stream()
                .filter(each -> each.trait().kind() == Trait.Kind.WORD)
                .max(Comparator.comparingDouble(Weight::weight))
                .map(each -> each.trait().value())
                .orElse("");
    }

    private static String rounded(double weight) {
        return String.format(Locale.ROOT, "%.2f", weight);
    }
}
