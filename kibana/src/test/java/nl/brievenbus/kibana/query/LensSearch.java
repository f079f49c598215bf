package nl.brievenbus.kibana.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.kibana.query.Answer.Column;
import nl.brievenbus.kibana.query.Answer.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The search that Lens sends for a chart: its groups as aggregations within each other, its measures innermost, the KQL
 * of the panel and the time range of the dashboard as filters.
 */
public final class LensSearch {

    private static final String MEDIAN = "50.0";
    private static final String GROUP = "group";

    private final Instant now;
    private final String kql;
    private final TimeRange range;
    private final List<JsonNode> groups = new ArrayList<>();
    private final List<JsonNode> measures = new ArrayList<>();

    /**
     * The stretch of time that a dashboard opens with.
     *
     * @param field the time field of the data view
     */
    public record TimeRange(String field, String from, String to) {

        ObjectNode filter(Instant now) {
            ObjectNode filter = object();
            filter.putObject("range")
                    .putObject(field)
                    .put("gte", Kuery.dateMath(from, now))
                    .put("lte", Kuery.dateMath(to, now))
                    .put("format", "strict_date_optional_time");
            return filter;
        }
    }

    private LensSearch(JsonNode state, TimeRange range, Instant now) {
        this.now = now;
        this.range = range;
        this.kql = state.path("query").path("query").asString("");
        JsonNode layer = state.path("datasourceStates")
                .path("formBased")
                .path("layers")
                .values()
                .iterator()
                .next();
        for (JsonNode id : layer.path("columnOrder")) {
            JsonNode column = layer.path("columns").path(id.asString(""));
            (column.path("isBucketed").asBoolean() ? groups : measures).add(column);
        }
    }

    /**
     * The search of a chart.
     *
     * @param state of the Lens object
     * @param now what {@code now} stands for
     */
    public static LensSearch of(JsonNode state, TimeRange range, Instant now) {
        return new LensSearch(state, range, now);
    }

    /** The body of the request. */
    public ObjectNode body() {
        ObjectNode body = object().put("size", 0).put("track_total_hits", true);
        body.putObject("query")
                .putObject("bool")
                .putArray("filter")
                .add(range.filter(now))
                .add(Kuery.toQuery(kql, now));
        aggregations(body, 0);
        return body;
    }

    private void aggregations(ObjectNode parent, int depth) {
        if (depth == groups.size()) {
            ObjectNode inner = object();
            for (int i = 0; i < measures.size(); i++) {
                measure(inner, i);
            }
            if (!inner.isEmpty()) {
                parent.set("aggs", inner);
            }
            return;
        }
        ObjectNode group = parent.putObject("aggs").putObject(GROUP);
        JsonNode column = groups.get(depth);
        JsonNode parameters = column.path("params");
        switch (column.path("operationType").asString("")) {
            case "terms" -> terms(group.putObject("terms"), column, parameters);
            case "date_histogram" ->
                group.putObject("date_histogram")
                        .put("field", column.path("sourceField").asString(""))
                        .put("calendar_interval", parameters.path("interval").asString(""))
                        .put("time_zone", "UTC")
                        .put(
                                "min_doc_count",
                                parameters.path("includeEmptyRows").asBoolean() ? 0 : 1);
            default -> throw new IllegalArgumentException("A group that is not read here: " + column);
        }
        aggregations(group, depth + 1);
    }

    private void terms(ObjectNode terms, JsonNode column, JsonNode parameters) {
        String orderedBy = parameters.path("orderBy").path("columnId").asString("");
        JsonNode first = measures.get(0);
        if (!orderedBy.equals("measure-0") || !first.path("filter").isMissingNode()) {
            throw new IllegalArgumentException("An order that is not read here: " + parameters);
        }
        terms.put("field", column.path("sourceField").asString(""))
                .put("size", parameters.path("size").asInt())
                .putObject("order")
                .put(
                        first.path("operationType").asString("").equals("count") ? "_count" : "measure-0",
                        parameters.path("orderDirection").asString(""));
        if (parameters.path("missingBucket").asBoolean()) {
            terms.put("missing", "(none)");
        }
    }

    private void measure(ObjectNode into, int place) {
        JsonNode column = measures.get(place);
        String name = "measure-" + place;
        String filter = column.path("filter").path("query").asString("");
        ObjectNode inner = into;
        if (!filter.isEmpty()) {
            ObjectNode filtered = into.putObject(name);
            filtered.set("filter", Kuery.toQuery(filter, now));
            inner = object();
            reckon(inner, name, column);
            if (!inner.isEmpty()) {
                filtered.set("aggs", inner);
            }
        } else {
            reckon(inner, name, column);
        }
    }

    private static void reckon(ObjectNode into, String name, JsonNode column) {
        String field = column.path("sourceField").asString("");
        switch (column.path("operationType").asString("")) {
            case "count" -> {}
            case "unique_count" -> into.putObject(name).putObject("cardinality").put("field", field);
            case "sum", "max" ->
                into.putObject(name)
                        .putObject(column.path("operationType").asString(""))
                        .put("field", field);
            case "median", "percentile" ->
                into.putObject(name)
                        .putObject("percentiles")
                        .put("field", field)
                        .putArray("percents")
                        .add(Double.parseDouble(percentile(column)));
            default -> throw new IllegalArgumentException("A measure that is not read here: " + column);
        }
    }

    private static String percentile(JsonNode column) {
        return column.path("operationType").asString("").equals("median")
                ? MEDIAN
                : String.valueOf(
                        (double) column.path("params").path("percentile").asInt());
    }

    /** Reads what Elasticsearch answered. */
    public Answer read(JsonNode response) {
        List<Row> rows = new ArrayList<>();
        long total = response.path("hits").path("total").path("value").asLong();
        if (groups.isEmpty()) {
            rows.add(new Row(List.of(), values(response.path("aggregations"), total)));
        } else {
            read(response.path("aggregations"), List.of(), rows);
        }
        return new Answer(
                groups.stream().map(LensSearch::named).toList(),
                measures.stream().map(LensSearch::named).toList(),
                rows);
    }

    private static Column named(JsonNode column) {
        return new Column(
                column.path("label").asString(""),
                column.path("dataType").asString("").equals("date"));
    }

    private void read(JsonNode aggregations, List<String> keys, List<Row> rows) {
        for (JsonNode bucket : aggregations.path(GROUP).path("buckets")) {
            List<String> longer = new ArrayList<>(keys);
            longer.add(key(bucket, groups.get(keys.size())));
            if (longer.size() == groups.size()) {
                rows.add(new Row(longer, values(bucket, bucket.path("doc_count").asLong())));
            } else if (bucket.path(GROUP).path("buckets").isEmpty()) {
                // A stretch of time in which nothing lies still has its place on the axis.
                longer.add("");
                rows.add(new Row(longer, measures.stream().map(measure -> 0.0).toList()));
            } else {
                read(bucket, longer, rows);
            }
        }
    }

    private static String key(JsonNode bucket, JsonNode column) {
        boolean boolish = column.path("dataType").asString("").equals("boolean");
        return bucket.path(boolish ? "key_as_string" : "key").asString();
    }

    private List<Double> values(JsonNode bucket, long documents) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            JsonNode column = measures.get(i);
            JsonNode node = bucket.path("measure-" + i);
            boolean filtered = !column.path("filter").isMissingNode();
            values.add(
                    switch (column.path("operationType").asString("")) {
                        case "count" ->
                            (double) (filtered ? node.path("doc_count").asLong() : documents);
                        case "median", "percentile" ->
                            number((filtered ? node.path("measure-" + i) : node)
                                    .path("values")
                                    .path(percentile(column)));
                        default -> number((filtered ? node.path("measure-" + i) : node).path("value"));
                    });
        }
        return values;
    }

    private static double number(JsonNode value) {
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
