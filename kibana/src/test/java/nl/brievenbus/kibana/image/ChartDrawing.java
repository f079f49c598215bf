package nl.brievenbus.kibana.image;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.kibana.image.Svg.Area;
import nl.brievenbus.kibana.query.Answer;
import nl.brievenbus.kibana.query.Answer.Row;

/** Draws one chart. */
final class ChartDrawing {

    private static final List<String> COLOURS = List.of(
            "#54b399", "#6092c0", "#d36086", "#9170b8", "#d6bf57", "#da8b45", "#ca8eae", "#b9a888", "#aa6556",
            "#7de2d1");
    private static final double SMALL = 11.5;

    private final Svg svg;
    private final Area area;
    private final Answer answer;

    ChartDrawing(Svg svg, Area area, Answer answer) {
        this.svg = svg;
        this.area = area;
        this.answer = answer;
    }

    /** @param type Lens's name of the chart */
    void draw(String type, String series) {
        switch (type) {
            case "lnsMetric" -> number();
            case "lnsPie" -> donut();
            case "lnsDatatable" -> table();
            default -> {
                if (series.startsWith("bar_horizontal")) {
                    bars();
                } else if (series.equals("line")) {
                    lines();
                } else {
                    columns();
                }
            }
        }
    }

    private void number() {
        double value = answer.rows().get(0).values().get(0);
        svg.text(area.x() + 2, area.bottom() - 14, 38, Svg.bold("#154273"), "start", figure(value));
        svg.text(
                area.right(),
                area.bottom() - 14,
                12,
                Svg.ink(Svg.FAINT),
                "end",
                answer.measures().get(0).label().equals("count")
                        ? ""
                        : answer.measures().get(0).label());
    }

    /** The values of the first group, each with what it has by the second; in the order of the answer. */
    private Map<String, Map<String, Double>> crossed() {
        Map<String, Map<String, Double>> crossed = new LinkedHashMap<>();
        for (Row row : answer.rows()) {
            Map<String, Double> parts = crossed.computeIfAbsent(row.keys().get(0), key -> new LinkedHashMap<>());
            if (row.keys().size() > 1) {
                parts.merge(row.keys().get(1), row.values().get(0), Double::sum);
            } else {
                for (int i = 0; i < answer.measures().size(); i++) {
                    parts.put(answer.measures().get(i).label(), row.values().get(i));
                }
            }
        }
        return crossed;
    }

    private static List<String> series(Map<String, Map<String, Double>> crossed) {
        Map<String, Double> totals = new LinkedHashMap<>();
        crossed.values().forEach(parts -> parts.forEach((name, value) -> totals.merge(name, value, Double::sum)));
        return totals.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void bars() {
        Map<String, Map<String, Double>> crossed = crossed();
        List<String> series = series(crossed);
        Area plot = withLegend(series);
        double most =
                crossed.values().stream().mapToDouble(ChartDrawing::sum).max().orElse(1);
        double labels = Math.min(
                plot.width() * 0.5,
                crossed.keySet().stream()
                                .mapToDouble(key -> Svg.width(key, SMALL))
                                .max()
                                .orElse(0)
                        + 10);
        double step = Math.min(26, plot.height() / Math.max(1, crossed.size()));
        double scale = (plot.width() - labels - 34) / most;
        double y = plot.y();
        for (Map.Entry<String, Map<String, Double>> bar : crossed.entrySet()) {
            svg.text(
                    plot.x() + labels - 8,
                    y + step / 2 + 4,
                    SMALL,
                    Svg.ink(Svg.INK),
                    "end",
                    Svg.cut(bar.getKey(), SMALL, labels - 4));
            double x = plot.x() + labels;
            for (String name : series) {
                double value = bar.getValue().getOrDefault(name, 0.0);
                if (value > 0) {
                    svg.bar(
                            x,
                            y + step * 0.14,
                            value * scale,
                            step * 0.72,
                            colour(series, name),
                            bar.getKey() + ", " + name + ": " + figure(value));
                    x += value * scale;
                }
            }
            svg.text(x + 5, y + step / 2 + 4, SMALL, Svg.ink(Svg.FAINT), "start", figure(sum(bar.getValue())));
            y += step;
        }
    }

    private void columns() {
        Map<String, Map<String, Double>> crossed = crossed();
        List<String> series = series(crossed);
        Area plot = withLegend(series).inset(26, 4, 4, 22);
        double most =
                crossed.values().stream().mapToDouble(ChartDrawing::sum).max().orElse(1);
        axis(plot, most);
        double step = plot.width() / Math.max(1, crossed.size());
        double x = plot.x();
        for (Map.Entry<String, Map<String, Double>> column : crossed.entrySet()) {
            double y = plot.bottom();
            for (String name : series) {
                double high = column.getValue().getOrDefault(name, 0.0) / most * plot.height();
                if (high > 0) {
                    y -= high;
                    svg.bar(
                            x + step * 0.1,
                            y,
                            step * 0.8,
                            high,
                            colour(series, name),
                            day(column.getKey()) + ", " + name + ": "
                                    + figure(column.getValue().getOrDefault(name, 0.0)));
                }
            }
            x += step;
        }
        dates(plot, List.copyOf(crossed.keySet()));
    }

    private void lines() {
        Map<String, Map<String, Double>> crossed = crossed();
        List<String> series =
                answer.measures().stream().map(Answer.Column::label).toList();
        Area plot = withLegend(series).inset(26, 4, 4, 22);
        double most = crossed.values().stream()
                .flatMap(parts -> parts.values().stream())
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        axis(plot, most);
        List<String> days = List.copyOf(crossed.keySet());
        double step = plot.width() / Math.max(1, days.size());
        for (String name : series) {
            StringBuilder d = new StringBuilder();
            for (int i = 0; i < days.size(); i++) {
                double value = crossed.getOrDefault(days.get(i), Map.of()).getOrDefault(name, Double.NaN);
                if (!Double.isNaN(value)) {
                    double x = plot.x() + (i + 0.5) * step;
                    double y = plot.bottom() - value / most * plot.height();
                    d.append(String.format(Locale.ROOT, "%s%.1f %.1f", d.isEmpty() ? "M" : " L", x, y));
                    svg.dot(x, y, 3, colour(series, name));
                }
            }
            svg.path(d.toString(), "none", colour(series, name));
        }
        dates(plot, days);
    }

    private void axis(Area plot, double most) {
        int step = (int) Math.max(1, Math.ceil(most / 5));
        for (int value = 0; value <= most; value += step) {
            double y = plot.bottom() - plot.height() * value / most;
            svg.line(plot.x(), y, plot.right(), y, Svg.LINE);
            svg.text(plot.x() - 5, y + 4, 10.5, Svg.ink(Svg.FAINT), "end", figure(value));
        }
    }

    /** As many dates as there is room for, the first of a year by its year. */
    private void dates(Area plot, List<String> moments) {
        double step = plot.width() / Math.max(1, moments.size());
        boolean months = moments.size() > 1 && date(moments.get(0)).plusDays(20).isBefore(date(moments.get(1)));
        double free = plot.x();
        for (int i = 0; i < moments.size(); i++) {
            LocalDate date = date(moments.get(i));
            String label = !months ? date.toString().substring(5) : String.valueOf(date.getYear());
            double x = plot.x() + (i + 0.5) * step;
            if ((!months || date.getMonthValue() == 1 || i == 0) && x - Svg.width(label, 11) / 2 >= free - 1) {
                svg.text(x, plot.bottom() + 16, 11, Svg.ink(Svg.FAINT), "middle", label);
                free = x + Svg.width(label, 11) / 2 + 8;
            }
        }
    }

    private void donut() {
        List<String> names =
                answer.rows().stream().map(row -> row.keys().get(0)).toList();
        double total =
                answer.rows().stream().mapToDouble(row -> row.values().get(0)).sum();
        double radius = Math.min(area.height() / 2 - 6, area.width() / 4);
        double cx = area.x() + radius + 8;
        double cy = area.y() + area.height() / 2;
        double from = -Math.PI / 2;
        for (Row row : answer.rows()) {
            double to = from + 2 * Math.PI * row.values().get(0) / total;
            // In halves, as a full circle has no beginning and no end to draw an arc between.
            double half = (from + to) / 2;
            slice(cx, cy, radius, from, half, colour(names, row.keys().get(0)));
            slice(cx, cy, radius, half, to, colour(names, row.keys().get(0)));
            svg.line(
                    cx + radius * Math.cos(from),
                    cy + radius * Math.sin(from),
                    cx + radius * 0.58 * Math.cos(from),
                    cy + radius * 0.58 * Math.sin(from),
                    answer.rows().size() > 1
                            ? "#ffffff"
                            : colour(names, row.keys().get(0)));
            from = to;
        }
        double y = cy - names.size() * 9 + 12;
        for (Row row : answer.rows()) {
            svg.dot(cx + radius + 22, y - 4, 5, colour(names, row.keys().get(0)));
            double x = cx + radius + 33;
            svg.text(
                    x,
                    y,
                    12,
                    Svg.cut(row.keys().get(0), 12, area.right() - x - 30) + "  "
                            + figure(row.values().get(0)));
            y += 18;
        }
    }

    private void slice(double cx, double cy, double radius, double from, double to, String colour) {
        double hole = radius * 0.58;
        int large = to - from > Math.PI ? 1 : 0;
        svg.path(
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1f A%.1f %.1f 0 %d 1 %.1f %.1f L%.1f %.1f A%.1f %.1f 0 %d 0 %.1f %.1f Z",
                        cx + radius * Math.cos(from),
                        cy + radius * Math.sin(from),
                        radius,
                        radius,
                        large,
                        cx + radius * Math.cos(to),
                        cy + radius * Math.sin(to),
                        cx + hole * Math.cos(to),
                        cy + hole * Math.sin(to),
                        hole,
                        hole,
                        large,
                        cx + hole * Math.cos(from),
                        cy + hole * Math.sin(from)),
                colour,
                colour);
    }

    private void table() {
        double widest = answer.measures().stream()
                .mapToDouble(column -> Svg.width(column.label(), SMALL))
                .max()
                .orElse(0);
        double measure = Math.min(
                Math.max(58, widest + 22),
                area.width() * 0.62 / answer.measures().size());
        double first = area.width() - measure * answer.measures().size();
        double y = area.y() + 14;
        svg.text(
                area.x(),
                y,
                SMALL,
                Svg.bold(Svg.FAINT),
                "start",
                answer.groups().get(0).label());
        for (int i = 0; i < answer.measures().size(); i++) {
            svg.text(
                    area.x() + first + measure * (i + 1),
                    y,
                    SMALL,
                    Svg.bold(Svg.FAINT),
                    "end",
                    answer.measures().get(i).label());
        }
        for (Row row : answer.rows()) {
            if (y + 24 > area.bottom()) {
                return;
            }
            svg.line(area.x(), y + 7, area.right(), y + 7, Svg.LINE);
            y += 23;
            svg.text(area.x(), y, 12, Svg.cut(row.keys().get(0), 12, first - 6));
            for (int i = 0; i < row.values().size(); i++) {
                String words = answer.measures().get(i).date()
                        ? day(String.valueOf(row.values().get(i).longValue()))
                        : figure(row.values().get(i));
                svg.text(area.x() + first + measure * (i + 1), y, 12, Svg.ink(Svg.INK), "end", words);
            }
        }
    }

    /** Writes what the colours mean, at the right, where there is more than one. */
    private Area withLegend(List<String> series) {
        if (series.size() < 2) {
            return area;
        }
        double wide = Math.min(
                area.width() * 0.34,
                series.stream().mapToDouble(name -> Svg.width(name, 11)).max().orElse(0) + 24);
        double y = area.y() + 12;
        for (String name : series) {
            svg.dot(area.right() - wide + 8, y - 4, 4.5, colour(series, name));
            svg.text(area.right() - wide + 18, y, 11, Svg.cut(name, 11, wide - 18));
            y += 17;
        }
        return area.inset(0, 0, wide + 8, 0);
    }

    /** The same words have the same colour wherever they stand in our dashboards' small vocabularies. */
    private static String colour(List<String> names, String name) {
        Set<String> known = new LinkedHashSet<>(List.of("MADE", "FULFILLED", "DEFERRED"));
        List<String> order = new ArrayList<>(known.containsAll(names) ? known : names);
        return COLOURS.get(Math.max(0, order.indexOf(name)) % COLOURS.size());
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static LocalDate date(String millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli((long) Double.parseDouble(millis)), ZoneOffset.UTC);
    }

    private static String day(String millis) {
        return date(millis).toString();
    }

    static String figure(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value).replace(',', ' ')
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
