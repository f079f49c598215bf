package nl.brievenbus.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Kafka as a downstream system reads it: a plain consumer, from the beginning. */
record ReadTopics(String bootstrapServers) {

    /** Every record of a topic, in the order of each partition. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(named(record)));
            }
            return records;
        }
    }

    /** What a compacted topic says in the end: the last value of each key, those withdrawn left out. */
    Map<String, byte[]> standing(String topic) {
        Map<String, byte[]> standing = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records(topic)) {
            byte @Nullable [] value = record.value();
            if (value == null) {
                standing.remove(record.key());
            } else {
                standing.put(record.key(), value);
            }
        }
        return standing;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static ConsumerRecord<String, byte[]> named(ConsumerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                new String(record.key(), UTF_8),
                record.value(),
                record.headers(),
                record.leaderEpoch());
    }
}
