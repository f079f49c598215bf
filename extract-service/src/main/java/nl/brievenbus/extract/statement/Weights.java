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
 * How much each trait weighs for a statement (above nought) or against it (below), learnt from annotated letters: of a clause for its
 * being a promise, of a sentence for its settling, or putting off, what was promised or asked. The sum of the weights is the
 * logarithm of the odds (logistic regression). Thread-safe.
 */
final class Weights {

    /**
     * Those of a language, in hundredths; of each three, for the kinds of statement in the order of {@link Trait#WEIGHS_FOR}.
     *
     * @param about what the file says of itself
     * @param start the odds before any trait is known, as a logarithm
     * @param weights those of the traits that weigh anything
     */
    record File(String about, List<Integer> start, Map<Trait.Kind, Map<String, int[]>> weights) {}

    private static final double HUNDREDTHS = 100;

    /** In hundredths: a word of this weight makes the odds a third better. */
    private static final int TELLING = 30;

    /** What a reader of the sentence can see. */
    private static final Set<Trait.Kind> IN_WORDS = EnumSet.of(Trait.Kind.WORD, Trait.Kind.PAIR);

    private static final int[] NONE = new int[Trait.WEIGHS_FOR.size()];

    private final int[] start;
    private final Map<Trait.Kind, Map<String, int[]>> byKind = new EnumMap<>(Trait.Kind.class);

    Weights(File file) {
        start = file.start().stream().mapToInt(Integer::intValue).toArray();
        byKind.putAll(file.weights());
    }

    /** Those of a language. */
    static Weights load(String language) {
        return new Weights(DataFile.read(language + "/weights.json", File.class));
    }

    /** How likely something makes a statement of each kind. For one thread. */
    final class Chances {

        private final int[] sums = start.clone();

        private Chances() {}

        private void add(int[] weights) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[i];
            }
        }

        /** Of a kind, from 0 to 1. */
        double of(Kind kind) {
            return 1 / (1 + Math.exp(-sums[Trait.WEIGHS_FOR.indexOf(kind)] / HUNDREDTHS));
        }
    }

    /** How likely these traits make a statement. */
    Chances chances(Set<Trait> traits) {
        Chances chances = new Chances();
        for (Trait trait : traits) {
            chances.add(of(trait));
        }
        return chances;
    }

    /** How likely words make a statement where nothing else is known. */
    Chances chancesByWords(List<Token> words) {
        Map<String, int[]> known = byKind.getOrDefault(Trait.Kind.WORD, Map.of());
        Chances chances = new Chances();
        for (Token word : words) {
            chances.add(known.getOrDefault(word.lower(), NONE));
        }
        return chances;
    }

    /**
     * Of the words and pairs of words among these traits those that speak most for a statement of a kind, at most three; no signs or
     * numbers.
     */
    List<String> telling(Kind kind, Set<Trait> traits) {
        int place = Trait.WEIGHS_FOR.indexOf(kind);
        Comparator<Trait> heaviest = Comparator.comparingInt(trait -> -of(trait)[place]);
        return traits.stream()
                .filter(trait ->
                        IN_WORDS.contains(trait.kind()) && isWords(trait.value()) && of(trait)[place] >= TELLING)
                .sorted(heaviest.thenComparing(Trait::value))
                .limit(3)
                .map(Trait::value)
                .toList();
    }

    private static boolean isWords(String value) {
        return Stream.of(value.split(" ")).allMatch(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)));
    }

    private int[] of(Trait trait) {
        return byKind.getOrDefault(trait.kind(), Map.of()).getOrDefault(trait.value(), NONE);
    }
}
