package nl.brievenbus.extract.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that stand behind each other, as a data file writes them: {@code zoals (ik|wij)? [2] toegezegd}. A part is a word,
 * a choice {@code (a|b)}, optional with {@code ?}, or a gap {@code [n]} of at most n words. A word may leave its end open
 * ({@code motie-*}) or its beginning ({@code *-fractie}). {@code ^} in front ties the phrase to the first word. Matching takes
 * time linear in the words, for a phrase and its gaps are bounded.
 */
public final class Phrase {

    private static final int LONGEST_GAP = 24;

    private static final long ANY = -1;

    private static final Pattern SPACES = Pattern.compile(" +");

    private final String source;
    private final List<Part> parts;
    private final boolean first;

    /** What may stand in one place: whole words, and words of which only the beginning or the end is known. */
    record Part(WordSet words, List<OpenWord> openWords, boolean optional, int gap) {

        /** Letters of the shortest word; 0 where a part of a word is enough. */
        private int shortest() {
            return openWords.isEmpty()
                    ? words.stream().mapToInt(String::length).min().orElse(0)
                    : 0;
        }

        boolean fits(String word) {
            if (words.contains(word)) {
                return true;
            }
            if (openWords.isEmpty()) {
                return false;
            }
            for (OpenWord open : openWords) {
                if (open.fits(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A word of which only some letters are known: those at its end, or those at its beginning. */
    private record OpenWord(String letters, boolean atEnd) {

        private static OpenWord of(String source) {
            boolean atEnd = source.startsWith("*");
            return new OpenWord(atEnd ? source.substring(1) : source.substring(0, source.length() - 1), atEnd);
        }

        private boolean fits(String word) {
            return atEnd ? word.endsWith(letters) : word.startsWith(letters);
        }
    }

    private Phrase(String source, List<Part> parts, boolean first) {
        this.source = source;
        this.parts = parts;
        this.first = first;
    }

    public static Phrase of(String source) {
        List<Part> parts = new ArrayList<>();
        boolean first = source.startsWith("^");
        for (String word : SPACES.split(source.substring(first ? 1 : 0).trim(), -1)) {
            parts.add(part(word, source));
        }
        if (parts.isEmpty() || parts.get(0).gap() > 0 || parts.get(0).optional()) {
            throw new IllegalArgumentException(
                    "The phrase '" + source + "' must begin with a word, for example 'zoals [2] toegezegd'.");
        }
        return new Phrase(source, List.copyOf(parts), first);
    }

    private static Part part(String word, String source) {
        if (word.startsWith("[")) {
            int gap = Integer.parseInt(word.substring(1, word.length() - 1));
            if (gap > LONGEST_GAP) {
                throw new IllegalArgumentException(
                        "The gap " + word + " of the phrase '" + source + "' is wider than " + LONGEST_GAP + " words.");
            }
            return new Part(new WordSet(), List.of(), true, gap);
        }
        boolean optional = word.endsWith("?") && word.length() > 1;
        String plain = optional ? word.substring(0, word.length() - 1) : word;
        boolean choice = plain.startsWith("(") && plain.endsWith(")");
        String words = choice ? plain.substring(1, plain.length() - 1) : plain;
        List<String> choices = Arrays.asList(words.split("\\|"));
        return new Part(
                new WordSet(choices.stream().filter(each -> !isOpen(each)).toList()),
                choices.stream().filter(Phrase::isOpen).map(OpenWord::of).toList(),
                optional,
                0);
    }

    private static boolean isOpen(String word) {
        return word.length() > 1 && (word.startsWith("*") || word.endsWith("*"));
    }

    /** The words with which it can begin. */
    public Set<String> firstWords() {
        return parts.get(0).words();
    }

    /** Whether it can begin with words of which only a part is known. */
    boolean beginsOpen() {
        return !parts.get(0).openWords().isEmpty();
    }

    /** The place of the part that fewest sentences have, as far as the length of its words tells: where it is not, the phrase is not. */
    int telling() {
        int telling = 0;
        for (int i = 1; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.optional()
                    && part.openWords().isEmpty()
                    && part.shortest() > parts.get(telling).shortest()) {
                telling = i;
            }
        }
        return telling;
    }

    /** The marks of the words with which it can begin: no other word opens it. */
    long firstMarks() {
        return beginsOpen() ? ANY : parts.get(0).words().marks();
    }

    Part part(int place) {
        return parts.get(place);
    }

    /** How many words can stand before a part. */
    int mostBefore(int place) {
        int most = 0;
        for (Part part : parts.subList(0, place)) {
            most += part.gap() > 0 ? part.gap() : 1;
        }
        return most;
    }

    /** The index behind the last token of a match that begins at {@code from}, or -1. */
    public int match(List<Token> tokens, int from) {
        return first && from > 0 ? -1 : match(tokens, from, 0);
    }

    /** The same where the token at {@code from} is known to be a first word of the phrase. */
    int matchBehindFirst(List<Token> tokens, int from) {
        return first && from > 0 ? -1 : match(tokens, from + 1, 1);
    }

    private int match(List<Token> tokens, int at, int part) {
        if (part == parts.size()) {
            return at;
        }
        Part wanted = parts.get(part);
        if (wanted.gap() > 0) {
            for (int skip = 0; skip <= wanted.gap() && at + skip <= tokens.size(); skip++) {
                int end = match(tokens, at + skip, part + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        if (at < tokens.size() && wanted.fits(tokens.get(at).lower())) {
            int end = match(tokens, at + 1, part + 1);
            if (end >= 0) {
                return end;
            }
        }
        return wanted.optional() ? match(tokens, at, part + 1) : -1;
    }

    @Override
    public String toString() {
        return source;
    }
}
