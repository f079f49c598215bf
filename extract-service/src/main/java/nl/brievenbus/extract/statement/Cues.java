package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.brievenbus.extract.language.PhraseIndex;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Token;

/** The cues of a file of rules: phrases by name. Thread-safe. */
final class Cues {

    private static final Phrases NONE = Phrases.of(List.of());

    private final List<Phrases> cues = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final PhraseIndex index;

    Cues(Map<String, Phrases> byName) {
        byName.forEach((name, phrases) -> {
            places.put(name, cues.size());
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

        private final List<Token> tokens;
        /** Those that may stand there; fewer and fewer, as some are looked for in vain. */
        private final BitSet possible;

        private final BitSet found = new BitSet();

        private Search(List<Token> tokens) {
            this.tokens = tokens;
            possible = index.possible(tokens);
        }

        /** Whether a cue may stand there, by the words. Where it may not, it stands in no part of them either. */
        boolean mayHave(String name) {
            Integer place = places.get(name);
            return place != null && possible.get(place);
        }

        boolean has(String name) {
            Integer place = places.get(name);
            if (place == null || !possible.get(place)) {
                return false;
            }
            if (!found.get(place)) {
                boolean there = cues.get(place).in(tokens).isPresent();
                found.set(place, there);
                possible.set(place, there);
            }
            return found.get(place);
        }

        private boolean mayHaveAll(List<String> names) {
            for (String name : names) {
                if (!mayHave(name)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether all of some cues, and one of others where there are any, may stand there; no words are compared. */
        boolean mayHave(List<String> all, List<String> any) {
            boolean one = any.isEmpty();
            for (String name : any) {
                one |= mayHave(name);
            }
            return one && mayHaveAll(all);
        }

        /** Whether all of some cues stand there, one of others where there are any, and none of the last. */
        boolean fit(List<String> all, List<String> any, List<String> none) {
            return mayHave(all, any) && hasAll(all) && (any.isEmpty() || hasOne(any)) && !hasOne(none);
        }

        private boolean hasAll(List<String> names) {
            for (String name : names) {
                if (!has(name)) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasOne(List<String> names) {
            for (String name : names) {
                if (has(name)) {
                    return true;
                }
            }
            return false;
        }
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
