package nl.brievenbus.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The contract as one AsyncAPI 3.0 document, made from the event types, their JSON Schemas and their examples: what a
 * tool needs to draw it, or to make a client from it, without anything else.
 */
final class AsyncApiDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();
    private static final String PARTS = "parts.v1.schema.json";
    private static final EventCodec CODEC =
            new EventCodec(java.net.URI.create("urn:nld:oin:00000000000000000000:systeem:brievenbus"));

    private AsyncApiDocument() {}

    static String yaml() {
        return "# Made from the event types, schemas and examples by AsyncApiTest; see CONTRIBUTING.md before you edit.\n"
                + YAML.writeValueAsString(tree());
    }

    static JsonNode tree() {
        ObjectNode root = JSON.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.put("id", "urn:nld:brievenbus");
        root.set("info", info());
        root.put("defaultContentType", "application/json");
        root.putObject("servers")
                .putObject("kafka")
                .put("host", "localhost:9092")
                .put("protocol", "kafka")
                .put("description", "The broker of the installation.");
        ObjectNode channels = root.putObject("channels");
        ObjectNode operations = root.putObject("operations");
        ObjectNode components = root.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (EventType type : EventType.values()) {
            String name = type.record().getSimpleName();
            channels.set(type.topic(), channel(type, name));
            operations.set("publish" + name, operation(type, name));
            messages.set(name, message(type, name));
        }
        components.set("schemas", schemas());
        return root;
    }

    private static ObjectNode info() {
        ObjectNode info = JSON.createObjectNode();
        info.put("title", "Brievenbus: what government letters promise");
        info.put("version", "1.0.0");
        info.put(
                "description",
                """
                Events about letters, commitments and topics on Kafka. The envelope is CloudEvents 1.0 in binary mode \
                with the attributes of the NL GOV profile for CloudEvents. Delivery is at least once; an event that is \
                told again has the same ce_id. A reader ignores properties that it does not know.""");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        return info;
    }

    private static ObjectNode channel(EventType type, String name) {
        ObjectNode channel = JSON.createObjectNode();
        channel.put("address", type.topic());
        channel.put("description", schema(type.schemaName()).get("description").asString());
        channel.putObject("messages").set(name, reference("#/components/messages/" + name));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", type.topic());
        kafka.putObject("topicConfiguration").putArray("cleanup.policy").add(type.compacted() ? "compact" : "delete");
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private static ObjectNode operation(EventType type, String name) {
        ObjectNode operation = JSON.createObjectNode();
        operation.put("action", "send");
        operation.put("summary", "Brievenbus tells " + name + "; whoever subscribes reads it.");
        operation.set("channel", reference("#/channels/" + type.topic()));
        operation.putArray("messages").add(reference("#/channels/%s/messages/%s".formatted(type.topic(), name)));
        return operation;
    }

    private static ObjectNode message(EventType type, String name) {
        JsonNode schema = schema(type.schemaName());
        ProducerRecord<byte[], byte[]> record = CODEC.encode(Examples.full(type));
        Map<String, String> headers = headers(record);
        ObjectNode message = JSON.createObjectNode();
        message.put("name", type.ceType());
        message.put("title", name);
        message.put("summary", schema.get("description").asString());
        message.put("contentType", "application/json");
        message.set("headers", headerSchema(type, headers));
        message.set("payload", reference("#/components/schemas/" + name));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", "What compaction goes by.");
        kafka.put("bindingVersion", "0.5.0");
        ObjectNode example = message.putArray("examples").addObject().put("name", name);
        ObjectNode given = example.putObject("headers");
        headers.forEach(given::put);
        example.set("payload", JSON.readTree(Examples.json(type)));
        return message;
    }

    private static ObjectNode headerSchema(EventType type, Map<String, String> headers) {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("ce_specversion", "Of CloudEvents.");
        meanings.put("ce_id", "Derived from what the event says: told again, it is the same.");
        meanings.put("ce_source", "A URN of the organisation, then the system (brievenbus.kafka.source).");
        meanings.put("ce_type", "The version at its end changes only when a reader would break.");
        meanings.put("ce_subject", "The letter id, where it is known.");
        meanings.put(
                "ce_time",
                "Of what is found in a letter: when it was received, so that extracting again gives the same event; of outcomes: when they came about.");
        meanings.put("ce_dataschema", "Names the JSON Schema.");
        meanings.put("ce_dataref", "Where the bytes of the letter are.");
        meanings.put("content-type", "Of the value.");
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        meanings.forEach((header, meaning) -> {
            if (headers.containsKey(header)) {
                ObjectNode property =
                        properties.putObject(header).put("type", "string").put("description", meaning);
                if (header.equals("ce_type")) {
                    property.put("const", type.ceType());
                }
                if (!header.equals("ce_subject")) {
                    required.add(header);
                }
            }
        });
        return schema;
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    /** Every schema and every part of one under a name of its own. */
    private static ObjectNode schemas() {
        Map<String, JsonNode> byName = new TreeMap<>();
        for (EventType type : EventType.values()) {
            JsonNode schema = schema(type.schemaName());
            collectParts(schema, byName);
            byName.put(type.record().getSimpleName(), within(schema));
        }
        collectParts(schema(PARTS), byName);
        ObjectNode schemas = JSON.createObjectNode();
        byName.forEach(schemas::set);
        return schemas;
    }

    private static void collectParts(JsonNode schema, Map<String, JsonNode> byName) {
        schema.path("$defs").propertyStream().forEach(part -> {
            JsonNode earlier = byName.put(part.getKey(), within(part.getValue()));
            if (earlier != null) {
                throw new IllegalStateException("Two parts are called " + part.getKey());
            }
        });
    }

    /** A schema as it stands in this document: without an address of its own, and pointing to its neighbours here. */
    private static JsonNode within(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove(List.of("$schema", "$id", "$defs"));
        }
        copy.findParents("$ref").forEach(parent -> {
            String target = parent.get("$ref").asString();
            ((ObjectNode) parent).put("$ref", "#/components/schemas/" + target.substring(target.lastIndexOf('/') + 1));
        });
        return copy;
    }

    private static ObjectNode reference(String target) {
        return JSON.createObjectNode().put("$ref", target);
    }

    private static JsonNode schema(String name) {
        try (InputStream json = AsyncApiDocument.class.getResourceAsStream("/schemas/" + name)) {
            if (json == null) {
                throw new IllegalStateException("There is no schema " + name);
            }
            return JSON.readTree(json.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the schema " + name, e);
        }
    }
}
