package nl.brievenbus.standalone.register;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings for a terminal. Cells are wrapped at blanks, so that no word is lost. */
final class TextTable {

    /** Between two columns. */
    static final String GAP = "  ";

    /**
     * A column.
     *
     * @param width in characters
     */
    record Column(String heading, int width) {}

    private final List<Column> columns;
    private final StringBuilder text = new StringBuilder();

    TextTable(Column... columns) {
        this.columns = List.of(columns);
        row(this.columns.stream().map(Column::heading).toList());
        row(this.columns.stream().map(column -> "-".repeat(column.width())).toList());
    }

    /** A line of its own, over all columns. */
    void title(String title) {
        text.append(title).append('\n');
    }

    void row(List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = TerminalText.wrap(cells.get(i), columns.get(i).width());
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder shown = new StringBuilder();
            for (int i = 0; i < wrapped.size(); i++) {
                List<String> lines = wrapped.get(i);
                String cell = line < lines.size() ? lines.get(line) : "";
                shown.append(cell)
                        .append(" ".repeat(columns.get(i).width() - TerminalText.width(cell)))
                        .append(GAP);
            }
            text.append(shown.toString().stripTrailing()).append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
