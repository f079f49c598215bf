package nl.brievenbus.extract.language;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.RaisedFigures;

/** Finds where the body points to its footnotes: each mark once, in the order of the notes ("28 landen1"). */
public final class NoteMarks {

    private static final String BEFORE = ")]»”’\"'.,;:%?!+";

    private NoteMarks() {}

    /** Whether a character may be part of a mark, raised or not. */
    static boolean isFigure(char c) {
        return Character.isDigit(c) || (c > 0x7f && Character.getType(c) == Character.OTHER_NUMBER);
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
            char before = text.charAt(at - 1);
            int behind = at + mark.length();
            char after = behind < text.length() ? text.charAt(behind) : ' ';
            boolean attached = Character.isLetter(before) || BEFORE.indexOf(before) >= 0 || endsYear(text, at, behind);
            boolean decimal = (before == '.' || before == ',' || before == ':')
                    && at > 1
                    && Character.isDigit(text.charAt(at - 2));
            // "CO2" and "POP3" are names: a capital stands before the digit.
            boolean name = Character.isUpperCase(before) && at > 1 && Character.isUpperCase(text.charAt(at - 2));
            if (attached && !decimal && !name && !Character.isLetterOrDigit(after) && after != '-') {
                return at;
            }
        }
        return -1;
    }
}
