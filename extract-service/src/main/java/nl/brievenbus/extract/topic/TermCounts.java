package nl.brievenbus.extract.topic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;

/** Counts the words of a text that may be key terms, pairs of them that stand side by side, and names of several words. For one thread. */
final class TermCounts {

    /** A heading is read more than what stands below it. */
    private static final double IN_HEADING = 2;

    private static final int LONGEST_NAME = 4;
    private static final String ENDS = ".?!:;";

    private final TermWords terms;
    private final Map<String, Count> words = new LinkedHashMap<>();
    private final Map<String, Count> pairs = new LinkedHashMap<>();
    private double total = 1;

    /** How often a word came, and how it was written. */
    static final class Count {
        private final Map<String, Integer> written = new HashMap<>();
        private double count;
        private double inside;
        private double capitals;

        private void add(String text, double times, boolean opensSentence, boolean capital) {
            count += times;
            written.merge(text, 1, Integer::sum);
            if (!opensSentence) {
                inside += times;
                capitals += capital ? times : 0;
            }
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
            String text = written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
            return isName() ? text : text.toLowerCase(Locale.ROOT);
        }
    }

    TermCounts(TermWords terms) {
        this.terms = terms;
    }

    Map<String, Count> words() {
        return words;
    }

    Map<String, Count> pairs() {
        return pairs;
    }

    /** How many words there were, those that are no key terms included. */
    double total() {
        return total;
    }

    void add(String paragraph) {
        count(paragraph, 1);
    }

    void addHeading(String heading) {
        count(heading, IN_HEADING);
    }

    private void count(String text, double times) {
        List<Token> tokens = new Tokeniser(text, Set.of()).tokens(0, text.length());
        boolean capitalsTell = !text.equals(text.toUpperCase(Locale.ROOT));
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

    /** Counts a word, and the pair that it makes with the next one. */
    private void countWord(List<Token> tokens, int i, double times, boolean opens, boolean capital) {
        Token token = tokens.get(i);
        if (!terms.holds(token)) {
            return;
        }
        count(words, token.lower()).add(token.text(), times, opens, capital);
        if (i + 1 < tokens.size() && adjacent(token, tokens.get(i + 1)) && terms.holds(tokens.get(i + 1))) {
            Token next = tokens.get(i + 1);
            count(pairs, token.lower() + " " + next.lower()).add(token.text() + " " + next.text(), times, opens, false);
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
            count(words, tokens.get(start).lower()).add(tokens.get(start).text(), times, false, true);
        } else if (end > start) {
            List<String> written =
                    tokens.subList(start, end).stream().map(Token::text).toList();
            String name = String.join(" ", written);
            count(pairs, name.toLowerCase(Locale.ROOT)).add(name, times, false, true);
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

    private static Count count(Map<String, Count> counts, String term) {
        return counts.computeIfAbsent(term, key -> new Count());
    }
}
