package nl.brievenbus.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What has changed between two versions of a JSON Schema of ours that would break somebody: a reader of today who knows
 * the older one, or our own code reading an event of then. Allowed is to add a property that may be absent, a list
 * (which our code reads as empty where it is missing), and to say things better.
 */
final class SchemaChange {

    /** What a value must look like; a change either way breaks one side. */
    private static final List<String> SHAPE = List.of("type", "format", "pattern", "minimum", "const", "$ref");

    private final List<String> faults = new ArrayList<>();

    private SchemaChange() {}

    /** The incompatible changes in plain words; empty where there is none. */
    static List<String> incompatible(JsonNode older, JsonNode newer) {
        SchemaChange change = new SchemaChange();
        change.compare("", older, newer);
        return change.faults;
    }

    private void compare(String place, JsonNode older, JsonNode newer) {
        for (String keyword : SHAPE) {
            if (!older.path(keyword).equals(newer.path(keyword))) {
                faults.add(
                        "%s: %s was %s and is %s".formatted(place, keyword, older.path(keyword), newer.path(keyword)));
            }
        }
        compareValues(place, older.path("enum"), newer.path("enum"));
        compareProperties(place, older, newer);
        if (older.has("items")) {
            compare(place + "[]", older.get("items"), newer.path("items"));
        }
        older.path("$defs")
                .propertyStream()
                .forEach(part -> compare(
                        place + "#" + part.getKey(),
                        part.getValue(),
                        newer.path("$defs").path(part.getKey())));
    }

    private void compareValues(String place, JsonNode older, JsonNode newer) {
        Set<String> before = strings(older);
        Set<String> after = strings(newer);
        after.stream()
                .filter(value -> !before.contains(value))
                .forEach(
                        value -> faults.add("%s: the value %s is new; readers do not know it".formatted(place, value)));
        before.stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> faults.add("%s: the value %s is gone; old events hold it".formatted(place, value)));
    }

    private void compareProperties(String place, JsonNode older, JsonNode newer) {
        Set<String> needed = strings(older.path("required"));
        Set<String> needs = strings(newer.path("required"));
        older.path("properties").propertyStream().forEach(property -> {
            String name = property.getKey();
            JsonNode now = newer.path("properties").path(name);
            if (now.isMissingNode()) {
                faults.add("%s.%s is gone; readers use it".formatted(place, name));
            } else {
                compare(place + "." + name, property.getValue(), now);
            }
            if (needed.contains(name) && !needs.contains(name)) {
                faults.add("%s.%s may now be absent; readers rely on it".formatted(place, name));
            }
        });
        needs.stream()
                .filter(name -> !needed.contains(name))
                .filter(name ->
                        !newer.at("/properties/" + name + "/type").asString("").equals("array"))
                .forEach(name -> faults.add("%s.%s must now be there; old events lack it".formatted(place, name)));
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> strings = new TreeSet<>();
        list.valueStream().map(JsonNode::asString).forEach(strings::add);
        return strings;
    }
}
