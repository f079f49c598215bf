package nl.brievenbus.standalone.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.brievenbus.events.EventType;
import nl.brievenbus.stream.OutsideFault;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts the last record of every key of {@code letters.extracted} there once more, byte for byte, so that all who follow
 * the topic get the whole register again.
 *
 * <p>What the services write meanwhile must have the last word: a letter that is extracted again or withdrawn between our
 * reading and our writing would else come back as it was. So the records since our reading are looked at afterwards, and
 * whatever a copy of ours stands behind is put there again. Only ids are held in memory, and never a text.
 */
public final class Republication implements AutoCloseable {

    /** As many records as wait for the broker at the same time. */
    private static final int TOGETHER = 200;
    /** No event is larger: what the services may send is bounded below it. */
    private static final int LARGEST_EVENT = 64 * 1024 * 1024;

    private final TopicLog topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> begin;
    private final Map<TopicPartition, Long> end;
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final Set<Place> copies = new HashSet<>();
    private final List<Future<RecordMetadata>> underway = new ArrayList<>();

    private record Place(int partition, long offset) {}

    private record Standing(Place place, long timestamp, boolean withdrawn) {

        /** Within a partition the order counts; where partitions were added, a key may stand in two. */
        Standing orLater(Standing other) {
            boolean later = place.partition() == other.place.partition() || other.timestamp >= timestamp;
            return later ? other : this;
        }
    }

    /** Reads what stands there. */
    public Republication(Broker broker) throws TopicUnknownException {
        this.topic = new TopicLog(broker, EventType.LETTER_EXTRACTED.topic());
        Map<String, Object> settings = broker.producerSettings();
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_EVENT);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.begin = topic.beginnings();
        this.end = topic.ends();
        topic.read(begin, end, record -> {
            if (record.key() != null) {
                standing.merge(key(record), standing(record), Standing::orLater);
            }
            return true;
        });
    }

    /** The letters that stand there; those that were withdrawn are left out. */
    public Set<String> letterIds() {
        return standing.entrySet().stream()
                .filter(entry -> !entry.getValue().withdrawn())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Puts all of it there again, withdrawals too: an index that was restored from an older state may hold a letter that
     * was withdrawn since. Returns when the broker has acknowledged every record.
     *
     * @throws OutsideFault where we are interrupted
     * @throws KafkaException where the broker refuses
     */
    public void publish() {
        topic.read(begin, end, record -> {
            Standing last = record.key() == null ? null : standing.get(key(record));
            if (last != null && last.place().equals(place(record))) {
                copy(record);
            }
            return true;
        });
        settle();
        Map<TopicPartition, Long> looked = end;
        while (true) {
            Map<TopicPartition, Long> now = topic.ends();
            List<ConsumerRecord<byte[], byte[]>> overtaken = overtaken(looked, now);
            if (overtaken.isEmpty()) {
                return;
            }
            overtaken.forEach(this::copy);
            settle();
            looked = now;
        }
    }

    /** What others wrote, and a copy of ours came after. */
    private List<ConsumerRecord<byte[], byte[]>> overtaken(
            Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        Map<String, ConsumerRecord<byte[], byte[]>> theirs = new HashMap<>();
        Map<String, ConsumerRecord<byte[], byte[]>> overtaken = new LinkedHashMap<>();
        topic.read(from, to, record -> {
            if (record.key() == null) {
                return true;
            }
            String key = key(record);
            if (!copies.contains(place(record))) {
                theirs.put(key, record);
                overtaken.remove(key);
            } else if (theirs.containsKey(key)) {
                overtaken.put(key, theirs.get(key));
            }
            return true;
        });
        return List.copyOf(overtaken.values());
    }

    /** To the partition in which it stands, so that it takes its own place when the topic is compacted. */
    private void copy(ConsumerRecord<byte[], byte[]> record) {
        underway.add(producer.send(new ProducerRecord<>(
                record.topic(), record.partition(), null, record.key(), record.value(), record.headers())));
        if (underway.size() >= TOGETHER) {
            settle();
        }
    }

    private void settle() {
        try {
            for (Future<RecordMetadata> sent : underway) {
                RecordMetadata written = sent.get();
                copies.add(new Place(written.partition(), written.offset()));
            }
            underway.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideFault("Stopped while waiting for Kafka.", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka refuses a record.", e.getCause());
        }
    }

    private static Standing standing(ConsumerRecord<byte[], byte[]> record) {
        return new Standing(place(record), record.timestamp(), record.value() == null);
    }

    private static Place place(ConsumerRecord<byte[], byte[]> record) {
        return new Place(record.partition(), record.offset());
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        topic.close();
    }
}
