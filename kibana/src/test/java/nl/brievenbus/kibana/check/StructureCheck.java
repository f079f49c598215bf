package nl.brievenbus.kibana.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.brievenbus.kibana.file.ImportFile;
import nl.brievenbus.kibana.file.ImportFile.Dashboard;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What must hold of the file whatever its dashboards show. Each rule was seen to hold in every panel of the public
 * dashboards that were looked at, and its breach makes Kibana refuse the file, or show less than it holds, in silence.
 */
public final class StructureCheck {

    /** The newest form of each type that Kibana 8.19 is known to take; a newer one is refused with a bare error 500. */
    private static final Map<String, String> FORMS = Map.of(
            "index-pattern", "8.0.0",
            "tag", "8.0.0",
            "search", "10.3.0",
            "dashboard", "10.2.0",
            "links", "");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "index-pattern",
                    Set.of(
                            "title",
                            "name",
                            "timeFieldName",
                            "allowNoIndex",
                            "fields",
                            "fieldAttrs",
                            "sourceFilters",
                            "runtimeFieldMap",
                            "fieldFormatMap"),
            "tag", Set.of("name", "description", "color"),
            "search",
                    Set.of(
                            "title",
                            "description",
                            "hideChart",
                            "isTextBasedQuery",
                            "timeRestore",
                            "usesAdHocDataView",
                            "rowHeight",
                            "columns",
                            "sort",
                            "grid",
                            "kibanaSavedObjectMeta"),
            "dashboard",
                    Set.of(
                            "title",
                            "description",
                            "panelsJSON",
                            "optionsJSON",
                            "timeRestore",
                            "timeFrom",
                            "timeTo",
                            "version",
                            "refreshInterval",
                            "kibanaSavedObjectMeta",
                            "controlGroupInput"),
            "links", Set.of("title", "description", "layout", "links"));

    /** Attributes that Kibana keeps as strings of JSON, wherever they stand. */
    private static final Set<String> STRINGS_OF_JSON = Set.of(
            "panelsJSON",
            "optionsJSON",
            "searchSourceJSON",
            "fields",
            "fieldFormatMap",
            "fieldAttrs",
            "runtimeFieldMap",
            "sourceFilters",
            "ignoreParentSettingsJSON");

    private final ImportFile file;
    private final List<String> breaches = new ArrayList<>();

    private StructureCheck(ImportFile file) {
        this.file = file;
    }

    /** What is wrong with the file, a line a breach; empty where nothing is. */
    public static List<String> breaches(String ndjson) {
        ImportFile file;
        try {
            file = ImportFile.read(ndjson);
        } catch (JacksonException | ClassCastException e) {
            return List.of("a line is no JSON object");
        }
        StructureCheck check = new StructureCheck(file);
        check.objects();
        check.stringsOfJson();
        // What follows reads these strings.
        if (check.breaches.isEmpty()) {
            check.references();
            file.dashboards().forEach(check::dashboard);
        }
        return List.copyOf(check.breaches);
    }

    private void objects() {
        Set<String> seen = new HashSet<>();
        for (ObjectNode object : file.objects()) {
            String type = object.path("type").asString("");
            String name = nameOf(object);
            require(seen.add(name), name, "occurs twice");
            require(!object.path("id").asString("").isEmpty(), name, "has no id");
            if (!FORMS.containsKey(type)) {
                breaches.add(name + ": has a type that we do not write");
                continue;
            }
            require(
                    object.path("coreMigrationVersion").asString("").equals("8.8.0"),
                    name,
                    "lacks the version stamp 8.8.0 of its envelope");
            require(
                    object.path("typeMigrationVersion").asString("").equals(FORMS.getOrDefault(type, "")),
                    name,
                    "has another version stamp than " + FORMS.get(type));
            Set<String> unknown = new TreeSet<>(object.path("attributes").propertyNames());
            unknown.removeAll(ATTRIBUTES.getOrDefault(type, Set.of()));
            require(unknown.isEmpty(), name, "has attributes that Kibana does not know: " + unknown);
        }
    }

    private void stringsOfJson() {
        for (ObjectNode object : file.objects()) {
            stringsOfJson(nameOf(object), object.path("attributes"));
        }
    }

    private void stringsOfJson(String where, JsonNode node) {
        node.forEachEntry((name, value) -> {
            if (!STRINGS_OF_JSON.contains(name)) {
                stringsOfJson(where, value);
            } else if (!value.isString()) {
                breaches.add("%s: %s is no string".formatted(where, name));
            } else {
                try {
                    ImportFile.inner(value);
                } catch (JacksonException e) {
                    breaches.add("%s: %s holds no JSON".formatted(where, name));
                }
            }
        });
    }

    private void references() {
        for (ObjectNode object : file.objects()) {
            Set<String> names = new HashSet<>();
            for (JsonNode reference : object.path("references")) {
                String name = reference.path("name").asString("");
                require(names.add(name), nameOf(object), "has two references named " + name);
                require(
                        file.find(
                                        reference.path("type").asString(""),
                                        reference.path("id").asString(""))
                                .isPresent(),
                        nameOf(object),
                        "refers to what is not in the file: " + reference);
            }
        }
        file.ofType("search").forEach(search -> {
            String named = ImportFile.inner(search.path("attributes")
                            .path("kibanaSavedObjectMeta")
                            .path("searchSourceJSON"))
                    .path("indexRefName")
                    .asString("");
            require(hasReference(search, named), nameOf(search), "names no data view");
        });
        file.ofType("links").forEach(links -> links.path("attributes")
                .path("links")
                .forEach(link -> require(
                        hasReference(links, link.path("destinationRefName").asString("")),
                        nameOf(links),
                        "has a link to nowhere")));
    }

    private void dashboard(Dashboard dashboard) {
        String name = nameOf(dashboard.object());
        for (String needed : List.of("title", "description", "timeFrom", "timeTo")) {
            require(!dashboard.attribute(needed).isBlank(), name, "has no " + needed);
        }
        require(
                dashboard.object().path("attributes").path("timeRestore").asBoolean(false),
                name,
                "does not restore its time range");
        controls(dashboard, name);
        PanelCheck panels = new PanelCheck(dashboard.object(), name);
        dashboard.panels().forEach(panels::panel);
        panels.overlaps(dashboard.panels());
        breaches.addAll(panels.breaches());
    }

    private void controls(Dashboard dashboard, String name) {
        JsonNode group = dashboard.object().path("attributes").path("controlGroupInput");
        JsonNode controls = ImportFile.inner(group.path("panelsJSON"));
        require(!controls.isEmpty(), name, "has no controls");
        controls.forEachEntry((id, control) -> {
            if (control.path("type").asString("").equals("optionsListControl")) {
                require(
                        hasReference(dashboard.object(), "controlGroup_" + id + ":optionsListDataView"),
                        name,
                        "has a control without a data view: " + id);
            }
        });
    }

    static boolean hasReference(JsonNode object, String name) {
        return object.path("references").values().stream()
                .anyMatch(reference -> reference.path("name").asString("").equals(name));
    }

    static String nameOf(JsonNode object) {
        return object.path("type").asString("") + " " + object.path("id").asString("");
    }

    private void require(boolean holds, String where, String otherwise) {
        if (!holds) {
            breaches.add(where + ": " + otherwise);
        }
    }
}
