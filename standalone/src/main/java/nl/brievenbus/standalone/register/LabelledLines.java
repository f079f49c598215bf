package nl.brievenbus.standalone.register;

import java.util.List;
import java.util.Optional;

/** Lines of a label and a text that is wrapped beside it. What has no text gets no line. */
final class LabelledLines {

    private static final int INDENT = 6;
    private static final int LABEL = 12;

    private final int width;
    private final StringBuilder lines = new StringBuilder();

    LabelledLines(int width) {
        this.width = width;
    }

    /** A line that begins a part. */
    void heading(String heading) {
        lines.append(TerminalText.oneLine(heading)).append('\n');
    }

    void gap() {
        lines.append('\n');
    }

    void plain(String text) {
        add(" ".repeat(INDENT), text);
    }

    /** A numbered line; the labelled ones below belong to it. */
    void item(int number, String text) {
        add("%4d. ".formatted(number), text);
    }

    void labelled(String label, String text) {
        if (!text.isBlank()) {
            add((" ".repeat(INDENT) + "%-" + LABEL + "s").formatted(label), text);
        }
    }

    void labelled(String label, Optional<String> text) {
        labelled(label, text.orElse(""));
    }

    private void add(String before, String text) {
        List<String> wrapped = TerminalText.wrap(text, width - before.length());
        lines.append(before).append(wrapped.get(0)).append('\n');
        wrapped.subList(1, wrapped.size())
                .forEach(line ->
                        lines.append(" ".repeat(before.length())).append(line).append('\n'));
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
