package nl.brievenbus.extract.text;

/** The raised figures with which footnotes may be marked ("28 landen¹²"). */
public final class RaisedFigures {

    private static final String FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private RaisedFigures() {}

    static boolean isOne(char c) {
        return c > 0x7f && FIGURES.indexOf(c) >= 0;
    }

    /** From 0 to 9. */
    static int value(char c) {
        return FIGURES.indexOf(c);
    }

    /** A text with plain figures in their place; as long as before, and each character where it was. */
    public static String lowered(String text) {
        StringBuilder lowered = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isOne(text.charAt(i))) {
                lowered.setCharAt(i, (char) ('0' + value(text.charAt(i))));
            }
        }
        return lowered.toString();
    }
}
