package nl.brievenbus.kibana.dashboard;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.kibana.lens.LensChart;
import nl.brievenbus.kibana.object.ObjectType;
import nl.brievenbus.kibana.object.Query;
import nl.brievenbus.kibana.object.Reference;
import nl.brievenbus.kibana.object.SavedObject;
import nl.brievenbus.kibana.source.LinksSource;
import nl.brievenbus.kibana.source.PanelSource;
import tools.jackson.databind.node.ObjectNode;

/** A panel, and what it needs. */
record Panel(ObjectNode json, List<Reference> references) {

    /** @param index names the panel within its dashboard */
    static Panel of(PanelSource source, String index, LinksSource links) {
        return switch (source.show()) {
            case TEXT -> markdown(source, index);
            case LINKS -> byReference(source, index, ObjectType.LINKS, links.id());
            case ROWS -> byReference(source, index, ObjectType.SEARCH, required(source.search(), "search", source));
            default -> lens(source, index);
        };
    }

    private static Panel lens(PanelSource source, String index) {
        LensChart chart = LensChart.of(source);
        ObjectNode json = frame(source, index, "lens");
        config(json).set("attributes", chart.attributes());
        return new Panel(json, List.of(chart.reference().of(index)));
    }

    private static Panel byReference(PanelSource source, String index, ObjectType type, String id) {
        String name = "panel_" + index;
        ObjectNode json = frame(source, index, type.kibanaName()).put("panelRefName", name);
        return new Panel(json, List.of(new Reference(type.kibanaName(), id, name).of(index)));
    }

    private static Panel markdown(PanelSource source, String index) {
        ObjectNode json = frame(source, index, "visualization");
        ObjectNode chart = config(json)
                .put("hidePanelTitles", true)
                .putObject("savedVis")
                .put("id", "")
                .put("title", "")
                .put("description", "")
                .put("type", "markdown");
        chart.putObject("params")
                .put("fontSize", 12)
                .put("openLinksInNewTab", false)
                .put("markdown", required(source.text(), "text", source));
        chart.putObject("uiState");
        ObjectNode data = chart.putObject("data");
        data.putArray("aggs");
        data.set("searchSource", Query.everything());
        return new Panel(json, List.of());
    }

    private static ObjectNode frame(PanelSource source, String index, String type) {
        ObjectNode json = SavedObject.object().put("type", type).put("panelIndex", index);
        json.putObject("gridData")
                .put("x", source.at().get(0))
                .put("y", source.at().get(1))
                .put("w", source.at().get(2))
                .put("h", source.at().get(3))
                .put("i", index);
        source.title().ifPresent(title -> json.put("title", title));
        ObjectNode config = json.putObject("embeddableConfig");
        config.putObject("enhancements");
        source.description().ifPresent(description -> config.put("description", description));
        return json;
    }

    private static ObjectNode config(ObjectNode panel) {
        return panel.withObject("embeddableConfig");
    }

    private static String required(Optional<String> value, String name, PanelSource source) {
        return value.orElseThrow(
                () -> new IllegalArgumentException("A panel that shows %s needs '%s'.".formatted(source.show(), name)));
    }
}
