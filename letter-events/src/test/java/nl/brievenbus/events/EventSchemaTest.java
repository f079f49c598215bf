package nl.brievenbus.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventSchemaTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @EnumSource
    void thePublishedExampleFollowsItsSchema(EventType type) {
        assertThat(EventSchemas.faults(type, Examples.json(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenFollowsTheSchema(EventType type) {
        assertThat(EventSchemas.faults(type, written(Examples.full(type)))).isEmpty();
        assertThat(EventSchemas.faults(type, written(Examples.minimal(type)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePublishedExampleIsWrittenAsItStands(EventType type) {
        assertThat(JSON.readTree(written(Examples.full(type)))).isEqualTo(JSON.readTree(Examples.json(type)));
    }

    @Test
    void theExamplesShowEveryFieldOnceAtLeast() {
        Set<String> seen = new HashSet<>();
        Set<String> filled = new HashSet<>();
        Arrays.stream(EventType.values()).map(Examples::full).forEach(event -> collect(event, seen, filled));

        assertThat(filled).isEqualTo(seen);
    }

    @Test
    void theOffsetsOfTheExampleQuoteItsText() {
        LetterExtracted letter = (LetterExtracted) Examples.full(EventType.LETTER_EXTRACTED);

        assertThat(letter.commitments())
                .allSatisfy(commitment -> assertThat(letter.text().substring(commitment.start(), commitment.end()))
                        .isEqualTo(commitment.text()));
        assertThat(letter.topics()).allSatisfy(topic -> assertThat(letter.text().substring(topic.start(), topic.end()))
                .startsWith(topic.heading().orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource
    void theIdsOfTheExamplesAreMadeAsRealOnesAre(EventType type) {
        Matcher ids = Pattern.compile("\"(commitment|topic)Ids?\": (\"[^\"]*\"|\\[[^]]*])")
                .matcher(Examples.json(type));
        while (ids.find()) {
            assertThat(Pattern.compile("\"([^\"]*)\"").matcher(ids.group(2)).results())
                    .extracting(id -> id.group(1))
                    .allMatch(id -> id.matches(ids.group(1).charAt(0) + "-[0-9a-f]{20}"));
        }
    }

    @Test
    void theRecordThatTheExampleOfAFailureQuotesIsThatOfTheLetter() throws Exception {
        LetterFailed failed = (LetterFailed) Examples.full(EventType.LETTER_FAILED);
        LetterFailed.FailedRecord record = failed.record().orElseThrow();
        byte[] value = Base64.getDecoder().decode(record.value());

        assertThat(value).hasSize((int) record.valueSize());
        assertThat(EventCodec.fromJson(value, LetterReceived.class))
                .isEqualTo(Examples.full(EventType.LETTER_RECEIVED));
    }

    @ParameterizedTest
    @EnumSource
    void thePageOfEventsShowsThePublishedExample(EventType type) throws IOException {
        assertThat(Files.readString(Path.of("../docs/events.md")))
                .contains("```json\n" + Examples.json(type).stripTrailing() + "\n```");
    }

    @ParameterizedTest
    @EnumSource
    void schemaAndRecordNameTheSameFields(EventType type) {
        assertSameFields(type.record(), schema(type.schemaName()), type.schemaName());
    }

    @Test
    void aValueOutsideTheListOrTheFormatBreaksTheSchema() {
        String example = Examples.json(EventType.LETTER_FAILED);

        assertThat(EventSchemas.faults(EventType.LETTER_FAILED, example.replace("\"EXTRACT\"", "\"PRINT\"")))
                .isNotEmpty();
        assertThat(EventSchemas.faults(
                        EventType.LETTER_FAILED, example.replaceAll("\"failedAt\": \".*\"", "\"failedAt\": \"soon\"")))
                .isNotEmpty();
    }

    private static String written(LetterEvent event) {
        return new String(EventCodec.toJson(event), UTF_8);
    }

    private static JsonNode schema(String name) {
        try (InputStream json = EventSchemaTest.class.getResourceAsStream("/schemas/" + name)) {
            assertThat(json).as(name).isNotNull();
            return JSON.readTree(json.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the schema " + name, e);
        }
    }

    /** Notes of every component of every record in a value that it was met, and whether it held something. */
    private static void collect(Object value, Set<String> seen, Set<String> filled) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collect(inner, seen, filled));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, seen, filled));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                String name = value.getClass().getSimpleName() + "." + component.getName();
                Object inner = valueOf(component, value);
                seen.add(name);
                if (!inner.equals(Optional.empty()) && !inner.equals(List.of())) {
                    filled.add(name);
                }
                collect(inner, seen, filled);
            }
        }
    }

    private static Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    private static void assertSameFields(Type type, JsonNode declared, String where) {
        JsonNode schema = declared.has("$ref") ? resolve(declared.get("$ref").asString(), where) : declared;
        String file = declared.has("$ref") ? fileOf(declared.get("$ref").asString(), where) : where;
        if (type instanceof Class<?> plain && plain.isRecord()) {
            assertSameComponents(plain, schema, file);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            assertThat(schema.get("enum").valueStream().map(JsonNode::asString))
                    .as(where + ": " + plain)
                    .containsExactlyElementsOf(Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertThat(schema.get("type").asString()).isEqualTo("array");
            assertSameFields(list.getActualTypeArguments()[0], schema.get("items"), file);
        } else {
            assertThat(schema.get("type").asString()).as(where + ": " + type).isEqualTo(jsonType(type));
        }
    }

    private static void assertSameComponents(Class<?> record, JsonNode schema, String file) {
        Set<String> required = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            boolean optional = component.getType() == Optional.class;
            all.add(component.getName());
            if (!optional) {
                required.add(component.getName());
            }
            JsonNode property = schema.get("properties").get(component.getName());
            assertThat(property)
                    .as(record.getSimpleName() + "." + component.getName())
                    .isNotNull();
            assertSameFields(optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type, property, file);
        }
        assertThat(schema.get("properties").propertyNames())
                .as(record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(schema.get("required").valueStream().map(JsonNode::asString).toList())
                .as(record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(required);
        assertThat(schema.get("additionalProperties").asBoolean())
                .as(record.getSimpleName())
                .isTrue();
        assertThat(descriptionOf(schema)).as(record.getSimpleName()).isNotBlank();
    }

    private static @Nullable String descriptionOf(JsonNode schema) {
        return schema.has("description") ? schema.get("description").asString() : null;
    }

    private static JsonNode resolve(String reference, String from) {
        JsonNode found = schema(fileOf(reference, from)).at(reference.substring(reference.indexOf('#') + 1));
        assertThat(found.isObject()).as(reference).isTrue();
        return found;
    }

    private static String fileOf(String reference, String from) {
        return reference.startsWith("#") ? from : reference.substring(0, reference.indexOf('#'));
    }

    private static String jsonType(Type type) {
        if (type == int.class || type == long.class) {
            return "integer";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        return type == boolean.class ? "boolean" : "string";
    }
}
