package nl.brievenbus.standalone.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A broker, and how its clients make themselves known there. Tells nobody its settings: they may hold a password. */
public final class Broker {

    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(15).toMillis();

    private final String servers;
    private final Map<String, String> client;

    /**
     * @param servers {@code HOST:PORT}, several with commas
     * @param client what a client of this broker needs beside them, as Kafka names it: {@code security.protocol} and others
     */
    public Broker(String servers, Map<String, String> client) {
        this.servers = servers;
        this.client = Map.copyOf(client);
    }

    /** Reads bytes outside any group, so that nothing is left behind: no offsets, no topics that were not there. */
    KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = settings();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Of a producer whose records are acknowledged by all replicas in sync, as the services write them. */
    Map<String, Object> producerSettings() {
        Map<String, Object> settings = settings();
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return settings;
    }
}
