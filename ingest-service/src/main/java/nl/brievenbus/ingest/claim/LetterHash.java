package nl.brievenbus.ingest.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hash of a letter's bytes, as it is used in names of files.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record LetterHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final String PREFIX = "sha256:";

    public LetterHash {
        if (!isHash(value)) {
            throw new IllegalArgumentException("A hash has 64 lower-case hexadecimal digits.");
        }
    }

    /** Of a letter's id; empty where that has another form. An id comes from outside and becomes part of a path. */
    public static Optional<LetterHash> of(String letterId) {
        return letterId.startsWith(PREFIX) && isHash(letterId.substring(PREFIX.length()))
                ? Optional.of(new LetterHash(letterId.substring(PREFIX.length())))
                : Optional.empty();
    }

    public String letterId() {
        return PREFIX + value;
    }

    static boolean isHash(String text) {
        return FORM.matcher(text).matches();
    }
}
