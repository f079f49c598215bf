package nl.brievenbus.extract.deadline;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.Token;

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
    /** Of a word with the signs inside it, whether anything can begin in it. */
    private final PerWord<Boolean> beginsIn = new PerWord<>();

    ByFirstWords(List<T> all, Function<T, Pattern> patterns) {
        this.all = List.copyOf(all);
        this.patterns = patterns;
    }

    /** Whether a word can begin at an offset. */
    static boolean isPlace(String text, int offset) {
        return offset == 0 || !Character.isLetterOrDigit(text.charAt(offset - 1));
    }

    /**
     * Whether a match may begin at a token, or in it behind a sign.
     *
     * @param end of the token in the text; letters that follow it at once ("20221", of which the last is the mark of a note) could change what it is
     */
    boolean canBeginIn(Token token, String text, int end) {
        return beginsIn.of(token.type(), this::hasBeginning)
                || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)));
    }

    private boolean hasBeginning(String word) {
        for (int place = 0; place < word.length(); place++) {
            if (isPlace(word, place)
                    && !beginning(word.substring(place, pieceEnd(word, place, place)), all)
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** In their order. */
    List<T> at(String text, int place) {
        List<T> possible = all;
        int end = place;
        for (int word = 0; word < WORDS && end < text.length() && !possible.isEmpty(); word++) {
            end = pieceEnd(text, place, end);
            List<T> among = possible;
            possible = known.of(text.substring(place, end), words -> beginning(words, among));
        }
        return possible;
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
