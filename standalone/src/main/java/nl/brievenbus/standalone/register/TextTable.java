package nl.brievenbus.standalone.register;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings for a terminal. Cells are wrapped at blanks, so that no word is lost. */
final class TextTable {

    private static final String GAP = "  ";

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
            List<String> lines = wrap(cells.get(i), columns.get(i).width());
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder shown = new StringBuilder();
            for (int i = 0; i < wrapped.size(); i++) {
                List<String> lines = wrapped.get(i);
                String cell = line < lines.size() ? lines.get(line) : "";
                shown.append(cell)
                        .append(" ".repeat(columns.get(i).width() - width(cell)))
                        .append(GAP);
            }
            text.append(shown.toString().stripTrailing()).append('\n');
        }
    }

    private static List<String> wrap(String cell, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : oneLine(cell).split(" ", -1)) {
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

    /** Letters come from anywhere: what would steer the terminal is shown as a blank. */
    private static String oneLine(String cell) {
        return cell.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }

    private static int width(CharSequence cell) {
        return Character.codePointCount(cell, 0, cell.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
