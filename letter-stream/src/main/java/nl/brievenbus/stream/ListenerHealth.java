package nl.brievenbus.stream;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Down where a listener has ended by itself: only a restart helps then, so this belongs to liveness. Named
 * {@code listeners} among the health components.
 */
public final class ListenerHealth extends AbstractHealthIndicator {

    private final KafkaListenerEndpointRegistry listeners;

    public ListenerHealth(KafkaListenerEndpointRegistry listeners) {
        super("Cannot tell whether the listeners run");
        this.listeners = listeners;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> ended = listeners.getListenerContainers().stream()
                .filter(container -> !container.isRunning() && container.isAutoStartup())
                .map(MessageListenerContainer::getListenerId)
                .toList();
        if (ended.isEmpty()) {
            builder.up();
        } else {
            builder.down().withDetail("ended", ended);
        }
    }
}
