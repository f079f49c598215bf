package nl.brievenbus.standalone.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
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
 * Puts the last record of every key of a topic there once more, byte for byte, so that all who follow the topic get the
 * whole of it again: of {@code letters.extracted} the register.
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
    private final LastRecords last = new LastRecords();
    private final Predicate<String> wanted;
    private final Set<LastRecords.Place> copies = new HashSet<>();
    private final List<Future<RecordMetadata>> underway = new ArrayList<>();

    /**
     * Reads what stands there.
     *
     * @param wanted which keys are to be put there again
     */
    public Republication(Broker broker, EventType type, Predicate<String> wanted) throws TopicUnknownException {
        this.topic = new TopicLog(broker, type.topic());
        this.wanted = wanted;
        Map<String, Object> settings = broker.producerSettings();
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_EVENT);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.begin = topic.beginnings();
        this.end = topic.ends();
        topic.read(begin, end, record -> {
            last.add(record);
            return true;
        });
    }

    /** The keys that stand there and are wanted; those that were withdrawn are left out. */
    public Set<String> keys() {
        return last.standing().stream().filter(wanted).collect(Collectors.toUnmodifiableSet());
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
            if (last.isLast(record) && wanted.test(LastRecords.key(record))) {
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
            String key = LastRecords.key(record);
            if (!copies.contains(LastRecords.Place.of(record))) {
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
                copies.add(new LastRecords.Place(written.partition(), written.offset()));
            }
            underway.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideFault("Stopped while waiting for Kafka.", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka refuses a record.", e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
        topic.close();
    }
}
