package nl.brievenbus.extract.lane;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import nl.brievenbus.events.EventType;
import nl.brievenbus.stream.OutsideFault;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Tells which letters are withdrawn now: those whose last record on {@code letters.received} has no value.
 *
 * <p>A lane reads that topic in its order, so it would come to the withdrawal of a letter only after it has told what it
 * found in it. This reads ahead, outside any consumer group: all of the topic when the first letter is asked for, later
 * what came since. Holds the ids of withdrawn letters only. Thread-safe.
 */
final class Withdrawals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);

    /** After so many polls that bring nothing, half a minute, the broker is taken for gone. */
    private static final int MOST_EMPTY_POLLS = 120;

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Set<String> withdrawn = new HashSet<>();
    private Optional<Consumer<byte[], byte[]>> reader = Optional.empty();

    Withdrawals(ConsumerFactory<byte[], byte[]> consumers) {
        this.consumers = consumers;
    }

    /**
     * Whether a letter is withdrawn by what the broker holds at this moment. One that was dropped anew after it was
     * withdrawn is not.
     *
     * @throws OutsideFault where the broker cannot be read now
     */
    synchronized boolean include(String letterId) {
        try {
            catchUp(reader());
            return withdrawn.contains(letterId);
        } catch (KafkaException e) {
            // Its place may be lost with it: the next one reads the topic anew.
            close();
            throw new OutsideFault("Kafka does not tell which letters are withdrawn: %s.".formatted(e), e);
        }
    }

    private Consumer<byte[], byte[]> reader() {
        Consumer<byte[], byte[]> open =
                reader.orElseGet(() -> consumers.createConsumer(null, "withdrawals", null, new Properties()));
        reader = Optional.of(open);
        List<TopicPartition> partitions = open.partitionsFor(EventType.LETTER_RECEIVED.topic()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (open.assignment().size() != partitions.size()) {
            open.assign(partitions);
            open.seekToBeginning(partitions);
        }
        return open;
    }

    private void catchUp(Consumer<byte[], byte[]> open) {
        Map<TopicPartition, Long> ends = open.endOffsets(open.assignment());
        int empty = 0;
        while (ends.entrySet().stream().anyMatch(end -> open.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> records = open.poll(POLL);
            records.forEach(this::note);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > MOST_EMPTY_POLLS) {
                throw new TimeoutException("nothing came for %s".formatted(POLL.multipliedBy(MOST_EMPTY_POLLS)));
            }
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return;
        }
        String letterId = new String(record.key(), UTF_8);
        if (record.value() == null) {
            withdrawn.add(letterId);
        } else {
            withdrawn.remove(letterId);
        }
    }

    @Override
    public synchronized void close() {
        reader.ifPresent(Consumer::close);
        reader = Optional.empty();
        withdrawn.clear();
    }
}
