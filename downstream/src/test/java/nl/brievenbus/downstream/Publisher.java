package nl.brievenbus.downstream;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.brievenbus.embedded.broker.EmbeddedBroker;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.events.CommitmentFound;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.LetterSummary;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker, and what extract-service publishes on it. */
final class Publisher implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventCodec codec = new EventCodec(URI.create("urn:nld:brievenbus"));

    Publisher(Path home, String... furtherTopics) throws IOException, ExecutionException, InterruptedException {
        broker = EmbeddedBroker.start(home, 0);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(EventType.COMMITMENT_FOUND.topic(), 3, (short) 1)
                            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact"))))
                    .all()
                    .get();
            admin.createTopics(Arrays.stream(furtherTopics)
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    void found(String commitmentId, Kind kind, String office) throws ExecutionException, InterruptedException {
        producer.send(codec.encode(commitment(commitmentId, kind, office))).get();
    }

    void withdrawn(String commitmentId) throws ExecutionException, InterruptedException {
        producer.send(EventCodec.tombstone(EventType.COMMITMENT_FOUND, commitmentId))
                .get();
    }

    static CommitmentFound commitment(String commitmentId, Kind kind, String office) {
        Commitment commitment = new Commitment(
                commitmentId,
                kind,
                kind == Kind.MADE ? Optional.of(Strength.FIRM) : Optional.empty(),
                Optional.empty(),
                "Ik zal uw Kamer hierover informeren.",
                0,
                36,
                new Actor(Optional.of("ik"), office, List.of()),
                Audience.PARLIAMENT,
                "informeren",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "t-1",
                new Explanation("will do", List.of("zal", "informeren")));
        return new CommitmentFound(
                commitment,
                new LetterSummary(
                        "sha256:" + "a".repeat(64),
                        "Voortgang",
                        Optional.empty(),
                        "nl",
                        "voortgang.pdf",
                        Instant.parse("2026-06-02T09:14:07Z")));
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}
