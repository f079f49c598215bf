package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.extract.language.PhraseIndex;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Token;

/** The cues of a file of rules: phrases by name. Thread-safe. */
final class Cues {

    private static final Phrases NONE = Phrases.of(List.of());

    private final Map<String, Phrases> byName;
    private final PhraseIndex index;

    Cues(Map<String, Phrases> byName) {
        this.byName = byName;
        index = new PhraseIndex(byName);
    }

    /** No phrases where the language has no such cue. */
    Phrases named(String name) {
        return byName.getOrDefault(name, NONE);
    }

    /** The names of the cues that may stand among the tokens; no other one does. */
    Set<String> possible(List<Token> tokens) {
        return index.possible(tokens);
    }

    /** A rule that names a cue which is not there would never speak, and nobody would know. */
    void require(String rule, List<List<String>> names) {
        for (List<String> some : names) {
            for (String name : some) {
                if (!byName.containsKey(name)) {
                    throw new IllegalStateException(
                            "The rule '" + rule + "' asks for the cue '" + name + "', which the file does not hold.");
                }
            }
        }
    }
}
