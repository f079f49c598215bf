package nl.brievenbus.stream;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topics are laid out. How the broker is reached is Spring Boot's own {@code spring.kafka.*}.
 *
 * @param source names this system in every event ({@code ce_source}): a URN of the organisation, then the system
 * @param partitions of each topic: as many instances of a service can share the work
 * @param replicas of each partition; on a cluster 3
 * @param outcomeRetention how long {@code letters.indexed}, {@code letters.failed} and {@code letters.slow} are kept
 * @param maxEventBytes the largest event: a letter of two million characters fits
 * @param declareTopics whether the service makes the topics itself; switch off where an administrator does
 */
@ConfigurationProperties("brievenbus.kafka")
public record StreamProperties(
        @DefaultValue("urn:nld:brievenbus") URI source,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("30d") Duration outcomeRetention,
        @DefaultValue("16777216") int maxEventBytes,
        @DefaultValue("true") boolean declareTopics) {

    public StreamProperties {
        if (!source.isAbsolute()) {
            throw new IllegalArgumentException(
                    "brievenbus.kafka.source must be a URN of the organisation, then the system, for example urn:nld:oin:00000001823288444000:systeem:brievenbus; it is '%s'."
                            .formatted(source));
        }
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "brievenbus.kafka.partitions must be 1 or more, for example 6; it is %d.".formatted(partitions));
        }
        if (maxEventBytes < 1_000_000) {
            throw new IllegalArgumentException(
                    "brievenbus.kafka.max-event-bytes must be 1000000 or more, for example 16777216; it is %d."
                            .formatted(maxEventBytes));
        }
    }
}
