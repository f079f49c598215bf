package nl.brievenbus.index;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.events.UnreadableEventException;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.register.Register;
import nl.brievenbus.stream.EventPublisher;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The service as an operator starts it, and a client at each of its ends. */
final class RunningService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_NANOS = 20_000_000;

    private final ConfigurableApplicationContext context;
    private final EventCodec codec;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> outcomes;
    private final List<LetterEvent> seen = new ArrayList<>();

    private RunningService(ConfigurableApplicationContext context, String bootstrapServers) {
        this.context = context;
        this.codec = context.getBean(EventPublisher.class).codec();
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 16_777_216);
        this.producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
        this.outcomes = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static RunningService start(Servers.Running servers, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                "--brievenbus.elasticsearch.url=" + servers.elasticsearch(),
                "--server.port=0"));
        arguments.addAll(List.of(settings));
        RunningService service = new RunningService(
                IndexService.application().run(arguments.toArray(String[]::new)), servers.bootstrapServers());
        service.await("topics and partitions", service::isReady);
        return service;
    }

    /** Whether the topics are there and every partition has its reader. */
    private boolean isReady() {
        if (outcomes.listTopics().keySet().containsAll(List.of("letters.extracted", "letters.indexed"))
                && outcomes.assignment().isEmpty()) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (EventType type : List.of(EventType.LETTER_INDEXED, EventType.LETTER_FAILED)) {
                outcomes.partitionsFor(type.topic())
                        .forEach(found -> partitions.add(new TopicPartition(type.topic(), found.partition())));
            }
            outcomes.assign(partitions);
            outcomes.seekToEnd(partitions);
            partitions.forEach(outcomes::position);
        }
        int assigned = Optional.ofNullable(
                        context.getBean(KafkaListenerEndpointRegistry.class).getListenerContainer("brievenbus-index"))
                .map(MessageListenerContainer::getAssignedPartitions)
                .map(Collection::size)
                .orElse(0);
        return !outcomes.assignment().isEmpty()
                && assigned == outcomes.partitionsFor("letters.extracted").size();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Register register() {
        return bean(Register.class);
    }

    Elasticsearch elasticsearch() {
        return bean(Elasticsearch.class);
    }

    int httpPort() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    /** Sends a letter and does not wait for anything. */
    @SuppressWarnings("FutureReturnValueIgnored") // a fault is logged, and the outcome then never comes
    void send(LetterExtracted letter) {
        producer.send(codec.encode(letter), (sent, fault) -> {
            if (fault != null) {
                log.error("The test could not send a letter.", fault);
            }
        });
    }

    ProducerRecord<byte[], byte[]> encoded(LetterExtracted letter) {
        return codec.encode(letter);
    }

    void sendRaw(ProducerRecord<byte[], byte[]> record) throws ExecutionException, InterruptedException {
        producer.send(record).get();
    }

    /** The next outcome of this letter that the test has not been given yet. */
    LetterEvent outcome(String letterId) {
        return outcome(event -> event.key().equals(letterId), letterId);
    }

    private LetterEvent outcome(Predicate<LetterEvent> wanted, String what) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<LetterEvent> found = seen.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                seen.remove(found.get());
                return found.get();
            }
            poll();
        }
        return fail("No outcome of %s within %s; others seen: %s", what, PATIENCE, seen);
    }

    LetterIndexed indexed(String letterId) {
        LetterEvent outcome = outcome(letterId);
        return outcome instanceof LetterIndexed indexed ? indexed : fail("Not indexed: %s", outcome);
    }

    /** The next failure, of whatever it is. */
    LetterFailed anyFailed() {
        return (LetterFailed) outcome(event -> event instanceof LetterFailed, "a failure");
    }

    LetterFailed failed(String letterId) {
        LetterEvent outcome = outcome(letterId);
        return outcome instanceof LetterFailed failed ? failed : fail("Not failed: %s", outcome);
    }

    /** Sends a letter and waits until it is told to be searchable. */
    LetterIndexed index(LetterExtracted letter) {
        send(letter);
        return indexed(letter.letterId());
    }

    /** Takes the outcomes that have come and that the test has not been given. */
    List<LetterEvent> unread() {
        poll();
        List<LetterEvent> unread = List.copyOf(seen);
        seen.clear();
        return unread;
    }

    private void poll() {
        for (ConsumerRecord<byte[], byte[]> record : outcomes.poll(Duration.ofMillis(100))) {
            try {
                seen.add(
                        record.topic().equals(EventType.LETTER_INDEXED.topic())
                                ? EventCodec.decode(record, LetterIndexed.class)
                                : EventCodec.decode(record, LetterFailed.class));
            } catch (UnreadableEventException e) {
                fail("An outcome that cannot be read", e);
            }
        }
    }

    /** How far behind the service is: records of {@code letters.extracted} whose offsets are not committed. */
    long lag() {
        return lag("brievenbus-index", "letters.extracted");
    }

    /** How far a group is behind on a topic. */
    long lag(String group, String topic) {
        Map<TopicPartition, Long> ends = new HashMap<>(outcomes.endOffsets(outcomes.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList()));
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers", context.getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers")))) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            ends.replaceAll((partition, end) -> committed.get(partition) == null
                    ? end
                    : end - committed.get(partition).offset());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    interface Condition {
        boolean holds();
    }

    void await(String what, Condition condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                fail("Not within %s: %s", PATIENCE, what);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    @Override
    public void close() {
        producer.close();
        outcomes.close();
        context.close();
    }
}
