package nl.brievenbus.index.write;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.document.FailureDocument;
import nl.brievenbus.index.register.Register;
import nl.brievenbus.index.register.StandingLetter;
import nl.brievenbus.stream.OutsideFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes failures: the last one of each letter, and none of a letter that could be searched since. Thread-safe.
 *
 * <p>The order is what makes it safe beside {@link DocumentRemoval#leftBehind}: first written, then looked whether the
 * letter stands. Whoever is the later of the two sees the other's work and removes the failure.
 */
public final class FailureWriter {

    /** A later failure of the same letter stands there. */
    private static final int CONFLICT = 409;

    private static final Logger log = LoggerFactory.getLogger(FailureWriter.class);

    private final Elasticsearch elasticsearch;
    private final Register register;
    private final DocumentRemoval removal;

    public FailureWriter(Elasticsearch elasticsearch, Register register, DocumentRemoval removal) {
        this.elasticsearch = elasticsearch;
        this.register = register;
        this.removal = removal;
    }

    /**
     * Writes a failure; doing so again changes nothing.
     *
     * @throws OutsideFault where Elasticsearch is away
     */
    public void write(FailureDocument failure) {
        if (isWritten(failure)) {
            failure.letterId()
                    .filter(letterId -> isSearchableSince(failure.timestamp(), letterId))
                    .ifPresent(removal::failure);
        }
    }

    private boolean isWritten(FailureDocument failure) {
        BulkResponseItem item = elasticsearch
                .ask(client -> client.bulk(bulk -> bulk.requireAlias(true).operations(operation(failure))))
                .items()
                .get(0);
        ErrorCause error = item.error();
        if (error == null) {
            return true;
        }
        if (Elasticsearch.isOutside(item.status())) {
            throw new OutsideFault(
                    Elasticsearch.refusal(item.status(), error), new IllegalStateException(item.index()));
        }
        if (item.status() != CONFLICT) {
            // Told as a failure it would come back here, and fail again, without end.
            log.warn("Elasticsearch refuses to note a failure: {}.", error.type());
        }
        return false;
    }

    private static BulkOperation operation(FailureDocument failure) {
        return BulkOperation.of(operation ->
                operation.index(index -> index.index(failure.index().alias())
                        .id(failure.id())
                        .version(failure.timestamp().toEpochMilli())
                        .versionType(VersionType.ExternalGte)
                        .document(failure)));
    }

    private boolean isSearchableSince(Instant failedAt, String letterId) {
        return Optional.ofNullable(register.letters(List.of(letterId)).get(letterId))
                .map(StandingLetter::indexedAt)
                .filter(indexedAt -> !indexedAt.isBefore(failedAt))
                .isPresent();
    }
}
