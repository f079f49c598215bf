package nl.brievenbus.extract.deadline;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.language.PerWord;

/**
 * The patterns that can match where a word stands. Most words, and most groups of words, begin no term: which do is found
 * out once, for all letters, so that no pattern is tried on the others. Safe for use by many threads.
 *
 * @param <T> what has the pattern
 */
final class ByFirstWords<T> {

    /** So many words tell: "in de" may begin a term, "in de stad" does not. */
    private static final int WORDS = 3;

    private final List<T> all;
    private final Function<T, Pattern> patterns;
    private final PerWord<List<T>> known = new PerWord<>();
    /** By the first letters of a word, whether anything can begin so: told apart without looking the word up. */
    private final Beginnings beginnings = new Beginnings();

    ByFirstWords(List<T> all, Function<T, Pattern> patterns) {
        this.all = List.copyOf(all);
        this.patterns = patterns;
    }

    /** Whether a word can begin at an offset. */
    static boolean isPlace(String text, int offset) {
        return offset == 0 || !Character.isLetterOrDigit(text.charAt(offset - 1));
    }

    /** In their order. */
    List<T> at(String text, int place) {
        if (!beginnings.canBegin(text, place)) {
            return List.of();
        }
        List<T> possible = all;
        int end = place;
        for (int word = 0; word < WORDS && end < text.length() && !possible.isEmpty(); word++) {
            end = pieceEnd(text, place, end);
            List<T> among = possible;
            possible = known.of(text.substring(place, end), words -> beginning(words, among));
        }
        return possible;
    }

    /** What is known of beginnings of three letters. Threads that find out the same write the same. */
    private final class Beginnings {

        private static final int LETTERS = 26;
        private static final byte YES = 1;
        private static final byte NO = 2;

        private final byte[] known = new byte[LETTERS * LETTERS * LETTERS];

        /** True also where the letters do not tell. */
        private boolean canBegin(String text, int place) {
            int key = 0;
            for (int i = place; i < place + 3; i++) {
                int letter = i < text.length() ? (text.charAt(i) | 0x20) - 'a' : -1;
                if (letter < 0 || letter >= LETTERS) {
                    return true;
                }
                key = key * LETTERS + letter;
            }
            if (known[key] == 0) {
                String letters = text.substring(place, place + 3);
                known[key] = beginning(letters, all).isEmpty() ? NO : YES;
            }
            return known[key] == YES;
        }
    }

    /** Behind the next word, or behind the sign that follows the words so far. */
    private static int pieceEnd(String text, int place, int from) {
        int end = from > place && text.charAt(from) == ' ' ? from + 1 : from;
        int start = end;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end == start ? Math.min(end + 1, text.length()) : end;
    }

    private List<T> beginning(String words, List<T> among) {
        return among.stream()
                .filter(each -> canBegin(patterns.apply(each), words))
                .toList();
    }

    /** Whether a match can begin so: it does, or would want to see more. */
    private static boolean canBegin(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
