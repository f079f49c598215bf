package nl.brievenbus.extract.deadline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.WordType;

/**
 * The patterns that can match where a word stands. Most words, and most groups of words, begin no term: which do is found
 * out once, for all letters, so that no pattern is tried on the others. Safe for use by many threads.
 *
 * @param <T> what has the pattern
 */
final class ByFirstWords<T> {

    /** So many words and signs tell: "in de" may begin a term, "in de stad" does not. */
    private static final int WORDS = 4;

    /** Of the beginning of a word. */
    private static final int LETTERS = 3;

    /** Bounds on the groups of words that are kept: some 10 MB at most. */
    private static final int MOST_GROUPS = 50_000;

    private final List<T> all;
    private final Function<T, Pattern> patterns;
    private final PerWord<List<T>> byWord = new PerWord<>();
    private final Map<String, List<T>> byGroup = new ConcurrentHashMap<>();
    private final PerWord<Followers> followers = new PerWord<>();
    /** How many followers are kept. */
    private final AtomicInteger pairs = new AtomicInteger();
    /** Of a word with the signs inside it, whether anything can begin in it. */
    private final PerWord<Boolean> beginsIn = new PerWord<>();
    /** The same where a space follows: it tells apart words that something longer could begin with. */
    private final PerWord<Boolean> beginsBeforeSpace = new PerWord<>();

    ByFirstWords(List<T> all, Function<T, Pattern> patterns) {
        this.all = List.copyOf(all);
        this.patterns = patterns;
    }

    int size() {
        return all.size();
    }

    /** Whether a word can begin at an offset. */
    static boolean isPlace(String text, int offset) {
        return offset == 0 || !Character.isLetterOrDigit(text.charAt(offset - 1));
    }

    /**
     * Whether a match may begin at a token, or in it behind a sign.
     *
     * @param offset of the text in that of the tokens
     */
    boolean canBegin(List<Token> tokens, int i, String text, int offset) {
        Token token = tokens.get(i);
        int end = token.end() - offset;
        if (!canBeginIn(token, text, end)) {
            return false;
        }
        boolean followed =
                i + 1 < tokens.size() && tokens.get(i + 1).start() == token.end() + 1 && text.charAt(end) == ' ';
        if (!followed) {
            return true;
        }
        Token next = tokens.get(i + 1);
        boolean cut = isCut(text, next.end() - offset);
        return cut || followers.of(token.type(), Followers::new).allow(next.type());
    }

    /** Whether a word goes on behind what is a token: the mark of a note may follow at once ("20221"). */
    private static boolean isCut(String text, int end) {
        return end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    }

    /** What may stand behind a word, and a space, where a match begins with it: "in mei" may begin one, "in huis" does not. */
    private final class Followers {

        private final String word;
        /** A word with signs inside it may have a match begin behind them. */
        private final boolean whole;

        private final Map<WordType, Boolean> known = new ConcurrentHashMap<>();

        private Followers(String word) {
            this.word = word;
            whole = pieceEnd(word, 0, 0) == word.length();
        }

        private boolean allow(WordType next) {
            return !whole || known(next);
        }

        private boolean known(WordType next) {
            Boolean before = known.get(next);
            if (before != null) {
                return before;
            }
            String words = word + " " + next.lower();
            List<T> among = byWord.of(word, first -> beginning(first, all));
            boolean allowed = !beginning(words.substring(0, pieceEnd(words, 0, word.length())), among)
                    .isEmpty();
            if (pairs.get() < MOST_GROUPS) {
                pairs.incrementAndGet();
                known.put(next, allowed);
            }
            return allowed;
        }
    }

    /** @param end of the token in the text */
    private boolean canBeginIn(Token token, String text, int end) {
        if (end < text.length() && text.charAt(end) == ' ') {
            return beginsBeforeSpace.of(token.type(), word -> hasBeginning(word, word + " "));
        }
        return isCut(text, end) || beginsIn.of(token.type(), word -> hasBeginning(word, word));
    }

    /** @param text the word and what is known to follow it */
    private boolean hasBeginning(String word, String text) {
        for (int place = 0; place < word.length(); place++) {
            if (isPlace(word, place)) {
                int end = pieceEnd(word, place, place);
                String words = text.substring(place, end == word.length() ? text.length() : end);
                // Of most words the first letters tell; a word that no other letter holds is then soon done with.
                List<T> among = ofGroup(words.substring(0, Math.min(LETTERS, words.length())), all);
                if (!beginning(words, among).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In their order. */
    List<T> at(String text, int place) {
        int end = pieceEnd(text, place, place);
        List<T> possible = byWord.of(text.substring(place, end), words -> beginning(words, all));
        for (int word = 1; word < WORDS && end < text.length() && !possible.isEmpty(); word++) {
            end = pieceEnd(text, place, end);
            possible = ofGroup(text.substring(place, end), possible);
        }
        return possible;
    }

    private List<T> ofGroup(String words, List<T> among) {
        List<T> known = byGroup.get(words);
        if (known == null) {
            known = beginning(words, among);
            if (byGroup.size() < MOST_GROUPS) {
                byGroup.put(words, known);
            }
        }
        return known;
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
