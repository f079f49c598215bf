package nl.brievenbus.index.write;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.document.SearchIndex;
import nl.brievenbus.stream.OutsideFault;

/**
 * Makes what was written searchable. Those who come while a refresh runs share the next one, so that a single letter
 * waits for one refresh at most, and many letters cost few. Thread-safe.
 */
public final class SharedRefresh {

    private static final List<String> ALIASES =
            Arrays.stream(SearchIndex.values()).map(SearchIndex::alias).toList();

    private final Elasticsearch elasticsearch;
    /** Held by the one whose refresh runs. */
    private final ReentrantLock turn = new ReentrantLock();
    /** The refresh that has not begun yet, if somebody waits for one. Guarded by this. */
    private Optional<CompletableFuture<Void>> next = Optional.empty();

    public SharedRefresh(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Returns when all that was written before this call is searchable.
     *
     * @throws OutsideFault where Elasticsearch is away, or could not refresh
     */
    public void await() {
        CompletableFuture<Void> mine;
        boolean first;
        synchronized (this) {
            first = next.isEmpty();
            mine = next.orElseGet(CompletableFuture::new);
            next = Optional.of(mine);
        }
        if (first) {
            runFor(mine);
        }
        join(mine);
    }

    private void runFor(CompletableFuture<Void> waiting) {
        turn.lock();
        try {
            synchronized (this) {
                // Who comes from here on may have written after the refresh begins.
                next = Optional.empty();
            }
            refresh();
            waiting.complete(null);
        } catch (RuntimeException e) {
            waiting.completeExceptionally(e);
        } finally {
            turn.unlock();
        }
    }

    private void refresh() {
        var shards = elasticsearch
                .ask(client -> client.indices().refresh(refresh -> refresh.index(ALIASES)))
                .shards();
        if (shards != null && shards.failed().intValue() > 0) {
            throw new OutsideFault(
                    "Elasticsearch could not refresh %s shards.".formatted(shards.failed()),
                    new IllegalStateException("refresh"));
        }
    }

    private static void join(CompletableFuture<Void> refresh) {
        try {
            refresh.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
