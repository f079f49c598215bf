package nl.brievenbus.index.connection;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up while Elasticsearch answers and no primary shard is missing. Named {@code elasticsearch} among the health
 * components.
 */
public final class ElasticsearchHealth extends AbstractHealthIndicator {

    private final Elasticsearch elasticsearch;

    public ElasticsearchHealth(Elasticsearch elasticsearch) {
        super("Elasticsearch does not answer");
        this.elasticsearch = elasticsearch;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        // Never info(): a server with few modules answers it with 405.
        HealthResponse answer =
                elasticsearch.askQuickly(client -> client.cluster().health());
        (answer.status() == HealthStatus.Red ? builder.down() : builder.up())
                .withDetail("status", answer.status().jsonValue());
    }
}
