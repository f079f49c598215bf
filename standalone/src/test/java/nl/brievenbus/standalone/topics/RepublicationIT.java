package nl.brievenbus.standalone.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.embedded.broker.EmbeddedBroker;
import nl.brievenbus.stream.StreamProperties;
import nl.brievenbus.stream.TopicDeclaration;
import org.apache.kafka.clients.admin.Admin;
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

        try (Republication republication = new Republication(broker)) {
            assertThat(republication.letterIds()).containsExactlyInAnyOrder("a", "b");
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

        try (Republication republication = new Republication(broker)) {
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
