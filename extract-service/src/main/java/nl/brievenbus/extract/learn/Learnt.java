package nl.brievenbus.extract.learn;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.statement.Trait;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The data file that holds it, as {@code weights.json}: a weight a line, in a lasting order. */
    public String toJson() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("about", about());
        byKind.forEach((kind, odds) -> file.put(kind.name().toLowerCase(Locale.ROOT), fields(odds)));
        return JSON.writeValueAsString(file) + "\n";
    }

    private String about() {
        return "How much what is known of a clause weighs for its being a promise (made), and what is known of a sentence for its settling"
                + " (fulfilled) or putting off (deferred) what was promised or asked: above nought for it, below against it; the sum is"
                + " the logarithm of the odds. Written by ./brievenbus learn, which docs/extraction.md explains: do not edit by hand."
                + " nl.brievenbus.extract.statement.Trait tells what each kind of trait is; '" + exampleOfWord()
                + "' under WORD, for one, is a word that stands in the clause.";
    }

    private static Map<String, Object> fields(Odds odds) {
        Map<Trait.Kind, Map<String, Double>> weights = new TreeMap<>();
        odds.weights().forEach(each -> weights.computeIfAbsent(each.trait().kind(), kind -> new LinkedHashMap<>())
                .put(each.trait().value(), rounded(each.weight())));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("start", rounded(odds.start()));
        fields.put("weights", weights);
        return fields;
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

    /** To hundredths. */
    private static double rounded(double weight) {
        return Math.round(weight * 100) / 100.0;
    }
}
