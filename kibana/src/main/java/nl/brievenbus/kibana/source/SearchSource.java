package nl.brievenbus.kibana.source;

import java.util.List;
import java.util.Optional;

/**
 * A list of documents, one a row.
 *
 * @param of id of the data view
 * @param where KQL; absent: all
 */
public record SearchSource(
        String id,
        String title,
        String description,
        String of,
        Optional<String> where,
        List<String> columns,
        Sort sort) {

    /** By what the rows are ordered: {@code asc} or {@code desc}. */
    public record Sort(String field, String order) {}

    public SearchSource {
        columns = List.copyOf(columns);
    }
}
