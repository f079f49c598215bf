package nl.brievenbus.standalone.topics;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.events.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What Kafka knows of each letter now: read from the compacted topics, so that every letter is there. */
public final class LetterLog {

    private final Map<String, LetterReceived> received = new LinkedHashMap<>();
    private final Map<String, FoundIds> found = new LinkedHashMap<>();
    private final LastRecords receivedRecords = new LastRecords();
    private final LastRecords extractedRecords = new LastRecords();
    private final Map<String, Long> failedAt = new LinkedHashMap<>();
    private final Map<String, Long> indexedAt = new LinkedHashMap<>();

    private LetterLog() {}

    /** Reads it. */
    public static LetterLog read(Broker broker) throws TopicUnknownException {
        LetterLog log = new LetterLog();
        log.latest(
                broker,
                EventType.LETTER_RECEIVED,
                log.receivedRecords,
                LetterReceived.class,
                log.received::put,
                log.received::remove);
        log.latest(
                broker,
                EventType.LETTER_EXTRACTED,
                log.extractedRecords,
                LetterExtracted.class,
                (id, extracted) -> log.found.put(id, extracted.found()),
                log.found::remove);
        log.times(broker, EventType.LETTER_FAILED, log.failedAt);
        log.times(broker, EventType.LETTER_INDEXED, log.indexedAt);
        return log;
    }

    /** The letters whose bytes are in the archive. */
    public Set<String> letterIds() {
        return Set.copyOf(received.keySet());
    }

    /** The letters whose bytes are in the archive, without reading more of Kafka than it takes to know them. */
    public static Set<String> letterIds(Broker broker) throws TopicUnknownException {
        return arrivals(broker).standing();
    }

    /** The arrivals of letters, without reading more of Kafka than it takes to know them. */
    static LastRecords arrivals(Broker broker) throws TopicUnknownException {
        LastRecords last = new LastRecords();
        try (TopicLog topic = new TopicLog(broker, EventType.LETTER_RECEIVED.topic())) {
            topic.readAll(record -> {
                last.add(record);
                return true;
            });
        }
        return last;
    }

    /** Those of them whose last outcome is a failure, as far back as {@code letters.failed} is kept. */
    public Set<String> failed() {
        Set<String> failed = new HashSet<>(received.keySet());
        failed.removeIf(id -> failedAt.getOrDefault(id, 0L) <= indexedAt.getOrDefault(id, 0L));
        return failed;
    }

    /** The arrival of a letter; empty where it never came or was withdrawn. */
    public Optional<LetterReceived> received(String letterId) {
        return Optional.ofNullable(received.get(letterId));
    }

    /** What its last extraction found. */
    public FoundIds found(String letterId) {
        return found.getOrDefault(letterId, FoundIds.NONE);
    }

    /** Where its extraction stands: in one partition, or in more where partitions were added since. */
    Set<Integer> extractedIn(String letterId) {
        return extractedRecords.partitions(letterId);
    }

    /** Whether anything of it stands on a compacted topic. */
    public boolean knows(String letterId) {
        return received.containsKey(letterId) || found.containsKey(letterId);
    }

    private interface Put<E> {
        void put(String letterId, E event);
    }

    private interface Remove {
        void remove(String letterId);
    }

    private <E extends LetterEvent> void latest(
            Broker broker, EventType type, LastRecords last, Class<E> event, Put<E> put, Remove remove)
            throws TopicUnknownException {
        try (TopicLog topic = new TopicLog(broker, type.topic())) {
            topic.readAll(record -> {
                if (!last.add(record)) {
                    return true;
                }
                if (record.value() == null) {
                    remove.remove(LastRecords.key(record));
                } else {
                    decode(record, event).ifPresent(decoded -> put.put(decoded.key(), decoded));
                }
                return true;
            });
        }
    }

    private void times(Broker broker, EventType type, Map<String, Long> times) throws TopicUnknownException {
        try (TopicLog topic = new TopicLog(broker, type.topic())) {
            topic.readAll(record -> {
                times.merge(LastRecords.key(record), record.timestamp(), Math::max);
                return true;
            });
        }
    }

    /** A record that is no event is none of ours to repair: it stands on {@code letters.failed} already. */
    private static <E extends LetterEvent> Optional<E> decode(ConsumerRecord<byte[], byte[]> record, Class<E> event) {
        try {
            return Optional.of(EventCodec.decode(record, event));
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }
}
