package nl.brievenbus.kibana.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.brievenbus.kibana.image.Svg.Area;
import nl.brievenbus.kibana.query.PanelData;
import nl.brievenbus.kibana.query.PanelData.Column;

/** Draws a list of documents, one a row, as far as its panel reaches. */
final class RowsDrawing {

    private static final double SIZE = 11.5;
    private static final double LINE = 15;
    private static final int MOST_LINES = 5;
    /** How wide columns are beside each other; those of short values need little. */
    private static final Map<String, Double> WIDTHS = Map.ofEntries(
            Map.entry("text", 4.4),
            Map.entry("message", 3.0),
            Map.entry("remedy", 3.2),
            Map.entry("letter.title", 2.2),
            Map.entry("letter.fileName", 2.6),
            Map.entry("letter.signatories", 2.4),
            Map.entry("deadline.explanation", 2.4),
            Map.entry("actor.name", 1.8),
            Map.entry("keyTerms", 3.0),
            Map.entry("topic", 2.4),
            Map.entry("themes.main", 1.5),
            Map.entry("themes.best", 1.8),
            Map.entry("mediaType", 1.9),
            Map.entry("@timestamp", 1.3),
            Map.entry("letter.receivedAt", 1.3),
            Map.entry("ocr", 0.6),
            Map.entry("deadline.text", 1.3),
            Map.entry("letter.folder", 0.6),
            Map.entry("letterId", 1.1));

    private final Svg svg;
    private final Area area;

    RowsDrawing(Svg svg, Area area) {
        this.svg = svg;
        this.area = area;
    }

    void draw(PanelData.Rows rows) {
        svg.text(
                area.right(),
                area.y() - 10,
                SIZE,
                Svg.ink(Svg.FAINT),
                "end",
                rows.rows().size() + (rows.rows().size() == 1 ? " document" : " documents"));
        List<Double> widths = widths(rows.columns());
        double x = area.x();
        for (int i = 0; i < widths.size(); i++) {
            svg.text(
                    x,
                    area.y() + 12,
                    SIZE,
                    Svg.bold(Svg.FAINT),
                    "start",
                    Svg.cut(rows.columns().get(i).label(), SIZE, widths.get(i) - 6));
            x += widths.get(i);
        }
        double y = area.y() + 20;
        for (List<String> row : rows.rows()) {
            double high = row(row, rows.columns(), widths, y, false) + 8;
            if (y + high > area.bottom()) {
                return;
            }
            svg.line(area.x(), y, area.right(), y, Svg.LINE);
            row(row, rows.columns(), widths, y, true);
            y += high;
        }
    }

    private List<Double> widths(List<Column> columns) {
        double all = columns.stream().mapToDouble(RowsDrawing::share).sum();
        List<Double> widths = new ArrayList<>();
        columns.forEach(column -> widths.add(area.width() * share(column) / all));
        return widths;
    }

    private static double share(Column column) {
        return WIDTHS.getOrDefault(column.field(), 1.0);
    }

    /** Draws a row, or only tells how high it is. */
    private double row(List<String> row, List<Column> columns, List<Double> widths, double top, boolean draw) {
        double x = area.x();
        double highest = 0;
        for (int i = 0; i < row.size(); i++) {
            boolean link = columns.get(i).link().isPresent() && !row.get(i).isEmpty();
            String words = shown(columns.get(i), row.get(i));
            double y = top + 16;
            List<String> lines = Svg.wrapped(words, SIZE, widths.get(i) - 8, MOST_LINES);
            for (String line : lines) {
                if (draw) {
                    svg.text(x, y, SIZE, Svg.ink(link ? "#0b64dd" : Svg.INK), "start", line);
                }
                y += LINE;
            }
            highest = Math.max(highest, lines.size() * LINE);
            x += widths.get(i);
        }
        return highest;
    }

    private static String shown(Column column, String value) {
        if (!value.isEmpty() && column.link().isPresent()) {
            return column.link().get();
        }
        if (column.field().equals("letterId") && !value.isEmpty()) {
            return value.substring(0, Math.min(value.length(), "sha256:".length() + 8)) + "…";
        }
        boolean moment = column.field().equals("@timestamp") || column.field().endsWith("At");
        return moment ? value.replace("T", " ").replaceAll("(:\\d\\d)(:\\d\\d)?(\\.\\d+)?Z$", "$1") : value;
    }
}
