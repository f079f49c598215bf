package nl.brievenbus.kibana.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A panel of a dashboard.
 *
 * @param show what is drawn
 * @param title what it is; absent for links, text and rows
 * @param description what a reader must know to read it right
 * @param at x, y, width, height in the grid of 48 columns
 * @param of id of the data view
 * @param where KQL; absent: all
 * @param by what is grouped by: first the axis or the rows, then the colours
 * @param measures what is counted; absent: documents
 * @param search id of the search that {@link Shape#ROWS} shows
 * @param text Markdown, of {@link Shape#TEXT}
 */
public record PanelSource(
        Shape show,
        Optional<String> title,
        Optional<String> description,
        List<Integer> at,
        Optional<String> of,
        Optional<String> where,
        List<Group> by,
        List<Measure> measures,
        Optional<String> search,
        Optional<String> text) {

    private static final Measure DOCUMENTS =
            new Measure("count", "count", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public PanelSource(
            Shape show,
            Optional<String> title,
            Optional<String> description,
            List<Integer> at,
            Optional<String> of,
            Optional<String> where,
            @Nullable List<Group> by,
            @Nullable List<Measure> measures,
            Optional<String> search,
            Optional<String> text) {
        this.show = show;
        this.title = title;
        this.description = description;
        this.at = List.copyOf(at);
        this.of = of;
        this.where = where;
        this.by = by == null ? List.of() : List.copyOf(by);
        this.measures = measures == null ? List.of(DOCUMENTS) : List.copyOf(measures);
        this.search = search;
        this.text = text;
        if (at.size() != 4) {
            throw new IllegalArgumentException("A panel stands at [x, y, width, height]: " + at);
        }
    }

    /** What a panel shows. */
    public enum Shape {
        LINKS,
        TEXT,
        NUMBER,
        /** Lying bars, longest first. */
        BARS,
        /** Standing bars along time. */
        COLUMNS,
        /** A line a measure along time. */
        LINES,
        DONUT,
        TABLE,
        /** A search: one document a row. */
        ROWS
    }

    /**
     * What is grouped by: the values of a field, or stretches of time.
     *
     * @param size at most so many values, most frequent first; absent: 5
     * @param missing whether documents without a value make a group of their own
     * @param type of the values; absent: {@code string}
     * @param date instead of {@code field}: a date
     * @param every with {@code date}: the stretch, as Kibana writes it ({@code 1M}, {@code 1d})
     */
    public record Group(
            String label,
            Optional<String> field,
            Optional<Integer> size,
            Optional<Boolean> missing,
            Optional<String> type,
            Optional<String> date,
            Optional<String> every) {}

    /**
     * What is counted or reckoned.
     *
     * @param operation Lens's name: {@code count}, {@code unique_count}, {@code sum}, {@code median}, {@code percentile},
     *     {@code max}
     * @param where KQL that holds for this measure alone
     * @param percentile of {@code percentile}
     * @param type of the outcome; absent: {@code number}
     */
    public record Measure(
            String label,
            String operation,
            Optional<String> field,
            Optional<String> where,
            Optional<Integer> percentile,
            Optional<String> type) {}
}
