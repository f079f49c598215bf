package nl.brievenbus.extract.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.topic.ThemeList.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that speak for themes, found in a text all at once. What a term may look like is told in
 * {@code nl/themes.yaml}. Takes time linear in the text, for a term has a bounded length. Thread-safe.
 */
final class ThemeTerms {

    private static final double STRONG = 4;
    private static final double PLAIN = 2;
    private static final double WEAK = 0.5;

    /** A longer word is shown in part. */
    private static final int LONGEST_WORD = 60;

    private static final char ASCII = 0x80;

    private final Node root = new Node();
    private final List<String> endings;
    private final PerWord<Word> words = new PerWord<>();
    private final Function<String, Word> look = this::look;

    /**
     * What a word says by itself.
     *
     * @param hits where no term goes on behind it
     * @param goesOnWith the signs with which a term may: then the text must be read
     * @param ofLetters whether it is of letters and digits only: signs inside it part words
     */
    private record Word(List<Hit> hits, Set<Character> goesOnWith, boolean ofLetters) {

        /** As most words do: one object for all of them is near at hand. */
        private static final Word NOTHING = new Word(List.of(), Set.of(), true);

        private boolean saysNothing() {
            return ofLetters && hits.isEmpty() && goesOnWith.isEmpty();
        }

        /** Whether a term may go on at the end of the word in a text. */
        private boolean goesOn(String text, int end) {
            return !goesOnWith.isEmpty() && end < text.length() && goesOnWith.contains(plain(text.charAt(end)));
        }
    }

    private record File(List<String> endings, List<String> nothing, Map<String, Grades> terms) {}

    private record Grades(List<String> strong, List<String> plain, List<String> weak) {}

    /**
     * A term that speaks for a theme, or for none.
     *
     * @param source as the data file writes it
     * @param theme absent of what keeps shorter terms from speaking
     * @param beginsAnywhere whether letters of the same word may stand before it
     * @param endsAnywhere whether letters of the same word may stand behind it
     * @param inflected whether it may have an ending
     */
    private record Term(
            String source,
            Optional<Theme> theme,
            double weight,
            boolean beginsAnywhere,
            boolean endsAnywhere,
            boolean inflected) {}

    /** Terms that have their first letters in common. */
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        /** Those of plain letters, by their distance from the first: filled when all terms are there. */
        private @Nullable Node[] plain = {};

        private char firstPlain;
        private final List<Term> terms = new ArrayList<>();
        /** Whether one of them, or of those that begin so, may stand inside a word. */
        private boolean inside;

        /** The node behind a character. */
        private @Nullable Node next(char c) {
            int place = c - firstPlain;
            if (place >= 0 && place < plain.length) {
                return plain[place];
            }
            return c < ASCII ? null : next.get(c);
        }

        /** Lays out the nodes below it. */
        private void settle() {
            List<Character> ascii =
                    next.keySet().stream().filter(c -> c < ASCII).sorted().toList();
            if (!ascii.isEmpty()) {
                firstPlain = ascii.get(0);
                plain = new Node[ascii.get(ascii.size() - 1) - firstPlain + 1];
                ascii.forEach(c -> plain[c - firstPlain] = next.get(c));
            }
            next.values().forEach(Node::settle);
        }

        /** The signs with which a term goes on from here behind the word. */
        private Set<Character> goesOnWith(boolean atWord) {
            return next.keySet().stream()
                    .filter(c -> !Character.isLetterOrDigit(c))
                    .filter(c -> atWord || inside(c))
                    .collect(Collectors.toSet());
        }

        private boolean inside(char c) {
            Node behind = next.get(c);
            return behind != null && behind.inside;
        }
    }

    /**
     * A term that was found.
     *
     * @param term as the data file writes it
     * @param words of the text, in lower case: the whole word, where the term is a part of it
     */
    record Hit(Theme theme, String term, double weight, String words) {}

    private ThemeTerms(List<String> endings) {
        this.endings = endings;
    }

    static ThemeTerms load(String language, ThemeList themes) {
        File file = DataFile.read(language + "/themes.yaml", File.class);
        ThemeTerms terms = new ThemeTerms(file.endings());
        file.nothing().forEach(term -> terms.add(term, Optional.empty(), 0));
        file.terms().forEach((label, grades) -> {
            Optional<Theme> theme = Optional.of(themes.theme(label));
            grades.strong().forEach(term -> terms.add(term, theme, STRONG));
            grades.plain().forEach(term -> terms.add(term, theme, PLAIN));
            grades.weak().forEach(term -> terms.add(term, theme, WEAK));
        });
        terms.root.settle();
        return terms;
    }

    private void add(String source, Optional<Theme> theme, double weight) {
        boolean beginsAnywhere = source.startsWith("*");
        boolean endsAnywhere = source.endsWith("*");
        boolean exact = source.endsWith("|");
        String letters = source.substring(beginsAnywhere ? 1 : 0, source.length() - (endsAnywhere || exact ? 1 : 0));
        if (letters.isEmpty() || letters.contains("*") || !letters.equals(letters.toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException("The term '" + source + "' of "
                    + theme.map(each -> "the theme '" + each.label() + "'").orElse("no theme")
                    + " must be in lower case, with a star only at its ends, for example '*woning*'.");
        }
        Node node = root;
        for (int i = 0; i < letters.length(); i++) {
            node = node.next.computeIfAbsent(letters.charAt(i), key -> new Node());
            node.inside |= beginsAnywhere;
        }
        node.terms.add(new Term(source, theme, weight, beginsAnywhere, endsAnywhere, !endsAnywhere && !exact));
    }

    /** The terms of a text in their order; they do not overlap, and the longest at a place wins. */
    List<Hit> in(Passage passage) {
        Lazy<String> lower = new Lazy<>(() -> lower(passage.text()));
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        for (Token token : passage.tokens()) {
            if (token.kind() == Token.Kind.SIGN && token.end() - token.start() == 1) {
                // No term begins with a sign.
                continue;
            }
            Word word = words.of(token.type(), look);
            int start = token.start() - passage.offset();
            int end = token.end() - passage.offset();
            if (at <= start && word.saysNothing()) {
                at = end;
            } else if (at <= start && word.ofLetters() && !word.goesOn(passage.text(), end)) {
                hits.addAll(word.hits());
                at = end;
            } else {
                at = read(lower.get(), Math.max(at, start), end, hits);
            }
        }
        return hits;
    }

    /** Adds what is found between two places, or begins there; answers where to go on. */
    private int read(String lower, int from, int to, List<Hit> hits) {
        int at = from;
        while (at < to) {
            int end = wordEnd(lower, at);
            if (end == at) {
                at++;
                continue;
            }
            boolean whole = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            Word word = words.of(lower.substring(at, end), look);
            if (whole && !word.goesOn(lower, end)) {
                hits.addAll(word.hits());
                at = end;
            } else {
                at = findFrom(lower, at, end, hits);
            }
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private Word look(String word) {
        List<Hit> hits = new ArrayList<>();
        findFrom(word, 0, word.length(), hits);
        Word found = new Word(List.copyOf(hits), goesOnWith(word), wordEnd(word, 0) == word.length());
        return found.saysNothing() ? Word.NOTHING : found;
    }

    private Set<Character> goesOnWith(String word) {
        Set<Character> signs = new HashSet<>();
        for (int start = 0; start < word.length(); start++) {
            @Nullable Node node = root;
            for (int end = start; node != null && end < word.length(); end++) {
                node = node.next.get(word.charAt(end));
            }
            if (node != null) {
                signs.addAll(node.goesOnWith(start == 0));
            }
        }
        return Set.copyOf(signs);
    }

    /** Adds what is found in a word, or begins in it; answers where to go on. */
    private int findFrom(String text, int from, int wordEnd, List<Hit> hits) {
        int at = from;
        while (at < wordEnd) {
            at = find(text, at, hits);
        }
        return at;
    }

    /** Adds what is found at a place; answers where to go on. */
    private int find(String text, int start, List<Hit> hits) {
        boolean atWord = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        @Nullable Node node = root;
        List<Term> best = List.of();
        int bestEnd = start + 1;
        for (int end = start; end < text.length(); end++) {
            node = node.next(text.charAt(end));
            if (node == null) {
                break;
            }
            List<Term> fitting = node.terms.isEmpty() ? List.of() : fitting(node.terms, text, atWord, end + 1);
            if (!fitting.isEmpty()) {
                best = fitting;
                bestEnd = end + 1;
            }
        }
        for (Term term : best) {
            String found = words(text, start, bestEnd);
            term.theme().ifPresent(theme -> hits.add(new Hit(theme, term.source(), term.weight(), found)));
        }
        return bestEnd;
    }

    private List<Term> fitting(List<Term> terms, String text, boolean atWord, int end) {
        boolean wordEnds = endsWord(text, end);
        boolean inflected = wordEnds
                || endings.stream()
                        .anyMatch(ending -> text.startsWith(ending, end) && endsWord(text, end + ending.length()));
        return terms.stream()
                .filter(term -> atWord || term.beginsAnywhere())
                .filter(term -> term.endsAnywhere() || wordEnds || (term.inflected() && inflected))
                .toList();
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static String words(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    /** In lower case, unit by unit, so that the length stays; a line end counts as a space. */
    private static String lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = plain(lower[i]);
        }
        return new String(lower);
    }

    private static char plain(char c) {
        return c == '\n' ? ' ' : Character.toLowerCase(c);
    }
}
