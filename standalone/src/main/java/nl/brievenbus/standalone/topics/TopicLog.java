package nl.brievenbus.standalone.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** A topic, read from a place to another, outside any consumer group: reading leaves no trace. */
public final class TopicLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;

    /**
     * Opens a topic.
     *
     * @throws TopicUnknownException where the broker has no such topic
     */
    public TopicLog(Broker broker, String topic) throws TopicUnknownException {
        this.topic = topic;
        this.consumer = broker.consumer();
        try {
            if (partitions().isEmpty()) {
                throw new TopicUnknownException(topic, consumer.listTopics().keySet());
            }
            consumer.assign(partitions());
        } catch (TopicUnknownException | RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private List<TopicPartition> partitions() {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Hands on every record that stands there now, until there is no more or the reader has enough. */
    public void readAll(Predicate<ConsumerRecord<byte[], byte[]>> wantsMore) {
        read(beginnings(), ends(), wantsMore);
    }

    /** The offset of the first record of each partition. */
    Map<TopicPartition, Long> beginnings() {
        return Map.copyOf(consumer.beginningOffsets(consumer.assignment()));
    }

    /** The offset that the next record of each partition will have. */
    Map<TopicPartition, Long> ends() {
        return Map.copyOf(consumer.endOffsets(consumer.assignment()));
    }

    /** Hands on the records from an offset up to another, exclusive, until the reader has enough. */
    void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Predicate<ConsumerRecord<byte[], byte[]>> wantsMore) {
        from.forEach(consumer::seek);
        while (!to.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                long end = to.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
                if (record.offset() < end && !wantsMore.test(record)) {
                    return;
                }
            }
        }
    }

    /** Hands on records as they come, until the reader has enough; never returns where it never has. */
    public void follow(boolean fromBeginning, Predicate<ConsumerRecord<byte[], byte[]>> wantsMore) {
        if (fromBeginning) {
            consumer.seekToBeginning(consumer.assignment());
        } else {
            consumer.seekToEnd(consumer.assignment());
        }
        while (true) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (!wantsMore.test(record)) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
