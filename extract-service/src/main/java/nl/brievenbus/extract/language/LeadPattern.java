package nl.brievenbus.extract.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is looked for in running text, and tried only where a letter stands with which it can begin: most
 * letters of most texts are none. It must not ask what stands before it, other than that something does not. Thread-safe.
 */
public final class LeadPattern {

    /** Other characters are rare, and may always begin a match. */
    private static final int ASCII = 0x80;

    private final Pattern pattern;
    private final boolean[] begins = new boolean[ASCII];

    public LeadPattern(Pattern pattern) {
        this.pattern = pattern;
        for (char c = 0; c < ASCII; c++) {
            Matcher alone = pattern.matcher(String.valueOf(c));
            // It matches, or would want to see more.
            begins[c] = alone.lookingAt() || alone.hitEnd();
        }
    }

    public static LeadPattern compile(String regex) {
        return new LeadPattern(Pattern.compile(regex));
    }

    /** Looks for matches in a text, from its beginning. */
    public Search in(String text) {
        return in(text, 0, text.length());
    }

    /** Looks for matches between two offsets of a text; what stands around these may be asked about. */
    public Search in(String text, int from, int to) {
        return new Search(text, from, to);
    }

    /** Goes from match to match, as a matcher does. For one thread. */
    public final class Search {

        private final String text;
        private final Matcher matcher;
        private final int to;
        private int from;

        private Search(String text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
            matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        /** Whether there is a next match. */
        public boolean find() {
            for (int at = from; at < to; at++) {
                char c = text.charAt(at);
                if ((c >= ASCII || begins[c]) && matcher.region(at, to).lookingAt()) {
                    from = Math.max(matcher.end(), at + 1);
                    return true;
                }
            }
            from = to;
            return false;
        }

        /** The match that was found last. */
        public Matcher match() {
            return matcher;
        }

        /** Leaves out what stands before an offset. */
        public void goOn(int offset) {
            from = offset;
        }
    }
}
