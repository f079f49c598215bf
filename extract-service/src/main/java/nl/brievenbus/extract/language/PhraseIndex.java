package nl.brievenbus.extract.language;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of many sets of phrases can stand in a sentence, by the words that are in it: most cannot, and need not be looked
 * for. A set goes by its place in the list. Thread-safe.
 */
public final class PhraseIndex {

    private final List<Phrases> sets;
    private final Map<String, BitSet> byFirstWord = new HashMap<>();
    private final PerWord<BitSet> begun = new PerWord<>();

    public PhraseIndex(List<Phrases> sets) {
        this.sets = List.copyOf(sets);
        for (int i = 0; i < sets.size(); i++) {
            for (String word : sets.get(i).firstWords()) {
                byFirstWord.computeIfAbsent(word, key -> new BitSet()).set(i);
            }
        }
    }

    /** The sets of which a phrase may stand among the tokens; no other one does. */
    public BitSet possible(List<Token> tokens) {
        BitSet possible = new BitSet(sets.size());
        for (Token token : tokens) {
            BitSet ofToken = begun.of(token.lower(), this::begunBy);
            if (!ofToken.isEmpty()) {
                possible.or(ofToken);
            }
        }
        return possible;
    }

    /** The first set, from a place in the list on, of which a phrase may begin with a word; -1 where none is left. */
    public int next(String word, int from) {
        return begun.of(word, this::begunBy).nextSetBit(from);
    }

    private BitSet begunBy(String word) {
        BitSet places = new BitSet(sets.size());
        places.or(byFirstWord.getOrDefault(word, new BitSet()));
        for (int i = 0; i < sets.size(); i++) {
            places.set(i, places.get(i) || sets.get(i).beginOpen(word));
        }
        return places;
    }
}
