package nl.brievenbus.extract.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which of many sets of phrases can stand in a sentence, by the words that are in it: most cannot, and need not be looked
 * for. A set goes by its place in the list. Thread-safe.
 */
public final class PhraseIndex {

    private final Map<String, BitSet> byWord = new HashMap<>();
    /** Parts of which only the beginning or the end is known. */
    private final List<Open> open = new ArrayList<>();

    private final PerWord<BitSet> known = new PerWord<>();

    private record Open(int set, Phrase.Part part) {}

    private PhraseIndex(List<Phrases> sets, Function<Phrase, Phrase.Part> key) {
        for (int i = 0; i < sets.size(); i++) {
            for (Phrase phrase : sets.get(i).all()) {
                add(i, key.apply(phrase));
            }
        }
    }

    private void add(int set, Phrase.Part part) {
        part.words().forEach(word -> byWord.computeIfAbsent(word, key -> new BitSet())
                .set(set));
        if (!part.openWords().isEmpty()) {
            open.add(new Open(set, part));
        }
    }

    /** Tells by the word with which a phrase begins. */
    public static PhraseIndex byFirstWord(List<Phrases> sets) {
        return new PhraseIndex(sets, Phrase::first);
    }

    /** Tells by the word of a phrase that fewest sentences have. */
    public static PhraseIndex byTellingWord(List<Phrases> sets) {
        return new PhraseIndex(sets, Phrase::telling);
    }

    /** The sets of which a phrase may stand among the tokens; no other one does. */
    public BitSet possible(List<Token> tokens) {
        BitSet possible = new BitSet();
        for (Token token : tokens) {
            BitSet ofToken = known.of(token.lower(), this::look);
            if (!ofToken.isEmpty()) {
                possible.or(ofToken);
            }
        }
        return possible;
    }

    /** The first set, from a place in the list on, of which a phrase may have a word in the place that the index goes by; or -1. */
    public int next(String word, int from) {
        return known.of(word, this::look).nextSetBit(from);
    }

    private BitSet look(String word) {
        BitSet sets = (BitSet) byWord.getOrDefault(word, new BitSet()).clone();
        for (Open each : open) {
            if (each.part().fits(word)) {
                sets.set(each.set());
            }
        }
        return sets;
    }
}
