package nl.brievenbus.extract.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into words, numbers and signs. */
public final class Tokeniser {

    private static final String INNER = "'’-.&/+";

    private final String text;
    private final Contractions contractions;
    private final BitSet noteMarks = new BitSet();

    /** @param noteMarks offsets at which the mark of a footnote begins */
    public Tokeniser(String text, Set<Integer> noteMarks) {
        this(text, noteMarks, Contractions.NONE);
    }

    Tokeniser(String text, Set<Integer> noteMarks, Contractions contractions) {
        this.text = text;
        this.contractions = contractions;
        noteMarks.forEach(this.noteMarks::set);
    }

    public List<Token> tokens(int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n') {
                i++;
            } else {
                int end = noteMarks.get(i) ? digitsEnd(i, to) : end(i, to);
                int second = contractions.secondPart(text, i, end);
                if (second < end) {
                    tokens.add(part(i, second, contractions.first(text.substring(i, second))));
                    tokens.add(part(second, end, contractions.second(text.substring(second, end))));
                } else {
                    tokens.add(token(i, end));
                }
                i = end;
            }
        }
        return tokens;
    }

    private Token token(int start, int end) {
        WrittenWord word = WrittenWord.of(text, start, end);
        Token.Kind kind = noteMarks.get(start) ? Token.Kind.NOTE_MARK : word.kind();
        return new Token(word.text(), word.type(), start, end, kind);
    }

    /** A part of what is written as one word, and the word that it stands for. */
    private Token part(int start, int end, String word) {
        return new Token(text.substring(start, end), WordType.of(word), start, end, Token.Kind.WORD);
    }

    private int digitsEnd(int from, int to) {
        int i = from;
        while (i < to && NoteMarks.isFigure(text.charAt(i))) {
            i++;
        }
        return Math.max(i, from + 1);
    }

    private int end(int from, int to) {
        if (!Character.isLetterOrDigit(text.charAt(from)) && !Character.isSurrogate(text.charAt(from))) {
            return from + 1;
        }
        int i = from + 1;
        while (i < to && !noteMarks.get(i) && (isWordPart(text.charAt(i)) || joins(i, to))) {
            i++;
        }
        return i;
    }

    private static boolean isWordPart(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** A hyphen, apostrophe or full stop inside a word belongs to it; so does the comma of "2,5". */
    private boolean joins(int i, int to) {
        if (text.charAt(i) == ' ') {
            return false;
        }
        boolean comma = text.charAt(i) == ','
                && Character.isDigit(text.charAt(i - 1))
                && i + 1 < to
                && Character.isDigit(text.charAt(i + 1));
        return (comma || INNER.indexOf(text.charAt(i)) >= 0)
                && i + 1 < to
                && isWordPart(text.charAt(i + 1))
                && isWordPart(text.charAt(i - 1))
                && !noteMarks.get(i + 1);
    }
}
