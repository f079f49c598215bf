package nl.brievenbus.extract.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where sentences end: at a full stop, question or exclamation mark that closes no abbreviation, initial or number
 * ("Kamerstuk 28 676, nr. 413.") and stands in no brackets. A sentence of more than {@value #LONGEST} characters is cut.
 */
public final class SentenceSplitter {

    /** No sentence is longer, so that no step behind this one can be slow. */
    public static final int LONGEST = 2_000;

    /** Brackets that close no sooner hold no sentence that ends in them. */
    private static final int LONGEST_ASIDE = 400;

    private static final String CLOSING = ")]»”’\"'";
    private static final String OPENING = "([«“‘\"'•–—-";

    private final Abbreviations abbreviations;

    public SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /**
     * Abbreviations, without their last full stop, in lower case.
     *
     * @param inner never end a sentence ("nr")
     * @param either end one where a capital follows ("jl")
     * @param lettered nouns, whole, behind which a single capital is no initial ("annex")
     */
    public record Abbreviations(Set<String> inner, Set<String> either, Set<String> lettered) {
        public Abbreviations {
            inner = Set.copyOf(inner);
            either = Set.copyOf(either);
            lettered = Set.copyOf(lettered);
        }
    }

    /** The sentences of one paragraph. */
    public List<Sentence> split(String text, int from, int to, int paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        int start = from;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth = depth(depth, c);
            if (c == '.' || c == '!' || c == '?' || c == '…') {
                int end = sentenceEnd(text, i, from, to, depth);
                if (end > 0) {
                    start = add(sentences, text, start, end, paragraph);
                    depth = 0;
                    i = end - 1;
                }
            }
            if (i - start >= LONGEST) {
                int cut = cut(text, start, i);
                start = add(sentences, text, start, cut, paragraph);
                depth = 0;
            }
        }
        add(sentences, text, start, to, paragraph);
        return sentences;
    }

    private static int depth(int depth, char c) {
        if (c == '(' || c == '[') {
            return depth + 1;
        }
        return c == ')' || c == ']' ? Math.max(0, depth - 1) : depth;
    }

    /** Where the sentence ends that the sign at {@code i} may close, or -1 where it closes none. */
    private int sentenceEnd(String text, int i, int from, int to, int depth) {
        int end = i + 1;
        while (end < to && (CLOSING.indexOf(text.charAt(end)) >= 0 || ".!?…".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        end = NoteMarks.endOfMark(text, end, to);
        if (end >= to) {
            return to;
        }
        if (text.charAt(end) != ' ' || (depth > 0 && closesSoon(text, i, to)) || !opensSentence(text, end + 1, to)) {
            return -1;
        }
        return text.charAt(i) == '.' && !closes(text, i, from, end) ? -1 : end;
    }

    private static boolean closesSoon(String text, int at, int to) {
        int end = Math.min(to, at + LONGEST_ASIDE);
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == ')') {
                return true;
            }
        }
        return false;
    }

    private static boolean opensSentence(String text, int at, int to) {
        if (at >= to) {
            return true;
        }
        char c = text.charAt(at);
        return Character.isUpperCase(c) || Character.isDigit(c) || OPENING.indexOf(c) >= 0 || c == '€' || c == '…';
    }

    private boolean closes(String text, int stop, int from, int end) {
        int start = stop;
        while (start > from
                && !Character.isWhitespace(text.charAt(start - 1))
                && "(«“\"'".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
        // "8 juni jl. (Kamerstuk ..." goes on, as "8 juni jl. 12 ..." does.
        boolean capital =
                end + 1 < text.length() && !Character.isDigit(text.charAt(end + 1)) && text.charAt(end + 1) != '(';
        if (word.isEmpty() || abbreviations.inner().contains(word)) {
            return word.isEmpty();
        }
        if (abbreviations.either().contains(word)) {
            return capital;
        }
        boolean initial = word.length() == 1
                && Character.isUpperCase(text.charAt(start))
                && !(capital && lettered(text, start, from));
        boolean initials = word.length() <= 7 && word.indexOf('.') == 1 && Character.isUpperCase(text.charAt(start));
        boolean enumerator = start == from && word.length() <= 6 && Character.isDigit(word.charAt(0));
        return !initial && !initials && !enumerator;
    }

    /** Whether the word before {@code start} is told apart by a letter. */
    private boolean lettered(String text, int start, int from) {
        int end = start - 1;
        int begin = end;
        while (begin > from && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return begin < end
                && abbreviations.lettered().contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
    }

    /** At the last space of its second half; what stands further back is not looked at, for a text may have no space at all. */
    private static int cut(String text, int start, int end) {
        int earliest = start + LONGEST / 2;
        int space = end;
        while (space > earliest && text.charAt(space) != ' ') {
            space--;
        }
        return space > earliest ? space : end;
    }

    private static int add(List<Sentence> sentences, String text, int from, int to, int paragraph) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > start) {
            sentences.add(new Sentence(start, end, paragraph));
        }
        return to;
    }
}
