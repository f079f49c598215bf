package nl.brievenbus.kibana.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.brievenbus.kibana.query.LensSearch.TimeRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The search of a list of documents, as Discover sends it, and its rows. */
public final class RowsSearch {

    private static final int ROWS = 100;

    private final JsonNode attributes;
    private final String kql;
    private final TimeRange range;
    private final Instant now;

    /**
     * The search of a list.
     *
     * @param attributes of the saved search
     */
    public RowsSearch(JsonNode attributes, String kql, TimeRange range, Instant now) {
        this.attributes = attributes;
        this.kql = kql;
        this.range = range;
        this.now = now;
    }

    /** The body of the request. */
    public ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", ROWS);
        body.putObject("query")
                .putObject("bool")
                .putArray("filter")
                .add(range.filter(now))
                .add(Kuery.toQuery(kql, now));
        JsonNode sort = attributes.path("sort").get(0);
        body.putArray("sort")
                .addObject()
                .putObject(sort.get(0).asString(""))
                .put("order", sort.get(1).asString(""));
        return body;
    }

    /** The columns. */
    public List<String> columns() {
        return attributes.path("columns").values().stream()
                .map(column -> column.asString(""))
                .toList();
    }

    /** Reads what Elasticsearch answered: the value of each column, as text. */
    public List<List<String>> read(JsonNode response) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode hit : response.path("hits").path("hits")) {
            rows.add(columns().stream()
                    .map(column -> text(at(hit.path("_source"), column)))
                    .toList());
        }
        return rows;
    }

    private static JsonNode at(JsonNode source, String column) {
        JsonNode node = source;
        for (String name : column.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.values().stream().map(RowsSearch::text).collect(Collectors.joining(", "));
        }
        return value.asString("");
    }
}
