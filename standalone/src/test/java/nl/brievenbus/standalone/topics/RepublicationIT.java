package nl.brievenbus.standalone.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.brievenbus.embedded.broker.EmbeddedBroker;
import nl.brievenbus.events.EventType;
import nl.brievenbus.standalone.CommandRun;
import nl.brievenbus.stream.StreamProperties;
import nl.brievenbus.stream.TopicDeclaration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepublicationIT {

    private static final String TOPIC = "letters.extracted";
    private static final List<String> KEYS =
            IntStream.range(0, 12).mapToObj(number -> "letter " + number).toList();

    @TempDir
    private Path home;

    private EmbeddedBroker server;
    private Broker broker;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedBroker.start(home, 0);
        broker = new Broker(server.bootstrapServers(), Map.of());
        try (Admin administrator = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            StreamProperties topics = new StreamProperties(
                    URI.create("urn:nld:brievenbus"), 2, (short) 1, Duration.ofDays(1), 16_777_216, true);
            administrator.createTopics(TopicDeclaration.topics(topics)).all().get();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theLastRecordOfEachKeyIsToldAgainWithItsHeadersAndWithdrawalsToo() throws Exception {
        write("a", "old");
        write("a", "new");
        write("b", "only");
        write("c", "gone");
        write("c", null);

        try (Republication republication = new Republication(broker, EventType.LETTER_EXTRACTED, key -> true)) {
            assertThat(republication.keys()).containsExactlyInAnyOrder("a", "b");
            republication.publish();
        }

        assertThat(told("a")).containsExactly("old", "new", "new");
        assertThat(told("b")).containsExactly("only", "only");
        assertThat(told("c")).containsExactly("gone", "(withdrawn)", "(withdrawn)");
        assertThat(records()).allSatisfy(record -> assertThat(
                        record.headers().lastHeader("ce_type").value())
                .isEqualTo("type".getBytes(UTF_8)));
    }

    @Test
    void whatIsWrittenMeanwhileHasTheLastWord() throws Exception {
        write("a", "old");
        write("b", "withdrawn meanwhile");
        write("c", "untouched");

        try (Republication republication = new Republication(broker, EventType.LETTER_EXTRACTED, key -> true)) {
            write("a", "extracted meanwhile");
            write("b", null);
            write("d", "came meanwhile");
            republication.publish();
        }

        assertThat(told("a")).endsWith("old", "extracted meanwhile");
        assertThat(told("b")).endsWith("withdrawn meanwhile", "(withdrawn)");
        assertThat(told("c")).containsExactly("untouched", "untouched");
        assertThat(told("d")).containsExactly("came meanwhile");
    }

    @Test
    void whereAKeyStandsInTwoPartitionsTheLaterRecordIsToldAgain() throws Exception {
        for (String key : KEYS) {
            write(key, "before");
        }
        write("gone", "before");
        addPartitions(7);
        for (String key : KEYS) {
            write(key, "after");
        }
        write("gone", null);
        Set<Integer> partitions =
                records().stream().map(ConsumerRecord::partition).collect(Collectors.toSet());
        assertThat(partitions).as("some keys stand in a partition that is new").anyMatch(partition -> partition > 1);

        try (Republication republication = new Republication(broker, EventType.LETTER_EXTRACTED, key -> true)) {
            assertThat(republication.keys()).containsExactlyInAnyOrderElementsOf(KEYS);
            republication.publish();
        }

        for (String key : KEYS) {
            assertThat(told(key)).containsExactlyInAnyOrder("before", "after", "after");
        }
        assertThat(told("gone")).containsExactlyInAnyOrder("before", "(withdrawn)", "(withdrawn)");
    }

    @Test
    void aWithdrawalReachesEveryPartitionInWhichALetterStands() throws Exception {
        for (String key : KEYS) {
            write(key, "before");
        }
        addPartitions(7);
        for (String key : KEYS) {
            write(key, "after");
        }
        LetterLog log = LetterLog.read(broker);
        assertThat(KEYS).anyMatch(key -> log.extractedIn(key).size() > 1);

        try (LetterWriter writer = new LetterWriter(broker)) {
            for (String key : KEYS) {
                writer.withdrawFound(key, log);
            }
        }

        Map<String, Boolean> withdrawn = new HashMap<>();
        records()
                .forEach(record -> withdrawn.put(
                        new String(record.key(), UTF_8) + " in " + record.partition(), record.value() == null));
        assertThat(withdrawn).doesNotContainValue(false);
        assertThat(LetterLog.letterIds(broker)).isEmpty();
    }

    @Test
    void onlyWhatIsWantedIsToldAgain() throws Exception {
        write("a", "wanted");
        write("b", "not wanted");

        try (Republication republication = new Republication(broker, EventType.LETTER_EXTRACTED, "a"::equals)) {
            assertThat(republication.keys()).containsExactly("a");
            republication.publish();
        }

        assertThat(told("a")).containsExactly("wanted", "wanted");
        assertThat(told("b")).containsExactly("not wanted");
    }

    @Test
    void reindexTellsThatIndexServiceDoesNotAnswerAndEnds() throws Exception {
        write("sha256:" + "a".repeat(64), "waits for a service that does not run");
        write("no letter of ours", "nobody will tell of it");

        CommandRun reindex =
                CommandRun.of(home, "reindex", "--kafka-server", server.bootstrapServers(), "--give-up-after", "1");

        assertThat(reindex.exitCode()).isEqualTo(4);
        assertThat(reindex.out()).contains("Told Kafka 1 letters and 0 failures again.");
        assertThat(reindex.err())
                .contains("No answer of index-service for 1 s", "/actuator/health/readiness", "1 of 1 letters");
    }

    private void addPartitions(int total) throws Exception {
        try (Admin administrator = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            administrator
                    .createPartitions(Map.of(TOPIC, NewPartitions.increaseTo(total)))
                    .all()
                    .get();
        }
    }

    private void write(String key, @Nullable String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.producerSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] bytes =
                    Optional.ofNullable(value).map(text -> text.getBytes(UTF_8)).orElse(null);
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(TOPIC, key.getBytes(UTF_8), bytes);
            record.headers().add("ce_type", "type".getBytes(UTF_8));
            producer.send(record).get();
        }
    }

    /** What was told under a key, in order. */
    private List<String> told(String key) throws Exception {
        return records().stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .map(record -> record.value() == null ? "(withdrawn)" : new String(record.value(), UTF_8))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records() throws Exception {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicLog log = new TopicLog(broker, TOPIC)) {
            log.readAll(records::add);
        }
        return records;
    }
}
