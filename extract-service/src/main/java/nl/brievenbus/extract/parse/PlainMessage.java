package nl.brievenbus.extract.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a message without mark-up: its lines are those of a plain text, and a ">" before them quotes another's. */
final class PlainMessage {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]{0,100}\\n");

    private static final Pattern QUOTE = Pattern.compile("(?:> ?){1,20}");

    private PlainMessage() {}

    /**
     * Lines that stand together.
     *
     * @param words without the signs that quote them
     */
    record Part(String words, boolean quoted) {}

    /** No paragraph of mark-up has blank lines in it, and no letter is without. */
    static boolean isOne(String words) {
        return BLANK_LINE.matcher(words).find();
    }

    /** The parts in their order. Quoted paragraphs are parts of their own, other lines stay as they are. */
    static List<Part> parts(String words) {
        List<Part> parts = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        boolean quoted = false;
        for (String line : words.split("\\r?\\n|\\r", -1)) {
            boolean quote = line.startsWith(">");
            String plain = quote ? QUOTE.matcher(line).replaceFirst("") : line;
            if (quote != quoted || (quote && plain.isBlank())) {
                parts.add(new Part(lines.toString().strip(), quoted));
                lines.setLength(0);
            }
            lines.append(plain).append('\n');
            quoted = quote;
        }
        parts.add(new Part(lines.toString().strip(), quoted));
        return parts.stream().filter(part -> !part.words().isBlank()).toList();
    }
}
