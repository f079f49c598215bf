package nl.brievenbus.extract.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Ids that derive from the letter and the words: the same words of the same letter always get the same id. */
public final class Identity {

    private static final int DIGITS = 20;

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private Identity() {}

    /**
     * Derives an id.
     *
     * @param prefix {@code c-} or {@code t-}
     * @param occurrence which of several with the same words, from 0
     */
    public static String of(String prefix, String letterId, String words, int occurrence) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String source = letterId + "\n" + normalised(words) + "\n" + occurrence;
            return prefix
                    + HexFormat.of()
                            .formatHex(digest.digest(source.getBytes(UTF_8)))
                            .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static String normalised(String words) {
        String lower = words.toLowerCase(Locale.ROOT).trim();
        return isSingleSpaced(lower) ? lower : WHITE.matcher(lower).replaceAll(" ");
    }

    /** As the words of a letter are, but for a heading with those above it. */
    private static boolean isSingleSpaced(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' && words.charAt(i + 1) != ' ';
            if (c <= ' ' && !space) {
                return false;
            }
        }
        return true;
    }

    /** Counts how often the same words have come. */
    public static final class Occurrences {

        private final Map<String, Integer> counts = new HashMap<>();

        /** 0 the first time. */
        public int count(String words) {
            return counts.merge(normalised(words), 1, Integer::sum) - 1;
        }
    }
}
