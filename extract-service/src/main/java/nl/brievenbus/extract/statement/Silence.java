package nl.brievenbus.extract.statement;

import java.util.List;

/**
 * A rule that came near to speaking in a sentence, and did not.
 *
 * @param rule its name
 * @param lacking what it asks for and did not find ("subject", "moment"); never empty where no rule of the kind spoke
 */
public record Silence(String rule, List<String> lacking) {

    public Silence {
        lacking = List.copyOf(lacking);
    }

    /** The same in words. */
    public String describe() {
        return lacking.isEmpty()
                ? "%s: found it in another statement, or not likely enough in such a letter".formatted(rule)
                : "%s, which lacked: %s".formatted(rule, String.join(", ", lacking));
    }
}
