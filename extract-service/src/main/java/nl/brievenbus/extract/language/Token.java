package nl.brievenbus.extract.language;

import java.util.Locale;

/**
 * A word, number or sign of a sentence.
 *
 * @param text as written
 * @param type the word that it is an occurrence of
 * @param start offset in the letter
 * @param end exclusive
 */
public record Token(String text, WordType type, int start, int end, Kind kind) {

    /** What kind of thing a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** The number that points to a footnote. */
        NOTE_MARK
    }

    /** In lower case; what rules compare. */
    public String lower() {
        return type.lower();
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

    /** Whether it begins with a capital and goes on in small letters, as a name does; text in capitals says nothing of names. */
    public boolean capitalised() {
        return text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && !text.equals(text.toUpperCase(Locale.ROOT));
    }
}
