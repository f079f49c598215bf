package nl.brievenbus.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/asyncapi.yaml");

    /** Set it to have the document written anew. */
    private static final String WRITE = "contract.write";

    @Test
    void thePublishedDocumentSaysWhatTheCodeDoes() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PUBLISHED, AsyncApiDocument.yaml());
        }
        assertThat(PUBLISHED)
                .as("Write it anew: ./mvnw -pl letter-events test -D%s=true", WRITE)
                .content()
                .isEqualTo(AsyncApiDocument.yaml());
    }

    @Test
    void everyReferenceOfTheDocumentResolves() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.readString(PUBLISHED));

        List<String> references = document.findValues("$ref").stream()
                .map(JsonNode::asString)
                .distinct()
                .toList();

        assertThat(references).hasSizeGreaterThan(20).allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everyEventHasAChannelAnOperationAndAnExample() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.readString(PUBLISHED));

        assertThat(document.get("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(document.get("channels").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::topic).toList());
        assertThat(document.get("operations").size()).isEqualTo(EventType.values().length);
        for (EventType type : EventType.values()) {
            JsonNode message =
                    document.at("/components/messages/" + type.record().getSimpleName());
            assertThat(message.at("/headers/properties/ce_type/const").asString())
                    .isEqualTo(type.ceType());
            assertThat(EventSchemas.faults(
                            type, message.at("/examples/0/payload").toString()))
                    .as(type.toString())
                    .isEmpty();
        }
    }
}
