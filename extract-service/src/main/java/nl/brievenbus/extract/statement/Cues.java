package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.brievenbus.extract.language.PhraseIndex;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Token;

/** The cues of a file of rules: phrases by name. Thread-safe. */
final class Cues {

    private static final Phrases NONE = Phrases.of(List.of());

    private final List<Phrases> cues = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    /** By place. */
    private final List<String> names = new ArrayList<>();

    private final PhraseIndex index;

    Cues(Map<String, Phrases> byName) {
        new TreeMap<>(byName).forEach((name, phrases) -> {
            places.put(name, cues.size());
            names.add(name);
            cues.add(phrases);
        });
        index = PhraseIndex.byTellingWord(cues);
    }

    /** No phrases where the language has no such cue. */
    Phrases named(String name) {
        Integer place = places.get(name);
        return place == null ? NONE : cues.get(place);
    }

    /** Looks for cues among tokens. */
    Search among(List<Token> tokens) {
        return new Search(tokens);
    }

    /** Which cues stand among some tokens; each is looked for at most once, and only where a word tells that it may stand there. For one thread. */
    final class Search {

        private final PhraseIndex.Search phrases;
        /** Those that may stand there; fewer and fewer, as some are looked for in vain. */
        private final BitSet possible;

        private final BitSet found = new BitSet();

        private Search(List<Token> tokens) {
            phrases = index.among(tokens);
            possible = phrases.possible();
        }

        /** Whether a cue may stand there, by the words. Where it may not, it stands in no part of them either. */
        boolean mayHave(String name) {
            Integer place = places.get(name);
            return place != null && possible.get(place);
        }

        boolean has(String name) {
            Integer place = places.get(name);
            return place != null && has(place.intValue());
        }

        /** The names of those that stand there. */
        List<String> all() {
            List<String> all = new ArrayList<>();
            for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
                if (has(i)) {
                    all.add(names.get(i));
                }
            }
            return all;
        }

        private boolean has(int place) {
            if (!possible.get(place)) {
                return false;
            }
            if (!found.get(place)) {
                boolean there = phrases.stands(place);
                found.set(place, there);
                possible.set(place, there);
            }
            return found.get(place);
        }

        /** The places of those that may stand there. */
        BitSet possible() {
            return possible;
        }

        /** Whether what a rule wants may stand there; no words are compared. */
        boolean mayFit(Wanted wanted) {
            for (int cue : wanted.all) {
                if (!possible.get(cue)) {
                    return false;
                }
            }
            for (int cue : wanted.any) {
                if (possible.get(cue)) {
                    return true;
                }
            }
            return wanted.any.length == 0;
        }

        /** Whether what a rule wants stands there. */
        boolean fits(Wanted wanted) {
            return mayFit(wanted)
                    && hasAll(wanted.all)
                    && (wanted.any.length == 0 || hasOne(wanted.any))
                    && !hasOne(wanted.none);
        }

        private boolean hasAll(int[] those) {
            for (int cue : those) {
                if (!has(cue)) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasOne(int[] those) {
            for (int cue : those) {
                if (has(cue)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The cues that a rule wants in a sentence, by their places: each of {@code all}, one of {@code any} where there are any, and none of {@code none}. */
    static final class Wanted {

        private final int[] all;
        private final int[] any;
        private final int[] none;

        private Wanted(int[] all, int[] any, int[] none) {
            this.all = all;
            this.any = any;
            this.none = none;
        }

        /** Whether it wants no cue, and the absence of none. */
        boolean nothing() {
            return all.length == 0 && any.length == 0 && none.length == 0;
        }

        /** The place of a second cue that it cannot speak without; -1 where it has none. */
        int second() {
            return all.length > 1 ? all[1] : -1;
        }

        /** The places of cues without one of which the rule cannot speak; none where it can speak without any. */
        int[] keys() {
            return all.length > 0 ? new int[] {all[0]} : any;
        }
    }

    /** What a rule wants, by the names of cues that are {@linkplain #require known}. */
    Wanted wanted(List<String> all, List<String> any, List<String> none) {
        return new Wanted(placesOf(all), placesOf(any), placesOf(none));
    }

    private int[] placesOf(List<String> names) {
        return names.stream().mapToInt(places::get).toArray();
    }

    /** How many cues there are. */
    int size() {
        return cues.size();
    }

    /** A rule that names a cue which is not there would never speak, and nobody would know. */
    void require(String rule, List<List<String>> names) {
        for (List<String> some : names) {
            for (String name : some) {
                if (!places.containsKey(name)) {
                    throw new IllegalStateException(
                            "The rule '" + rule + "' asks for the cue '" + name + "', which the file does not hold.");
                }
            }
        }
    }
}
