package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.brievenbus.standalone.Installation.Finished;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where Kafka and Elasticsearch are lost, the archive gives the register back with one command. */
class LostTopicsIT {

    private static final int LETTERS = 5;
    private static final List<String> ALIASES =
            List.of("brievenbus-letters", "brievenbus-commitments", "brievenbus-topics");
    /** Tell of the time at which a letter was read or written again, not of the letter. */
    private static final Set<String> OF_THE_WRITING = Set.of("extractedAt", "indexedAt", "secondsToSearchable");

    @TempDir
    private Path folder;

    @Test
    void theRegisterComesBackFromTheArchiveAlsoWithMorePartitions() throws Exception {
        Path home = folder.resolve("home");
        String withdrawn;
        Map<String, Map<String, JsonNode>> before;
        Map<String, byte[]> arrivals;
        try (Installation installation = new Installation(home, Map.of())) {
            Running running = installation.start();
            Path department =
                    Files.createDirectories(installation.home().inbox().resolve("ministerie/Zoë"));
            for (int number = 0; number < LETTERS; number++) {
                Drop.letter(number % 2 == 0 ? department : installation.home().inbox(), number);
            }
            Files.copy(
                    Drop.BROKEN.resolve("kat.png"), installation.home().inbox().resolve("kat.png"));
            installation.awaitSettled(LETTERS + 1);
            withdrawn = letters(running).iterator().next();
            assertThat(installation.command("withdraw", withdrawn).exitCode()).isZero();
            await("withdrawal").atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                            documents(running).toString())
                    .doesNotContain(withdrawn));
            before = documents(running);
            arrivals = new ReadTopics(running.kafka()).standing("letters.received");
        }
        FileSystemUtils.deleteRecursively(new Home(home).kafka());
        FileSystemUtils.deleteRecursively(new Home(home).elasticsearch());
        List<String> folders = files(new Home(home));

        try (Installation installation = new Installation(home, Map.of("BRIEVENBUS_KAFKA_PARTITIONS", "8"))) {
            Running running = installation.start();

            Finished rebuilt = installation.command("reextract", "--archived");

            assertThat(rebuilt.printed())
                    .contains("Asked for 5 of 5 letters", "4 searchable, 1 failed", "brief 001.txt: 1 statements");
            assertThat(rebuilt.exitCode()).as("one is no letter").isEqualTo(3);
            assertThat(documents(running)).isEqualTo(before);
            Map<String, byte[]> again = new ReadTopics(running.kafka()).standing("letters.received");
            assertThat(again).containsOnlyKeys(arrivals.keySet()).doesNotContainKey(withdrawn);
            again.forEach((letterId, arrival) -> assertThat(arrival).isEqualTo(arrivals.get(letterId)));
            assertThat(files(installation.home())).isEqualTo(folders);
        }
    }

    private static Set<String> letters(Running running) throws Exception {
        return new SearchedIndex(running.elasticsearch())
                .documents("brievenbus-letters")
                .keySet();
    }

    private static Map<String, Map<String, JsonNode>> documents(Running running) throws Exception {
        Map<String, Map<String, JsonNode>> all = new TreeMap<>();
        for (String alias : ALIASES) {
            Map<String, JsonNode> documents = new TreeMap<>();
            new SearchedIndex(running.elasticsearch())
                    .documents(alias)
                    .forEach((id, document) -> documents.put(id, ((ObjectNode) document).remove(OF_THE_WRITING)));
            all.put(alias, documents);
        }
        return all;
    }

    /** Of letters that have come to their end: they stay where they are. */
    private static List<String> files(Home home) throws Exception {
        try (Stream<Path> done = Files.walk(home.done());
                Stream<Path> failed = Files.walk(home.failed())) {
            return Stream.concat(done, failed)
                    .filter(Files::isRegularFile)
                    .map(file -> home.path().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
