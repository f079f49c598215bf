package nl.brievenbus.kibana.object;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A saved object: one line of the file that Kibana imports. */
public record SavedObject(ObjectNode envelope) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An object with the versions of its form. */
    public static SavedObject of(ObjectType type, String id, ObjectNode attributes, List<Reference> references) {
        ObjectNode envelope = object();
        envelope.put("type", type.kibanaName());
        envelope.put("id", id);
        envelope.set("attributes", attributes);
        envelope.set("references", JSON.valueToTree(references));
        envelope.put("coreMigrationVersion", ObjectType.CORE_VERSION);
        if (!type.formVersion().isEmpty()) {
            envelope.put("typeMigrationVersion", type.formVersion());
        }
        return new SavedObject(envelope);
    }

    /** An object of JSON, still empty. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** JSON as a string, as Kibana keeps the inner parts of its objects. */
    public static String asString(JsonNode json) {
        return JSON.writeValueAsString(json);
    }

    /** The object on one line. */
    public String toJson() {
        return asString(envelope);
    }
}
