package nl.brievenbus.kibana.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.kibana.file.ImportFile;
import nl.brievenbus.kibana.file.ImportFile.Dashboard;
import nl.brievenbus.kibana.query.Kuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every use of a field in the file, with what it must be good for. */
public final class FieldUses {

    /**
     * A field that something uses.
     *
     * @param where for a person to find it
     * @param index alias of the index
     */
    public record Use(String where, String index, String field, Need need) {}

    /** What a field must be good for. */
    public enum Need {
        /** It is there, in whatever type. */
        THERE,
        /** Its values can be counted and listed: no analysed text, and not below a nested field. */
        GROUPED,
        NUMBER,
        DATE
    }

    private static final Map<String, Need> NEEDS = Map.of(
            "terms", Need.GROUPED,
            "unique_count", Need.GROUPED,
            "date_histogram", Need.DATE,
            "sum", Need.NUMBER,
            "median", Need.NUMBER,
            "percentile", Need.NUMBER,
            "max", Need.GROUPED);

    private static final String DOCUMENTS = "___records___";

    private final ImportFile file;
    private final List<Use> uses = new ArrayList<>();

    private FieldUses(ImportFile file) {
        this.file = file;
    }

    public static List<Use> in(ImportFile file) {
        FieldUses uses = new FieldUses(file);
        file.ofType("index-pattern").forEach(uses::dataView);
        file.ofType("search").forEach(uses::search);
        file.dashboards().forEach(uses::dashboard);
        return List.copyOf(uses.uses);
    }

    /** What is wrong, given the type of each field of each index; empty where nothing is. */
    public static List<String> breaches(ImportFile file, Map<String, Map<String, String>> typesByIndex) {
        return in(file).stream()
                .filter(use ->
                        !suits(typesByIndex.getOrDefault(use.index(), Map.of()).get(use.field()), use.need()))
                .map(use -> "%s: %s of %s is %s, not %s"
                        .formatted(
                                use.where(),
                                use.field(),
                                use.index(),
                                typesByIndex.getOrDefault(use.index(), Map.of()).getOrDefault(use.field(), "not there"),
                                use.need()))
                .toList();
    }

    private static boolean suits(@Nullable String type, Need need) {
        if (type == null) {
            return false;
        }
        return switch (need) {
            case THERE -> true;
            case GROUPED ->
                Set.of("keyword", "boolean", "date", "integer", "long", "float", "double", "ip")
                        .contains(type);
            case NUMBER -> Set.of("integer", "long", "float", "double").contains(type);
            case DATE -> type.equals("date");
        };
    }

    private void dataView(JsonNode view) {
        String index = view.path("attributes").path("title").asString("");
        String where = StructureCheck.nameOf(view);
        add(where, index, view.path("attributes").path("timeFieldName").asString(""), Need.DATE);
        ImportFile.inner(view.path("attributes").path("fieldAttrs"))
                .propertyNames()
                .forEach(field -> add(where, index, field, Need.THERE));
        ImportFile.inner(view.path("attributes").path("fieldFormatMap"))
                .propertyNames()
                .forEach(field -> add(where, index, field, Need.GROUPED));
    }

    private void search(JsonNode search) {
        String where = StructureCheck.nameOf(search);
        JsonNode attributes = search.path("attributes");
        String index = file.index(search.path("references").get(0).path("id").asString(""));
        attributes.path("columns").forEach(column -> add(where, index, column.asString(""), Need.THERE));
        attributes.path("sort").forEach(sort -> add(where, index, sort.get(0).asString(""), Need.GROUPED));
        kql(
                where,
                index,
                ImportFile.inner(attributes.path("kibanaSavedObjectMeta").path("searchSourceJSON"))
                        .path("query"));
    }

    private void dashboard(Dashboard dashboard) {
        ImportFile.inner(dashboard
                        .object()
                        .path("attributes")
                        .path("controlGroupInput")
                        .path("panelsJSON"))
                .forEachEntry((id, control) -> control(dashboard, id, control));
        dashboard.panels().stream()
                .filter(panel -> panel.path("type").asString("").equals("lens"))
                .forEach(panel -> chart(dashboard, panel));
    }

    private void control(Dashboard dashboard, String id, JsonNode control) {
        JsonNode field = control.path("explicitInput").path("fieldName");
        if (field.isString()) {
            dashboard.object().path("references").values().stream()
                    .filter(reference -> reference.path("name").asString("").startsWith("controlGroup_" + id + ":"))
                    .forEach(reference -> add(
                            dashboard.id() + ", " + id,
                            file.index(reference.path("id").asString("")),
                            field.asString(),
                            Need.GROUPED));
        }
    }

    private void chart(Dashboard dashboard, JsonNode panel) {
        String where = dashboard.id() + ", " + panel.path("title").asString("");
        JsonNode attributes = panel.path("embeddableConfig").path("attributes");
        String index =
                file.index(attributes.path("references").get(0).path("id").asString(""));
        JsonNode state = attributes.path("state");
        kql(where, index, state.path("query"));
        state.path("datasourceStates").path("formBased").path("layers").forEach(layer -> layer.path("columns")
                .forEach(column -> {
                    String field = column.path("sourceField").asString("");
                    if (!field.equals(DOCUMENTS)) {
                        String operation = column.path("operationType").asString("");
                        add(where, index, field, NEEDS.getOrDefault(operation, Need.NUMBER));
                    }
                    kql(where, index, column.path("filter"));
                }));
    }

    private void kql(String where, String index, JsonNode query) {
        Kuery.fields(query.path("query").asString("")).forEach(field -> add(where, index, field, Need.THERE));
    }

    private void add(String where, String index, String field, Need need) {
        uses.add(new Use(where, index, field, need));
    }
}
