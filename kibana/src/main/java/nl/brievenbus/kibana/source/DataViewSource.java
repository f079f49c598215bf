package nl.brievenbus.kibana.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data view: an index as Kibana sees it.
 *
 * @param id fixed, so that importing again replaces it
 * @param name what people see
 * @param index alias or pattern
 * @param time the field by which the time range filters
 * @param links fields whose value leads to the letter
 * @param labels what people see instead of the name of a field
 */
public record DataViewSource(
        String id, String name, String index, String time, List<Link> links, Map<String, String> labels) {

    /** A field that is shown as a link. */
    public record Link(String field, String label) {}

    public DataViewSource {
        links = List.copyOf(links);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
}
