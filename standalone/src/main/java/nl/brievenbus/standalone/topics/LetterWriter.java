package nl.brievenbus.standalone.topics;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.stream.EventPublisher;
import nl.brievenbus.stream.EventTooLargeException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Tells Kafka to read a letter again, or to forget it. Returns when the broker has acknowledged. */
public final class LetterWriter implements AutoCloseable {

    private static final URI SOURCE = URI.create("urn:nld:brievenbus");

    private final Broker broker;
    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final EventPublisher publisher;

    public LetterWriter(Broker broker) {
        this.broker = broker;
        this.producers = new DefaultKafkaProducerFactory<>(
                broker.producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
        this.publisher = new EventPublisher(new KafkaTemplate<>(producers), new EventCodec(SOURCE));
    }

    /** Has a letter extracted again; what the new extraction no longer finds is then retired. */
    public void extractAgain(LetterReceived received, FoundIds earlier) throws EventTooLargeException {
        publisher.publish(new LetterReceived(received.letterId(), received.source(), earlier));
    }

    /**
     * Withdraws the arrival of a letter: from now on nobody begins to read it, and who reads it already tells nothing. In
     * every partition where it stands: what stays behind in one would come back with the next replay.
     *
     * @return whether there was an arrival to withdraw
     */
    public boolean withdrawArrival(String letterId) throws EventTooLargeException, TopicUnknownException {
        LastRecords arrivals = LetterLog.arrivals(broker);
        if (!arrivals.stands(letterId)) {
            return false;
        }
        publisher.publish(tombstones(EventType.LETTER_RECEIVED, letterId, arrivals.partitions(letterId)));
        return true;
    }

    /**
     * Withdraws all that was found in a letter; the letter itself last, so that a broken-off try can be repeated.
     *
     * @param log read after the arrival was withdrawn: what is told of the letter later, its teller takes back
     */
    public void withdrawFound(String letterId, LetterLog log) throws EventTooLargeException {
        FoundIds found = log.found(letterId);
        List<ProducerRecord<byte[], byte[]>> parts = new ArrayList<>();
        found.commitmentIds().forEach(id -> parts.add(EventCodec.tombstone(EventType.COMMITMENT_FOUND, id)));
        found.topicIds().forEach(id -> parts.add(EventCodec.tombstone(EventType.TOPIC_FOUND, id)));
        publisher.publish(parts);
        publisher.publish(tombstones(EventType.LETTER_EXTRACTED, letterId, log.extractedIn(letterId)));
    }

    private static List<ProducerRecord<byte[], byte[]>> tombstones(
            EventType type, String key, Set<Integer> partitions) {
        ProducerRecord<byte[], byte[]> tombstone = EventCodec.tombstone(type, key);
        if (partitions.isEmpty()) {
            return List.of(tombstone);
        }
        return partitions.stream()
                .map(partition ->
                        new ProducerRecord<>(tombstone.topic(), partition, tombstone.key(), tombstone.value()))
                .toList();
    }

    @Override
    public void close() {
        producers.destroy();
    }
}
