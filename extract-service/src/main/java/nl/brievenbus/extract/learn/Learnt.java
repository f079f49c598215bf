package nl.brievenbus.extract.learn;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.statement.Trait;

/** What was learnt for one language, for each kind of statement. */
public record Learnt(Map<Kind, Odds> byKind) {

    public Learnt {
        byKind = Collections.unmodifiableMap(new TreeMap<>(byKind));
    }

    /**
     * What makes a statement of one kind likely.
     *
     * @param start the odds before any trait is known, as a logarithm
     * @param weights of the traits that weigh anything
     */
    public record Odds(double start, List<Weight> weights) {

        public Odds {
            weights = List.copyOf(weights);
        }
    }

    /** How much a trait adds to the logarithm of the odds. */
    public record Weight(Trait trait, double weight) {}

    private static final String HEADER =
            """
            # How much what is known of a clause weighs for its being a promise (made), and what is known of a sentence for its settling
            # (fulfilled) or putting off (deferred) what was promised or asked: above nought for it, below against it; the sum is the
            # logarithm of the odds. Written by `./brievenbus learn`, which docs/extraction.md explains: do not edit by hand.
            # nl.brievenbus.extract.statement.Trait tells what each kind of trait is. For example, "%s" under WORD is a word
            # that stands in the clause.
            """;

    /** The data file that holds it, as {@code weights.yaml}. */
    public String toYaml() {
        StringBuilder yaml = new StringBuilder(HEADER.formatted(exampleOfWord()));
        byKind.forEach((kind, odds) -> {
            yaml.append(kind.name().toLowerCase(Locale.ROOT)).append(":\n");
            append(odds, yaml);
        });
        return yaml.toString();
    }

    private static void append(Odds odds, StringBuilder yaml) {
        yaml.append("  start: ").append(rounded(odds.start())).append("\n  weights:\n");
        Map<Trait.Kind, List<Weight>> byTrait = odds.weights().stream()
                .collect(Collectors.groupingBy(each -> each.trait().kind(), TreeMap::new, Collectors.toList()));
        byTrait.forEach((kind, those) -> {
            yaml.append("    ").append(kind).append(":\n");
            those.forEach(each -> yaml.append("      \"")
                    .append(each.trait().value().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\": ")
                    .append(rounded(each.weight()))
                    .append('\n'));
        });
    }

    /** How many weights there are, of all kinds. */
    public int size() {
        return byKind.values().stream().mapToInt(odds -> odds.weights().size()).sum();
    }

    private String exampleOfWord() {
        return Optional.ofNullable(byKind.get(Kind.MADE)).stream()
                .flatMap(odds -> odds.weights().stream())
                .filter(each -> each.trait().kind() == Trait.Kind.WORD)
                .max(Comparator.comparingDouble(Weight::weight))
                .map(each -> each.trait().value())
                .orElse("");
    }

    private static String rounded(double weight) {
        return String.format(Locale.ROOT, "%.2f", weight);
    }
}
