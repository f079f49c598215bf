package nl.brievenbus.kibana.query;

import java.util.List;

/**
 * What a chart shows.
 *
 * @param groups what the rows are grouped by
 * @param measures what was reckoned for each
 * @param rows in the order in which Elasticsearch gave them
 */
public record Answer(List<Column> groups, List<Column> measures, List<Row> rows) {

    /**
     * A column of a chart.
     *
     * @param date whether its values are moments, in milliseconds
     */
    public record Column(String label, boolean date) {}

    /** A group, with the value of each measure; not a number where there is none. */
    public record Row(List<String> keys, List<Double> values) {}

    public Answer {
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
    }

    /** Whether there is anything to see. */
    public boolean hasData() {
        return rows.stream().flatMap(row -> row.values().stream()).anyMatch(value -> !value.isNaN() && value != 0);
    }
}
