package nl.brievenbus.standalone.register;

import java.util.ArrayList;
import java.util.List;

/** Words of letters on a terminal. Letters come from anywhere: what would steer the terminal becomes a blank. */
final class TerminalText {

    private TerminalText() {}

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }

    /** As one sees it: a pair of surrogates is one character. */
    static int width(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** Lines of at most this width, broken at blanks, so that no word is lost; at least one. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : oneLine(text).split(" ", -1)) {
            String rest = word;
            if (line.length() > 0 && width(line) + 1 + width(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            while (width(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
