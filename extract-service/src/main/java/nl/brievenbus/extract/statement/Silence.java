package nl.brievenbus.extract.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The one that lacks least; of equals the first. */
    static Optional<Silence> nearest(Stream<Silence> silences) {
        return silences.min(Comparator.comparingInt(silence -> silence.lacking().size()));
    }

    /** The same in words. */
    public String describe() {
        return lacking.isEmpty()
                ? "%s: found it in another statement, or not likely enough in such a letter".formatted(rule)
                : "%s, which lacked: %s".formatted(rule, String.join(", ", lacking));
    }
}
