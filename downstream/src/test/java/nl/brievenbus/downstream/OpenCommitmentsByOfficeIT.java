package nl.brievenbus.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import nl.brievenbus.downstream.offices.OpenCommitmentsByOffice;
import nl.brievenbus.events.Commitment.Kind;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommitmentsByOfficeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    @Test
    void whatIsMadeCountsUntilItIsWithdrawnAndWhatIsToldTwiceCountsOnce() throws Exception {
        try (Publisher publisher = new Publisher(home.resolve("broker"), OpenCommitmentsByOffice.COUNTS);
                KafkaStreams streams =
                        new KafkaStreams(OpenCommitmentsByOffice.topology(), settings(publisher.bootstrapServers()))) {
            publisher.found("c-1", Kind.MADE, "Minister van Defensie");
            publisher.found("c-2", Kind.MADE, "Minister van Defensie");
            publisher.found("c-1", Kind.MADE, "Minister van Defensie");
            publisher.found("c-3", Kind.FULFILLED, "Minister van Defensie");
            publisher.found("c-4", Kind.MADE, "kabinet");
            publisher.found("c-5", Kind.MADE, "kabinet");
            publisher.withdrawn("c-5");

            streams.start();

            assertThat(counts(publisher, Map.of("Minister van Defensie", "2", "kabinet", "1")))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("Minister van Defensie", "2", "kabinet", "1"));
        }
    }

    private Properties settings(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "open-commitments-by-office");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, home.resolve("state").toString());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }

    /** The last count of each office, once they are as awaited or patience is at its end. */
    private static Map<String, String> counts(Publisher publisher, Map<String, String> awaited) {
        Map<String, String> last = new TreeMap<>();
        Instant end = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", publisher.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = List.of(new TopicPartition(OpenCommitmentsByOffice.COUNTS, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!last.equals(awaited) && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> last.put(record.key(), record.value()));
            }
        }
        return last;
    }
}
