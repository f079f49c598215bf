package nl.brievenbus.kibana.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file that Kibana imports, read again as Kibana reads it: from its bytes, knowing nothing of the sources. */
public record ImportFile(List<ObjectNode> objects) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A dashboard, its panels read out of their string. */
    public record Dashboard(ObjectNode object, List<JsonNode> panels) {

        /** One of its attributes that is text. */
        public String attribute(String name) {
            return object.path("attributes").path(name).asString("");
        }

        public String id() {
            return object.path("id").asString();
        }
    }

    public static ImportFile read(String ndjson) {
        List<ObjectNode> objects = new ArrayList<>();
        ndjson.lines().forEach(line -> objects.add((ObjectNode) JSON.readTree(line)));
        return new ImportFile(List.copyOf(objects));
    }

    /** JSON that an attribute holds as a string. */
    public static JsonNode inner(JsonNode text) {
        return JSON.readTree(text.asString());
    }

    public List<ObjectNode> ofType(String type) {
        return objects.stream()
                .filter(object -> object.path("type").asString("").equals(type))
                .toList();
    }

    public Optional<ObjectNode> find(String type, String id) {
        return ofType(type).stream()
                .filter(object -> object.path("id").asString("").equals(id))
                .findFirst();
    }

    public List<Dashboard> dashboards() {
        return ofType("dashboard").stream()
                .map(object -> new Dashboard(
                        object,
                        List.copyOf(inner(object.path("attributes").path("panelsJSON"))
                                .values())))
                .toList();
    }

    /** The index behind a data view. */
    public String index(String dataView) {
        return view(dataView).path("attributes").path("title").asString();
    }

    /** The field by which the time range filters. */
    public String timeField(String dataView) {
        return view(dataView).path("attributes").path("timeFieldName").asString();
    }

    private ObjectNode view(String id) {
        return find("index-pattern", id).orElseThrow(() -> new IllegalArgumentException("There is no data view " + id));
    }
}
