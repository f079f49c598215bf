package nl.brievenbus.stream;

import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

/**
 * The Kafka side of a service. The service adds an {@link EventReader} of its own stage and its listeners.
 *
 * <p>What correctness rests on is set here and cannot be configured away: bytes in and out, acknowledgement by all
 * replicas, idempotent producers, offsets committed after each record that was handled.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
public class LetterStream {

    /** Between two tries of a listener that the broker refuses. */
    static final Duration AUTH_RETRY = Duration.ofSeconds(10);

    @Bean
    EventCodec eventCodec(StreamProperties properties) {
        return new EventCodec(properties.source());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Kafka's clients tell each metric of a topic twice: under its name, and under the one that they used before, with
     * {@code _} for each dot (KIP-1109). Sums over topics would count all twice.
     */
    @Bean
    MeterFilter topicsUnderOneName() {
        Set<String> earlier = Stream.concat(
                        Arrays.stream(EventType.values()).map(EventType::topic), Stream.of(EventType.SLOW_TOPIC))
                .map(topic -> topic.replace('.', '_'))
                .collect(Collectors.toUnmodifiableSet());
        return MeterFilter.deny(meter -> {
            String topic = meter.getTag("topic");
            return topic != null && earlier.contains(topic);
        });
    }

    @Bean
    ProducerFactory<byte[], byte[]> producerFactory(
            KafkaProperties kafka,
            StreamProperties properties,
            ObjectProvider<DefaultKafkaProducerFactoryCustomizer> customizers) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, properties.maxEventBytes());
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(33_554_432L, 2L * properties.maxEventBytes()));
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Short of the consumers' max.poll.interval, so that a wait for the broker never costs them their partitions.
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 60_000);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        DefaultKafkaProducerFactory<byte[], byte[]> factory = new DefaultKafkaProducerFactory<>(settings);
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return factory;
    }

    @Bean
    KafkaTemplate<byte[], byte[]> kafkaTemplate(ProducerFactory<byte[], byte[]> producers) {
        return new KafkaTemplate<>(producers);
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<byte[], byte[]> kafka, EventCodec codec) {
        return new EventPublisher(kafka, codec);
    }

    @Bean
    ConsumerFactory<byte[], byte[]> consumerFactory(
            KafkaProperties kafka,
            StreamProperties properties,
            ObjectProvider<DefaultKafkaConsumerFactoryCustomizer> customizers) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 8);
        settings.putIfAbsent(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, properties.maxEventBytes());
        settings.putIfAbsent(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int)
                Duration.ofMinutes(10).toMillis());
        // A topic that is declared after the consumer came is seen soon.
        settings.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.putIfAbsent(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        DefaultKafkaConsumerFactory<byte[], byte[]> factory = new DefaultKafkaConsumerFactory<>(settings);
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return factory;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> kafkaListenerContainerFactory(
            ConsumerFactory<byte[], byte[]> consumers, EventReader reader) {
        ConcurrentKafkaListenerContainerFactory<byte[], byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(Retries.of(reader));
        factory.getContainerProperties().setAckMode(AckMode.RECORD);
        factory.getContainerProperties().setSyncCommits(true);
        // Credentials or rights that are mended later need no restart.
        factory.getContainerProperties().setAuthExceptionRetryInterval(AUTH_RETRY);
        return factory;
    }

    @Bean
    TopicDeclaration topicDeclaration(KafkaAdmin admin, StreamProperties properties) {
        return new TopicDeclaration(admin, properties);
    }

    @Bean
    RefusedListener refusedListener() {
        return new RefusedListener();
    }

    @Bean("kafka")
    BrokerHealth brokerHealth(KafkaAdmin admin) {
        return new BrokerHealth(admin);
    }

    @Bean("listeners")
    ListenerHealth listenerHealth(KafkaListenerEndpointRegistry listeners) {
        return new ListenerHealth(listeners);
    }
}
