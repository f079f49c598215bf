package nl.brievenbus.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract of each release stands in {@code src/test/released/VERSION}, schemas and examples, and is never edited:
 * what was told then must be readable for good.
 */
class ReleasedContractTest {

    private static final Path RELEASED = Path.of("src/test/released");
    private static final Path TODAY = Path.of("src/main/resources");
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest(name = "{0}")
    @MethodSource("releasedExamples")
    void anEventOfAReleaseIsReadByTodaysCodeAndNothingOfItIsLost(Path example)
            throws IOException, UnreadableEventException {
        EventType type = typeOf(example)
                .orElseThrow(() -> new AssertionError(example
                        + " is of a type that is no longer read. Old events are there for good: keep reading it."));

        LetterEvent read = EventCodec.fromJson(Files.readAllBytes(example), type.record());

        JsonNode told = JSON.readTree(Files.readString(example));
        JsonNode toldAgain = JSON.readTree(EventCodec.toJson(read));
        assertHolds(toldAgain, told, "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releasedSchemas")
    void aSchemaOfAReleaseIsOnlyChangedSoThatNobodyBreaks(Path schema) throws IOException {
        Path today = TODAY.resolve("schemas").resolve(schema.getFileName());
        assertThat(today)
                .as("%s was released: readers have it. A new version gets a new file beside it.", schema)
                .exists();

        assertThat(SchemaChange.incompatible(
                        JSON.readTree(Files.readString(schema)), JSON.readTree(Files.readString(today))))
                .as("%s has changed in a way that breaks readers: give the event a new version (v2).", today)
                .isEmpty();
    }

    @Test
    void thereIsAReleaseToCompareWith() throws IOException {
        assertThat(releasedExamples()).hasSizeGreaterThanOrEqualTo(EventType.values().length);
        assertThat(releasedSchemas()).hasSizeGreaterThan(EventType.values().length);
    }

    /** Each rule of the comparison, broken once. */
    @Test
    void aChangeThatBreaksSomebodyIsSeen() throws IOException {
        assertSeen("letter.indexed.v1", schema -> properties(schema).remove("link"), ".link is gone");
        assertSeen("letter.indexed.v1", schema -> required(schema).remove(0), "may now be absent");
        assertSeen(
                "letter.indexed.v1",
                schema -> {
                    properties(schema).putObject("extra").put("type", "string");
                    required(schema).add("extra");
                },
                ".extra must now be there");
        assertSeen(
                "letter.indexed.v1",
                schema -> ((ObjectNode) properties(schema).get("extractorVersion")).put("type", "string"),
                "type was");
        assertSeen(
                "letter.failed.v1",
                schema -> ((ArrayNode) properties(schema).get("stage").get("enum")).add("PRINT"),
                "PRINT is new");
        assertSeen(
                "letter.failed.v1",
                schema -> ((ArrayNode) properties(schema).get("stage").get("enum")).remove(0),
                "is gone; old events hold it");
        assertSeen(
                "parts.v1",
                schema -> ((ObjectNode) schema.at("/$defs/Topic/properties")).remove("keyTerms"),
                "#Topic.keyTerms is gone");
    }

    @Test
    void aChangeThatBreaksNobodyIsAllowed() throws IOException {
        JsonNode older = schemaOfToday("letter.indexed.v1");
        ObjectNode newer = (ObjectNode) older.deepCopy();
        newer.put("description", "Said better.");
        properties(newer).putObject("extra").put("type", "string");
        properties(newer).putObject("list").put("type", "array");
        required(newer).add("list");

        assertThat(SchemaChange.incompatible(older, newer)).isEmpty();
    }

    private static void assertSeen(String schema, Consumer<ObjectNode> change, String fault) throws IOException {
        JsonNode older = schemaOfToday(schema);
        ObjectNode newer = (ObjectNode) older.deepCopy();
        change.accept(newer);
        assertThat(SchemaChange.incompatible(older, newer)).as(schema).anySatisfy(seen -> assertThat(seen)
                .contains(fault));
    }

    private static JsonNode schemaOfToday(String name) throws IOException {
        return JSON.readTree(Files.readString(TODAY.resolve("schemas/" + name + ".schema.json")));
    }

    private static ObjectNode properties(JsonNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ArrayNode required(JsonNode schema) {
        return (ArrayNode) schema.get("required");
    }

    /** Whether everything that was told is still told; more may be. */
    private static void assertHolds(JsonNode all, JsonNode part, String place) {
        if (part.isObject()) {
            part.propertyStream()
                    .forEach(property -> assertHolds(
                            all.path(property.getKey()), property.getValue(), place + "/" + property.getKey()));
        } else if (part.isArray()) {
            assertThat(all.size()).as(place).isEqualTo(part.size());
            for (int i = 0; i < part.size(); i++) {
                assertHolds(all.get(i), part.get(i), place + "/" + i);
            }
        } else {
            assertThat(all).as(place).isEqualTo(part);
        }
    }

    private static Optional<EventType> typeOf(Path example) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.schemaName()
                        .equals(example.getFileName().toString().replace(".json", ".schema.json")))
                .findFirst();
    }

    static List<Path> releasedExamples() throws IOException {
        return released("examples");
    }

    static List<Path> releasedSchemas() throws IOException {
        return released("schemas");
    }

    private static List<Path> released(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.resolveSibling("").endsWith(folder))
                    .sorted()
                    .toList();
        }
    }
}
