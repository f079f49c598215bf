package nl.brievenbus.kibana.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What must hold of the panels of one dashboard. */
final class PanelCheck {

    private static final int GRID_COLUMNS = 48;
    private static final Set<String> CHARTS = Set.of("lnsMetric", "lnsXY", "lnsPie", "lnsDatatable");

    private final JsonNode dashboard;
    private final String name;
    private final List<String> breaches = new ArrayList<>();
    private final Set<String> indices = new HashSet<>();

    PanelCheck(JsonNode dashboard, String name) {
        this.dashboard = dashboard;
        this.name = name;
    }

    List<String> breaches() {
        return breaches;
    }

    void panel(JsonNode panel) {
        String index = panel.path("panelIndex").asString("");
        JsonNode grid = panel.path("gridData");
        require(indices.add(index), index, "occurs twice");
        require(grid.path("i").asString("").equals(index), index, "is called otherwise in the grid");
        require(
                grid.path("x").asInt(-1) >= 0
                        && grid.path("w").asInt(0) > 0
                        && grid.path("h").asInt(0) > 0
                        && grid.path("x").asInt(0) + grid.path("w").asInt(0) <= GRID_COLUMNS,
                index,
                "stands outside of the grid");
        switch (panel.path("type").asString("")) {
            case "lens" -> chart(panel, index);
            case "search", "links" ->
                require(isReferenced(index, panel.path("panelRefName").asString("")), index, "refers to nothing");
            case "visualization" ->
                require(
                        panel.path("embeddableConfig")
                                .path("savedVis")
                                .path("type")
                                .asString("")
                                .equals("markdown"),
                        index,
                        "is a chart of a kind that Kibana gives up");
            default -> require(false, index, "has a type that we do not write");
        }
    }

    /** No two panels may share a field of the grid: Kibana would push one away. */
    void overlaps(List<JsonNode> panels) {
        for (int i = 0; i < panels.size(); i++) {
            for (int j = 0; j < i; j++) {
                JsonNode a = panels.get(i).path("gridData");
                JsonNode b = panels.get(j).path("gridData");
                require(
                        !(overlap(a, b, "x", "w") && overlap(a, b, "y", "h")),
                        panels.get(i).path("panelIndex").asString(""),
                        "overlaps " + panels.get(j).path("panelIndex").asString(""));
            }
        }
    }

    private static boolean overlap(JsonNode a, JsonNode b, String from, String size) {
        return a.path(from).asInt() < b.path(from).asInt() + b.path(size).asInt()
                && b.path(from).asInt() < a.path(from).asInt() + a.path(size).asInt();
    }

    private void chart(JsonNode panel, String index) {
        JsonNode attributes = panel.path("embeddableConfig").path("attributes");
        require(!panel.path("title").asString("").isBlank(), index, "has no title");
        require(
                CHARTS.contains(attributes.path("visualizationType").asString("")),
                index,
                "is a chart of a kind that Kibana gives up");
        for (JsonNode reference : attributes.path("references")) {
            require(isMirrored(index, reference), index, "has a reference that the dashboard does not repeat");
        }
        JsonNode state = attributes.path("state");
        JsonNode layers = state.path("datasourceStates").path("formBased").path("layers");
        require(!layers.isEmpty(), index, "has no layer");
        Set<String> columns = new HashSet<>();
        layers.forEachEntry((id, layer) -> {
            require(
                    StructureCheck.hasReference(attributes, "indexpattern-datasource-layer-" + id),
                    index,
                    "has a layer without a data view");
            columns.addAll(layer.path("columns").propertyNames());
            layer(index, layer);
        });
        drawing(index, state.path("visualization"), new TreeSet<>(layers.propertyNames()), columns);
        if (attributes.path("visualizationType").asString("").equals("lnsXY")) {
            require(!state.path("visualization").path("layers").isEmpty(), index, "draws no layer");
        }
    }

    private void layer(String index, JsonNode layer) {
        Set<String> columns = new TreeSet<>(layer.path("columns").propertyNames());
        Set<String> order = new TreeSet<>();
        layer.path("columnOrder").forEach(id -> order.add(id.asString("")));
        require(columns.equals(order) && !columns.isEmpty(), index, "orders other columns than it has");
        layer.path("columns").forEach(column -> {
            for (String needed : List.of("label", "dataType", "operationType", "scale", "sourceField")) {
                require(!column.path(needed).asString("").isEmpty(), index, "has a column without " + needed);
            }
            require(column.path("isBucketed").isBoolean(), index, "has a column without isBucketed");
            JsonNode orderedBy = column.path("params").path("orderBy").path("columnId");
            require(
                    orderedBy.isMissingNode() || columns.contains(orderedBy.asString("")),
                    index,
                    "is ordered by a column that is not there");
        });
    }

    private void drawing(String index, JsonNode node, Set<String> layers, Set<String> columns) {
        node.forEachEntry((key, value) -> {
            if (key.equals("layerId")) {
                require(layers.contains(value.asString("")), index, "draws a layer that is not there");
            } else if (Set.of("columnId", "metricAccessor", "xAccessor", "splitAccessor")
                    .contains(key)) {
                require(columns.contains(value.asString("")), index, "draws a column that is not there");
            } else if (Set.of("accessors", "primaryGroups", "metrics").contains(key)) {
                value.forEach(
                        id -> require(columns.contains(id.asString("")), index, "draws a column that is not there"));
            } else if (value.isArray()) {
                value.forEach(element -> drawing(index, element, layers, columns));
            } else if (value.isObject()) {
                drawing(index, value, layers, columns);
            }
        });
    }

    private boolean isReferenced(String index, String refName) {
        return !refName.isEmpty() && StructureCheck.hasReference(dashboard, index + ":" + refName);
    }

    private boolean isMirrored(String index, JsonNode reference) {
        String wanted = index + ":" + reference.path("name").asString("");
        return dashboard.path("references").values().stream()
                .anyMatch(repeated -> repeated.path("name").asString("").equals(wanted)
                        && repeated.path("id").equals(reference.path("id"))
                        && repeated.path("type").equals(reference.path("type")));
    }

    private void require(boolean holds, String index, String otherwise) {
        if (!holds) {
            breaches.add("%s, %s: %s".formatted(name, index, otherwise));
        }
    }
}
