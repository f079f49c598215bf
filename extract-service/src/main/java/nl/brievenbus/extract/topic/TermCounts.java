package nl.brievenbus.extract.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.WordType;
import org.jspecify.annotations.Nullable;

/** Counts the words of a text that may be key terms, pairs of them that stand side by side, and names of several words. For one thread. */
final class TermCounts {

    /** A heading is read more than what stands below it. */
    private static final double IN_HEADING = 2;

    private static final int LONGEST_NAME = 4;
    private static final String ENDS = ".?!:;";

    private final TermWords terms;
    private final Map<WordType, Count> words = new HashMap<>();
    /** By their words, which are put together only for those that come more than once. */
    private final Map<List<WordType>, Count> pairs = new HashMap<>();

    private double total = 1;

    /** How often a word came, and how it was written. */
    static final class Count {
        /** As it was written first, and how often in that way while there was no other. */
        private List<String> first = List.of();

        private int times;
        /** All ways of writing it, where there are several: most words are written in one way. */
        private @Nullable Map<List<String>, Integer> ways;

        private double count;
        private double inside;
        private double capitals;

        private void add(List<String> text, double times, boolean opensSentence, boolean capital) {
            count += times;
            write(text);
            if (!opensSentence) {
                inside += times;
                capitals += capital ? times : 0;
            }
        }

        private void write(List<String> text) {
            if (ways == null && (times == 0 || first.equals(text))) {
                first = text;
                times++;
                return;
            }
            if (ways == null) {
                ways = new HashMap<>();
                ways.put(first, times);
            }
            ways.merge(text, 1, Integer::sum);
        }

        double count() {
            return count;
        }

        /** Whether it has a capital wherever that says something. */
        boolean isName() {
            return inside > 0 && capitals >= 0.8 * inside;
        }

        /** As it is written most, in lower case where it is no name. */
        String shown() {
            String text = ways == null ? String.join(" ", first) : commonest(ways);
            return isName() ? text : text.toLowerCase(Locale.ROOT);
        }

        private static String commonest(Map<List<String>, Integer> ways) {
            Comparator<Map.Entry<List<String>, Integer>> byTimes = Map.Entry.comparingByValue();
            return ways.entrySet().stream()
                    .max(byTimes.thenComparing(entry -> String.join(" ", entry.getKey())))
                    .map(entry -> String.join(" ", entry.getKey()))
                    .orElse("");
        }
    }

    TermCounts(TermWords terms) {
        this.terms = terms;
    }

    Map<WordType, Count> words() {
        return words;
    }

    Map<List<WordType>, Count> pairs() {
        return pairs;
    }

    /** How many words there were, those that are no key terms included. */
    double total() {
        return total;
    }

    void add(Passage paragraph) {
        count(paragraph, 1);
    }

    void addHeading(Passage heading) {
        count(heading, IN_HEADING);
    }

    private void count(Passage passage, double times) {
        List<Token> tokens = passage.tokens();
        boolean capitalsTell = !isInCapitals(passage.text());
        boolean opens = true;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.word()) {
                opens = opens || ENDS.contains(token.text());
                continue;
            }
            int end = capitalsTell ? nameEnd(tokens, i) : i + 1;
            if (end - i > 1) {
                countName(tokens, i, end, times);
            } else {
                countWord(tokens, i, times, opens, capitalsTell && token.capital());
            }
            total += times * (end - i);
            opens = false;
            i = end - 1;
        }
    }

    private static boolean isInCapitals(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
                return false;
            }
        }
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Counts a word, and the pair that it makes with the next one. */
    private void countWord(List<Token> tokens, int i, double times, boolean opens, boolean capital) {
        Token token = tokens.get(i);
        if (!terms.holds(token)) {
            return;
        }
        count(words, token.type()).add(List.of(token.text()), times, opens, capital);
        if (i + 1 < tokens.size() && adjacent(token, tokens.get(i + 1)) && terms.holds(tokens.get(i + 1))) {
            Token next = tokens.get(i + 1);
            count(pairs, List.of(token.type(), next.type()))
                    .add(List.of(token.text(), next.text()), times, opens, false);
        }
    }

    /** Counts words with capitals that stand together as one name, without the officialese at its ends. */
    private void countName(List<Token> tokens, int from, int to, double times) {
        int start = from;
        int end = to;
        while (start < end && !terms.holds(tokens.get(start))) {
            start++;
        }
        while (end > start && !terms.holds(tokens.get(end - 1))) {
            end--;
        }
        if (end - start == 1) {
            count(words, tokens.get(start).type()).add(List.of(tokens.get(start).text()), times, false, true);
        } else if (end > start) {
            List<Token> name = tokens.subList(start, end);
            count(pairs, name.stream().map(Token::type).toList())
                    .add(name.stream().map(Token::text).toList(), times, false, true);
        }
    }

    /** The index behind the capitals that begin at a word, bounded; behind the word itself where only it has one. */
    private static int nameEnd(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size()
                && end - from < LONGEST_NAME
                && tokens.get(end).word()
                && tokens.get(end).capital()
                && (end == from || adjacent(tokens.get(end - 1), tokens.get(end)))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static boolean adjacent(Token token, Token next) {
        return next.word() && next.start() == token.end() + 1;
    }

    private static <T> Count count(Map<T, Count> counts, T term) {
        return counts.computeIfAbsent(term, key -> new Count());
    }
}
