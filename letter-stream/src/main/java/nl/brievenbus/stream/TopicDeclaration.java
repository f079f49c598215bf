package nl.brievenbus.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.brievenbus.events.EventType;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Declares the topics when the service starts, and goes on trying while the broker is away. */
public final class TopicDeclaration implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(TopicDeclaration.class);

    private final KafkaAdmin admin;
    private final StreamProperties properties;
    private volatile boolean running;
    private final Thread worker = new Thread(this::declareUntilDone, "topic-declaration");

    public TopicDeclaration(KafkaAdmin admin, StreamProperties properties) {
        this.admin = admin;
        this.properties = properties;
        worker.setDaemon(true);
    }

    /** The topics of the contract with their settings. */
    public static List<NewTopic> topics(StreamProperties properties) {
        List<NewTopic> topics = new ArrayList<>(Arrays.stream(EventType.values())
                .map(type -> topic(type.topic(), type.compacted(), properties))
                .toList());
        topics.add(topic(EventType.SLOW_TOPIC, false, properties));
        return topics;
    }

    private static NewTopic topic(String name, boolean compacted, StreamProperties properties) {
        TopicBuilder topic = TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replicas())
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(properties.maxEventBytes()))
                // An event that is acknowledged outlives the loss of any one broker, and its absence stops nobody.
                .config(
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        String.valueOf(Math.max(1, properties.replicas() - 1)));
        if (compacted) {
            topic.compact();
        } else {
            topic.config(
                    TopicConfig.RETENTION_MS_CONFIG,
                    String.valueOf(properties.outcomeRetention().toMillis()));
        }
        return topic.build();
    }

    private void declareUntilDone() {
        NewTopic[] topics = topics(properties).toArray(NewTopic[]::new);
        while (running) {
            try {
                admin.createOrModifyTopics(topics);
                log.debug("The topics are declared.");
                return;
            } catch (RuntimeException e) {
                log.warn("Cannot declare the topics yet ({}); trying again.", BrokerFault.explain(e));
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        if (properties.declareTopics()) {
            worker.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
