package nl.brievenbus.extract.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Which of many sets of phrases stand in a sentence. The words that are in it tell which phrases can, and where: most cannot,
 * and need not be looked for. A set goes by its place in the list. Thread-safe.
 */
public final class PhraseIndex {

    private final Map<String, List<Key>> byWord = new HashMap<>();
    /** Those of which only the beginning or the end is known. */
    private final List<Key> open = new ArrayList<>();

    private final PerWord<Keys> known = new PerWord<>();
    private final Function<String, Keys> look = this::look;

    /**
     * The part of a phrase that it is looked for by.
     *
     * @param before how many words of the phrase can stand before it
     * @param firstMarks those of the words with which the phrase can begin: they are asked first, for the phrase itself lies far off
     */
    private record Key(int set, Phrase phrase, Phrase.Part part, int before, long firstMarks) {}

    /** What a word is the key of, and of which sets those phrases are. */
    private static final class Keys {

        /** Of most words: one object for all of them is near at hand. */
        private static final Keys NONE = new Keys(List.of());

        private final List<Key> keys;
        /** The set of each key. */
        private final int[] setOf;

        private final BitSet sets = new BitSet();

        private Keys(List<Key> keys) {
            this.keys = List.copyOf(keys);
            setOf = keys.stream().mapToInt(Key::set).toArray();
            keys.forEach(key -> sets.set(key.set()));
        }
    }

    private PhraseIndex(List<Phrases> sets, ToIntFunction<Phrase> key) {
        for (int i = 0; i < sets.size(); i++) {
            for (Phrase phrase : sets.get(i).all()) {
                int place = key.applyAsInt(phrase);
                add(new Key(i, phrase, phrase.part(place), phrase.mostBefore(place), phrase.firstMarks()));
            }
        }
    }

    private void add(Key key) {
        key.part().words().forEach(word -> byWord.computeIfAbsent(word, each -> new ArrayList<>())
                .add(key));
        if (!key.part().openWords().isEmpty()) {
            open.add(key);
        }
    }

    /** Tells by the word with which a phrase begins. */
    public static PhraseIndex byFirstWord(List<Phrases> sets) {
        return new PhraseIndex(sets, phrase -> 0);
    }

    /** Tells by the word of a phrase that fewest sentences have. */
    public static PhraseIndex byTellingWord(List<Phrases> sets) {
        return new PhraseIndex(sets, Phrase::telling);
    }

    /** Looks among tokens for the words that phrases can be told by. */
    public Search among(List<Token> tokens) {
        return new Search(tokens);
    }

    /** The first set, from a place in the list on, of which a phrase may have a word in the place that the index goes by; or -1. */
    public int next(String word, int from) {
        return known.of(word, look).sets.nextSetBit(from);
    }

    private Keys look(String word) {
        List<Key> keys = new ArrayList<>(byWord.getOrDefault(word, List.of()));
        for (Key each : open) {
            if (each.part().fits(word)) {
                keys.add(each);
            }
        }
        return keys.isEmpty() ? Keys.NONE : new Keys(keys);
    }

    /** What the words of some tokens tell. For one thread. */
    public final class Search {

        private final List<Token> tokens;
        private final List<Clue> clues = new ArrayList<>();
        private final BitSet possible = new BitSet();

        /** A phrase that may stand around a token. */
        private record Clue(Keys keys, int token) {}

        private Search(List<Token> tokens) {
            this.tokens = tokens;
            for (int i = 0; i < tokens.size(); i++) {
                Keys keys = known.of(tokens.get(i).type(), look);
                if (!keys.keys.isEmpty()) {
                    possible.or(keys.sets);
                    clues.add(new Clue(keys, i));
                }
            }
        }

        /** The sets of which a phrase may stand among the tokens; no other one does. */
        public BitSet possible() {
            return possible;
        }

        /** Whether a phrase of a set does stand among the tokens. */
        public boolean stands(int set) {
            for (Clue clue : clues) {
                if (clue.keys().sets.get(set) && stands(set, clue)) {
                    return true;
                }
            }
            return false;
        }

        private boolean stands(int set, Clue clue) {
            int[] setOf = clue.keys().setOf;
            for (int i = 0; i < setOf.length; i++) {
                if (setOf[i] == set
                        && standsAround(clue.token(), clue.keys().keys.get(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean standsAround(int token, Key key) {
            for (int start = Math.max(0, token - key.before()); start <= token; start++) {
                boolean mayBegin =
                        (key.firstMarks() & WordSet.mark(tokens.get(start).lower())) != 0;
                if (mayBegin && key.phrase().match(tokens, start) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
