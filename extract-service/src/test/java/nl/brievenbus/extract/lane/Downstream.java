package nl.brievenbus.extract.lane;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A downstream system: reads every topic from the beginning, with a plain consumer. */
final class Downstream implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of("letters.extracted", "letters.commitments", "letters.topics", "letters.failed", "letters.slow");

    private final List<ConsumerRecord<byte[], byte[]>> seen = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean closed;

    Downstream(String bootstrapServers) {
        reader = new Thread(() -> read(bootstrapServers), "downstream");
        reader.start();
    }

    private void read(String bootstrapServers) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG, "downstream",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG, "500"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(TOPICS);
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
            }
        }
    }

    /** The records of a topic that have come, in the order of each partition. */
    List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        return seen.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    List<ConsumerRecord<byte[], byte[]>> of(String topic, String key) {
        return all(topic).stream().filter(record -> key(record).equals(key)).toList();
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
