package nl.brievenbus.index;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How letters are indexed.
 *
 * @param shards of each index; given once, when an index is made
 * @param replicas of each shard: 0 on a single node, 1 or more on a cluster
 * @param concurrency how many readers share the partitions of the topic, each with all its letters that wait: while one waits
 *     for Elasticsearch, the other prepares
 * @param bulkSize as much as one bulk request carries; a larger document goes alone
 * @param bulkItems as many documents as one bulk request carries
 * @param link where a person finds a letter: {@code {elasticsearch}} stands for the address of its first node, {@code
 *     {letterId}} for the letter's id
 */
@ConfigurationProperties("brievenbus.index")
public record IndexProperties(
        @DefaultValue("1") int shards,
        @DefaultValue("0") int replicas,
        @DefaultValue("2") int concurrency,
        @DefaultValue("5MB") DataSize bulkSize,
        @DefaultValue("1000") int bulkItems,
        @DefaultValue("{elasticsearch}/brievenbus-letters/_doc/{letterId}") String link) {

    public IndexProperties {
        atLeast(1, shards, "shards", "1");
        atLeast(0, replicas, "replicas", "0");
        atLeast(1, concurrency, "concurrency", "2");
        atLeast(1, bulkItems, "bulk-items", "1000");
        if (bulkSize.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "brievenbus.index.bulk-size must be more than nothing, for example 5MB; it is %s."
                            .formatted(bulkSize));
        }
        if (!link.contains("{letterId}") || !isUri(link)) {
            throw new IllegalArgumentException(
                    "brievenbus.index.link must be an address with {letterId} in it, for example https://letters.example/read/{letterId}; it is '%s'."
                            .formatted(link));
        }
    }

    private static void atLeast(int least, int value, String name, String example) {
        if (value < least) {
            throw new IllegalArgumentException("brievenbus.index.%s must be %d or more, for example %s; it is %d."
                    .formatted(name, least, example, value));
        }
    }

    private static boolean isUri(String link) {
        try {
            return !URI.create(
                            link.replace("{elasticsearch}", "http://node:9200").replace("{letterId}", "id"))
                    .toString()
                    .isBlank();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
