package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.brievenbus.embedded.broker.EmbeddedBroker;
import nl.brievenbus.embedded.search.EmbeddedElasticsearch;
import nl.brievenbus.extract.ExtractService;
import nl.brievenbus.index.IndexService;
import nl.brievenbus.ingest.IngestService;
import nl.brievenbus.standalone.home.Home;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three processes of extract-service and two of index-service share a drop of a thousand letters; in the middle one is killed
 * and another comes. Every letter and commitment must be there exactly once.
 */
class SharedWorkIT {

    private static final int LETTERS = 1000;
    /** Dropped before the kill; the rest comes once the new process has its share, so that it has work. */
    private static final int FIRST = 600;

    private static final int KILL_AT = 150;
    private static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final List<AutoCloseable> running = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (int last = running.size() - 1; last >= 0; last--) {
            running.get(last).close();
        }
    }

    @Test
    void aThousandLettersAreThereExactlyOnceThoughAProcessIsKilledAndAnotherComes() throws Exception {
        Home home = new Home(folder.resolve("home"));
        Files.createDirectories(home.inbox());
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        running.add(broker);
        EmbeddedElasticsearch elasticsearch = EmbeddedElasticsearch.start(folder.resolve("elasticsearch"), 0);
        running.add(elasticsearch);
        List<String> settings = List.of(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                // Who was killed is missed after ten seconds; by default it takes 45.
                "--spring.kafka.consumer.properties.session.timeout.ms=10000",
                "--brievenbus.kafka.partitions=" + PARTITIONS,
                "--brievenbus.folders.home=" + home.path(),
                "--brievenbus.archive.location=" + home.archive(),
                "--brievenbus.elasticsearch.url=" + elasticsearch.url(),
                "--brievenbus.extract.workers=1",
                "--brievenbus.extract.fork-memory=256MB");
        start(IngestService.class, "ingest", settings);
        ServiceProcess killed = start(ExtractService.class, "extract-1", settings);
        List<ServiceProcess> extracting = new ArrayList<>(List.of(
                start(ExtractService.class, "extract-2", settings),
                start(ExtractService.class, "extract-3", settings)));
        List<ServiceProcess> indexing =
                List.of(start(IndexService.class, "index-1", settings), start(IndexService.class, "index-2", settings));

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            awaitShares(admin, "brievenbus-extract", Set.of("extract-1", "extract-2", "extract-3"));
            awaitShares(admin, "brievenbus-index", Set.of("index-1", "index-2"));
            drop(home, 0, FIRST);
            awaitReceipts(home, KILL_AT);
            killed.kill();
            extracting.add(start(ExtractService.class, "extract-4", settings));
            awaitShares(admin, "brievenbus-extract", Set.of("extract-2", "extract-3", "extract-4"));
            drop(home, FIRST, LETTERS);
            awaitReceipts(home, LETTERS);
        }

        assertThat(Installation.letters(home.failed())).isEmpty();
        assertThat(Installation.letters(home.inbox())).isEmpty();
        assertThat(Installation.letters(home.done()))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, LETTERS)
                        .mapToObj("brief %03d.txt"::formatted)
                        .toList());
        assertEverythingIsThereOnce(
                toldByReceipts(home),
                new SearchedIndex(elasticsearch.url()),
                new ReadTopics(broker.bootstrapServers()));
        for (ServiceProcess one : extracting) {
            assertThat(one.logged("Extracted")).as("letters of " + one.name()).isPositive();
        }
        for (ServiceProcess one : indexing) {
            assertThat(one.logged("Indexed")).as("letters of " + one.name()).isPositive();
        }
    }

    private static void assertEverythingIsThereOnce(Set<String> letterIds, SearchedIndex index, ReadTopics topics)
            throws Exception {
        assertThat(letterIds).as("a letter each receipt").hasSize(LETTERS);
        assertThat(index.documents("brievenbus-letters").keySet()).isEqualTo(letterIds);
        assertThat(topics.standing("letters.received").keySet()).isEqualTo(letterIds);
        assertThat(topics.standing("letters.extracted").keySet()).isEqualTo(letterIds);
        Map<String, JsonNode> commitments = index.documents("brievenbus-commitments");
        assertThat(commitments.keySet())
                .hasSize(LETTERS)
                .isEqualTo(topics.standing("letters.commitments").keySet());
        assertThat(commitments.values())
                .as("one commitment a letter")
                .extracting(commitment -> commitment.get("letterId").asString())
                .containsExactlyInAnyOrderElementsOf(letterIds);
        assertThat(index.documents("brievenbus-topics").keySet())
                .isEqualTo(topics.standing("letters.topics").keySet());
    }

    private ServiceProcess start(Class<?> service, String name, List<String> settings) throws IOException {
        ServiceProcess started = ServiceProcess.start(service, name, folder, settings);
        running.add(started);
        return started;
    }

    private static void drop(Home home, int from, int to) throws IOException {
        for (int number = from; number < to; number++) {
            Drop.letter(home.inbox(), number);
        }
    }

    /** Returns when every partition belongs to one of these processes, and each of them has some. */
    private static void awaitShares(Admin admin, String group, Set<String> processes) {
        await(group + " shared by " + processes)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Map<TopicPartition, String> owners = owners(admin, group);
                    assertThat(owners).hasSize(PARTITIONS);
                    assertThat(Set.copyOf(owners.values())).isEqualTo(processes);
                });
    }

    private static Map<TopicPartition, String> owners(Admin admin, String group) throws Exception {
        Map<TopicPartition, String> owners = new HashMap<>();
        List<MemberDescription> members = admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .flatMap(found -> found.members().stream())
                .toList();
        for (MemberDescription member : members) {
            for (TopicPartition partition : member.assignment().topicPartitions()) {
                // A number stands behind the name: that of the thread.
                String earlier = owners.put(partition, member.clientId().replaceFirst("-\\d+$", ""));
                assertThat(earlier)
                        .as("owner of %s beside %s", partition, member)
                        .isNull();
            }
        }
        return owners;
    }

    private static void awaitReceipts(Home home, int letters) {
        await(letters + " receipts")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> receipts(home).size()
                                + Installation.letters(home.failed()).size()
                        >= letters);
    }

    private static List<Path> receipts(Home home) throws IOException {
        Path done = home.done();
        if (!Files.isDirectory(done)) {
            return List.of();
        }
        try (var files = Files.list(done)) {
            return files.filter(file -> file.toString().endsWith(".receipt.json"))
                    .toList();
        }
    }

    private static Set<String> toldByReceipts(Home home) throws IOException {
        Set<String> told = new HashSet<>();
        for (Path receipt : receipts(home)) {
            told.add(JsonMapper.shared()
                    .readTree(receipt.toFile())
                    .get("letterId")
                    .asString());
        }
        return told;
    }
}
