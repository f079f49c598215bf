package nl.brievenbus.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AdminClient;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** Up while the broker answers. Named {@code kafka} among the health components. */
public final class BrokerHealth extends AbstractHealthIndicator implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 3;

    private final AdminClient client;

    public BrokerHealth(KafkaAdmin admin) {
        super("Kafka does not answer");
        this.client = AdminClient.create(admin.getConfigurationProperties());
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int brokers = client.describeCluster()
                .nodes()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .size();
        builder.up().withDetail("brokers", brokers);
    }

    @Override
    public void close() {
        client.close(Duration.ofSeconds(PATIENCE_SECONDS));
    }
}
