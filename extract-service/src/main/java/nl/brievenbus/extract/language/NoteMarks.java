package nl.brievenbus.extract.language;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.RaisedFigures;

/** Finds where the body points to its footnotes: each mark once, in the order of the notes ("28 landen1"). */
public final class NoteMarks {

    private static final String BEFORE = ")]»”’\"'.,;:%?!+";

    private static final String OPENING = "[(";

    /** What closes each of the opening brackets, behind what closes a mark without any. */
    private static final String CLOSING = " ])";

    /** In figures. */
    private static final int LONGEST = 3;

    private NoteMarks() {}

    /** Whether a character may be part of a mark, raised or not. */
    static boolean isFigure(char c) {
        return Character.isDigit(c) || (c > 0x7f && Character.getType(c) == Character.OTHER_NUMBER);
    }

    /** Behind the mark that stands at an offset, raised, plain or in brackets ("1", "¹²", "[1]", "(1)"); the offset itself where none does. */
    static int endOfMark(String text, int at, int to) {
        char closing = at < to ? CLOSING.charAt(1 + OPENING.indexOf(text.charAt(at))) : ' ';
        int from = closing == ' ' ? at : at + 1;
        int end = from;
        while (end < to && end - from < LONGEST && isFigure(text.charAt(end))) {
            end++;
        }
        if (closing == ' ') {
            return end;
        }
        return end > from && end < to && text.charAt(end) == closing ? end + 1 : at;
    }

    /** Offsets of marks in the body, with the note that each points to. */
    public static Map<Integer, LetterText.Note> of(LetterText letter) {
        Map<Integer, LetterText.Note> marks = new LinkedHashMap<>();
        String text = letter.notes().isEmpty() ? "" : RaisedFigures.lowered(letter.text());
        int from = 1;
        for (LetterText.Note note : letter.notes()) {
            int at = find(text, note.mark(), from, letter.bodyEnd());
            if (at > 0) {
                marks.put(at, note);
                from = at + note.mark().length();
            }
        }
        return marks;
    }

    /** "12 oktober 20221": a mark behind a year. A number behind it makes an address of it: "Postbus 20011, 2500 EA". */
    private static boolean endsYear(String text, int at, int behind) {
        return at > 5
                && !Character.isLetterOrDigit(text.charAt(at - 5))
                && (text.startsWith("20", at - 4) || text.startsWith("19", at - 4))
                && Character.isDigit(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at - 1))
                && !numberFollows(text, behind);
    }

    private static boolean numberFollows(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static int find(String text, String mark, int from, int end) {
        for (int at = text.indexOf(mark, from); at > 0 && at < end; at = text.indexOf(mark, at + 1)) {
            int bracket = OPENING.indexOf(text.charAt(at - 1));
            boolean stands = bracket < 0
                    ? standsBare(text, at, at + mark.length())
                    : standsInBrackets(text, at, at + mark.length(), CLOSING.charAt(1 + bracket));
            if (stands) {
                return at;
            }
        }
        return -1;
    }

    /**
     * "geïnformeerd.[1]", "een plan [1].": what stands in brackets behind a word or a sign is no figure of the text; in round
     * ones only right behind it.
     */
    private static boolean standsInBrackets(String text, int at, int behind, char closing) {
        boolean apart = closing == ']' && at > 1 && text.charAt(at - 2) == ' ';
        int before = apart ? at - 3 : at - 2;
        return before >= 0
                && behind < text.length()
                && text.charAt(behind) == closing
                && (Character.isLetter(text.charAt(before)) || BEFORE.indexOf(text.charAt(before)) >= 0);
    }

    private static boolean standsBare(String text, int at, int behind) {
        char before = text.charAt(at - 1);
        char after = behind < text.length() ? text.charAt(behind) : ' ';
        boolean attached = Character.isLetter(before) || BEFORE.indexOf(before) >= 0 || endsYear(text, at, behind);
        boolean decimal =
                (before == '.' || before == ',' || before == ':') && at > 1 && Character.isDigit(text.charAt(at - 2));
        // "CO2" and "POP3" are names: a capital stands before the digit.
        boolean name = Character.isUpperCase(before) && at > 1 && Character.isUpperCase(text.charAt(at - 2));
        return attached && !decimal && !name && !Character.isLetterOrDigit(after) && after != '-';
    }
}
