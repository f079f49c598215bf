package nl.brievenbus.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.brievenbus.standalone.Installation.Finished;
import nl.brievenbus.standalone.home.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An index that is lost comes back from Kafka with one command, as it was. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReindexIT {

    private static final int LETTERS = 12;
    private static final List<String> ALIASES =
            List.of("brievenbus-letters", "brievenbus-commitments", "brievenbus-topics", "brievenbus-failures");
    private static final String NO_LETTER = "kat.png";

    /** Tell of the writing, not of the letter. */
    private static final Set<String> OF_THE_WRITING = Set.of("indexedAt", "secondsToSearchable");

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Running running;

    @BeforeAll
    static void startAndDropLetters() throws Exception {
        installation = new Installation(folder.resolve("home"), Map.of());
        running = installation.start();
        for (int number = 0; number < LETTERS; number++) {
            Drop.letter(installation.home().inbox(), number);
        }
        Files.copy(Drop.BROKEN.resolve(NO_LETTER), installation.home().inbox().resolve(NO_LETTER));
        installation.awaitSettled(LETTERS + 1);
        await("the failure of %s".formatted(NO_LETTER))
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(documents().get("brievenbus-failures")).hasSize(1));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        installation.close();
    }

    @Test
    @Order(1)
    void aLostIndexIsFilledAgainFromTheTopicsWithTheSameDocuments() throws Exception {
        assertThat(installation.command("reextract", someLetter()).exitCode()).isZero();
        Map<String, Map<String, JsonNode>> before = documents();
        loseTheIndices();

        Finished reindexed = installation.command("reindex");

        assertThat(reindexed.exitCode()).as(reindexed.printed()).isZero();
        assertThat(reindexed.printed())
                .contains(
                        "Told Kafka 12 letters and 1 failures again.",
                        "12 letters searchable, with 12 statements",
                        "0 failed");
        assertThat(before.get("brievenbus-letters")).hasSize(LETTERS);
        awaitDocuments(before);
    }

    @Test
    @Order(2)
    void aLetterThatWasWithdrawnStaysAwayAndABrokerCanBeNamed() throws Exception {
        String letterId = someLetter();
        assertThat(installation.command("withdraw", letterId).exitCode()).isZero();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(documents().get("brievenbus-letters")).doesNotContainKey(letterId));
        Map<String, Map<String, JsonNode>> before = documents();
        loseTheIndices();

        CommandRun reindexed = CommandRun.of(folder, "reindex", "--kafka-server", running.kafka());

        assertThat(reindexed.exitCode()).as(reindexed.err()).isZero();
        assertThat(reindexed.out()).contains("11 letters searchable");
        awaitDocuments(before);
    }

    @Test
    @Order(3)
    void anIndexThatStandsStaysAsItIsAndTheTopicSaysTheSame() throws Exception {
        Map<String, Map<String, JsonNode>> before = documents();
        ReadTopics topics = new ReadTopics(running.kafka());
        Map<String, byte[]> standing = topics.standing("letters.extracted");

        assertThat(installation.command("reindex").exitCode()).isZero();

        awaitDocuments(before);
        Map<String, byte[]> after = topics.standing("letters.extracted");
        assertThat(after.keySet()).isEqualTo(standing.keySet());
        after.forEach((letterId, extracted) -> assertThat(extracted).isEqualTo(standing.get(letterId)));
    }

    @Test
    @Order(4)
    void whereNothingRunsTheRemedyIsTold() throws Exception {
        CommandRun alone = CommandRun.of(
                folder, "reindex", "--home", folder.resolve("leeg").toString());

        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.err()).contains("--kafka-server").doesNotContain("Exception");
    }

    /** Nothing tells when a failure can be searched again. */
    private static void awaitDocuments(Map<String, Map<String, JsonNode>> expected) {
        await("documents as before").atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(documents())
                .isEqualTo(expected));
    }

    private static String someLetter() throws Exception {
        return index().documents("brievenbus-letters").keySet().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** By alias and id, without what a new writing changes. */
    private static Map<String, Map<String, JsonNode>> documents() throws Exception {
        Map<String, Map<String, JsonNode>> all = new TreeMap<>();
        for (String alias : ALIASES) {
            all.put(
                    alias,
                    index().documents(alias).entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, entry -> ((ObjectNode) entry.getValue())
                                    .remove(OF_THE_WRITING))));
        }
        return all;
    }

    private static void loseTheIndices() throws Exception {
        for (String alias : ALIASES) {
            URI index = URI.create("%s/%s-000001".formatted(running.elasticsearch(), alias));
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(index).DELETE().build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static SearchedIndex index() {
        return new SearchedIndex(running.elasticsearch());
    }
}
