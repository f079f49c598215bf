package nl.brievenbus.standalone.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The last record of every key of a topic, in whatever order the partitions are read. Where partitions were added, a key
 * may stand in two: then the later record counts, by its time. Holds keys only, and never a value.
 */
final class LastRecords {

    private final Map<String, Last> last = new LinkedHashMap<>();
    /** Of the few keys that stand in more than one. */
    private final Map<String, Set<Integer>> partitions = new HashMap<>();

    /** Where a record stands. */
    record Place(int partition, long offset) {
        static Place of(ConsumerRecord<byte[], byte[]> record) {
            return new Place(record.partition(), record.offset());
        }
    }

    private record Last(Place place, long timestamp, boolean withdrawn) {

        boolean isAfter(Last other) {
            return place.partition() == other.place.partition() || timestamp >= other.timestamp;
        }
    }

    /** Notes a record; returns whether it is the last of its key so far. One without a key stands for nothing. */
    boolean add(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return false;
        }
        Last found = new Last(Place.of(record), record.timestamp(), record.value() == null);
        return last.merge(key(record), found, (before, now) -> {
                    noteBoth(key(record), before.place(), now.place());
                    return now.isAfter(before) ? now : before;
                })
                .equals(found);
    }

    private void noteBoth(String key, Place one, Place other) {
        if (one.partition() != other.partition()) {
            Set<Integer> noted = partitions.computeIfAbsent(key, first -> new TreeSet<>());
            noted.add(one.partition());
            noted.add(other.partition());
        }
    }

    /** The partitions in which a key stands or stood; none for a key that is not known. */
    Set<Integer> partitions(String key) {
        return Optional.ofNullable(partitions.get(key))
                .or(() -> Optional.ofNullable(last.get(key))
                        .map(noted -> Set.of(noted.place().partition())))
                .orElse(Set.of());
    }

    /** Whether no later record of its key was noted. */
    boolean isLast(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return false;
        }
        Last noted = last.get(key(record));
        return noted != null && noted.place().equals(Place.of(record));
    }

    /** Whether a key stands: it is known, and was not withdrawn. */
    boolean stands(String key) {
        return Optional.ofNullable(last.get(key))
                .filter(noted -> !noted.withdrawn())
                .isPresent();
    }

    /** The keys that stand; those that were withdrawn are left out. */
    Set<String> standing() {
        return last.entrySet().stream()
                .filter(entry -> !entry.getValue().withdrawn())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }
}
