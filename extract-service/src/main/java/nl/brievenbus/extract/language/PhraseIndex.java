package nl.brievenbus.extract.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of many named sets of phrases can stand in a sentence, by the words that are in it: most cannot, and need not be
 * looked for. Thread-safe.
 */
public final class PhraseIndex {

    private final Map<String, Set<String>> namesByFirstWord = new HashMap<>();
    /** Those that can begin with a word of which only a part is known. */
    private final Set<String> always = new HashSet<>();

    public PhraseIndex(Map<String, Phrases> sets) {
        sets.forEach((name, phrases) -> {
            phrases.firstWords().forEach(word -> namesByFirstWord
                    .computeIfAbsent(word, key -> new HashSet<>())
                    .add(name));
            if (phrases.beginOpen()) {
                always.add(name);
            }
        });
    }

    /** The names of the sets of which a phrase may stand among the tokens; no other one does. */
    public Set<String> possible(List<Token> tokens) {
        Set<String> names = new HashSet<>(always);
        for (Token token : tokens) {
            Set<String> begun = namesByFirstWord.get(token.lower());
            if (begun != null) {
                names.addAll(begun);
            }
        }
        return names;
    }
}
