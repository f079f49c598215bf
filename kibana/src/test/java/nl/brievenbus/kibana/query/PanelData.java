package nl.brievenbus.kibana.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.kibana.file.ImportFile;
import nl.brievenbus.kibana.file.ImportFile.Dashboard;
import nl.brievenbus.kibana.query.LensSearch.TimeRange;
import nl.brievenbus.kibana.sample.SampleIndex;
import tools.jackson.databind.JsonNode;

/** Runs the query of a panel, as it stands in the file that Kibana imports. */
public final class PanelData {

    private final ImportFile file;
    private final SampleIndex index;
    private final Instant now;

    /**
     * Runs queries.
     *
     * @param now what {@code now} stands for
     */
    public PanelData(ImportFile file, SampleIndex index, Instant now) {
        this.file = file;
        this.index = index;
        this.now = now;
    }

    /** Rows of a list. */
    public record Rows(String title, List<Column> columns, List<List<String>> rows) {}

    /**
     * A column of a list.
     *
     * @param label as Kibana calls it
     * @param link what stands there instead of the value, where it leads to the letter
     */
    public record Column(String field, String label, Optional<String> link) {}

    /** The day that {@code now} is in. */
    public String today() {
        return now.toString().substring(0, "2026-04-01".length());
    }

    /** What a chart shows. */
    public Answer chart(Dashboard dashboard, JsonNode panel) {
        JsonNode attributes = panel.path("embeddableConfig").path("attributes");
        String view = attributes.path("references").get(0).path("id").asString("");
        LensSearch search = LensSearch.of(attributes.path("state"), range(dashboard, view), now);
        return search.read(index.search(file.index(view), search.body()));
    }

    /** What a list shows. */
    public Rows rows(Dashboard dashboard, JsonNode panel) {
        JsonNode saved = saved(dashboard, panel);
        String view = saved.path("references").get(0).path("id").asString("");
        JsonNode attributes = saved.path("attributes");
        String kql = ImportFile.inner(attributes.path("kibanaSavedObjectMeta").path("searchSourceJSON"))
                .path("query")
                .path("query")
                .asString("");
        RowsSearch search = new RowsSearch(attributes, kql, range(dashboard, view), now);
        return new Rows(
                attributes.path("title").asString(""),
                search.columns().stream().map(field -> column(view, field)).toList(),
                search.read(index.search(file.index(view), search.body())));
    }

    private Column column(String view, String field) {
        JsonNode attributes = file.find("index-pattern", view).orElseThrow().path("attributes");
        JsonNode link = ImportFile.inner(attributes.path("fieldFormatMap"))
                .path(field)
                .path("params")
                .path("labelTemplate");
        return new Column(
                field,
                ImportFile.inner(attributes.path("fieldAttrs"))
                        .path(field)
                        .path("customLabel")
                        .asString(field),
                link.isString() ? Optional.of(link.asString()) : Optional.empty());
    }

    private JsonNode saved(Dashboard dashboard, JsonNode panel) {
        String name = panel.path("panelIndex").asString("") + ":"
                + panel.path("panelRefName").asString("");
        String id = dashboard.object().path("references").values().stream()
                .filter(reference -> reference.path("name").asString("").equals(name))
                .map(reference -> reference.path("id").asString(""))
                .findFirst()
                .orElseThrow();
        return file.find("search", id).orElseThrow();
    }

    private TimeRange range(Dashboard dashboard, String view) {
        return new TimeRange(file.timeField(view), dashboard.attribute("timeFrom"), dashboard.attribute("timeTo"));
    }
}
