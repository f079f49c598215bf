package nl.brievenbus.extract.learn;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Where nothing was learnt of a kind, so low that the rules alone tell what is a statement. */
    private static final double NOTHING_LEARNT = -1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The data file that holds it, as {@code weights.json}: a weight a line, in a lasting order. */
    public String toJson() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("about", about());
        file.put("start", Trait.WEIGHS_FOR.stream().map(this::start).toList());
        file.put("weights", weights());
        return JSON.writeValueAsString(file) + "\n";
    }

    private String about() {
        return "How much what is known of a clause weighs for its being a promise (the first number), and what is known of a sentence for"
                + " its settling (the second) or putting off (the third) what was promised or asked, in hundredths: above nought for it,"
                + " below against it; the sum is the logarithm of the odds. Written by ./brievenbus learn, which docs/extraction.md"
                + " explains: do not edit by hand. nl.brievenbus.extract.statement.Trait tells what each kind of trait is; '"
                + exampleOfWord() + "' under WORD, for one, is a word that stands in the clause or sentence.";
    }

    private int start(Kind kind) {
        return inHundredths(
                Optional.ofNullable(byKind.get(kind)).map(Odds::start).orElse(NOTHING_LEARNT));
    }

    /** In the order of the kinds of statement; nought for a kind in which a trait weighs nothing. */
    private Map<Trait.Kind, Map<String, int[]>> weights() {
        Map<Trait.Kind, Map<String, int[]>> weights = new TreeMap<>();
        byKind.forEach((kind, odds) -> odds.weights().forEach(each -> {
            int[] ofTrait = weights.computeIfAbsent(each.trait().kind(), those -> new TreeMap<>())
                    .computeIfAbsent(each.trait().value(), value -> new int[Trait.WEIGHS_FOR.size()]);
            ofTrait[Trait.WEIGHS_FOR.indexOf(kind)] = inHundredths(each.weight());
        }));
        return weights;
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

    private static int inHundredths(double weight) {
        return (int) Math.round(weight * 100);
    }
}
