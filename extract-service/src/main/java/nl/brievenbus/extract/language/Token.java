package nl.brievenbus.extract.language;

/**
 * A word, number or sign of a sentence.
 *
 * @param text as written
 * @param lower in lower case; what rules compare
 * @param start offset in the letter
 * @param end exclusive
 */
public record Token(String text, String lower, int start, int end, Kind kind) {

    /** What kind of thing a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** The number that points to a footnote. */
        NOTE_MARK
    }

    public boolean word() {
        return kind == Kind.WORD;
    }

    public boolean sign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    public boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
