package nl.brievenbus.ingest.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.brievenbus.ingest.claim.ClaimId;

/** Counts letters by outcome and how long they took. */
public final class IngestMetrics {

    private static final String LETTERS = "brievenbus.ingest.letters";

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer dropToSearchable;
    private final AtomicInteger inInbox;
    private final Map<ClaimId, Long> firstSeen = new ConcurrentHashMap<>();

    public IngestMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.dropToSearchable = Timer.builder("brievenbus.ingest.drop.to.searchable")
                .description("From the first sight of a file in the inbox until it stands in done")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.inInbox = new AtomicInteger();
        Gauge.builder("brievenbus.ingest.inbox.files", inInbox, AtomicInteger::get)
                .description("Files that the last look at the inbox found")
                .register(registry);
    }

    /** How many files the last look at the inbox found. */
    public void inInbox(int files) {
        inInbox.set(files);
    }

    /**
     * Counts a file that was taken from the inbox.
     *
     * @param seen when the file was first seen, by {@link System#nanoTime}
     */
    public void taken(ClaimId claim, long seen) {
        firstSeen.put(claim, seen);
        count("taken");
    }

    /**
     * Counts a file that is done, and how long it took.
     *
     * @param repeat whether the letter was searchable or underway when this file came
     */
    public void done(ClaimId claim, boolean repeat) {
        count(repeat ? "repeat" : "done");
        Long seen = firstSeen.remove(claim);
        Duration taken = seen == null
                ? Duration.between(claim.receivedAt(), clock.instant())
                : Duration.ofNanos(System.nanoTime() - seen);
        if (!repeat) {
            dropToSearchable.record(taken);
        }
    }

    public void failed(ClaimId claim) {
        firstSeen.remove(claim);
        count("failed");
    }

    public void refused(ClaimId claim) {
        firstSeen.remove(claim);
        count("refused");
    }

    public void givenBack(ClaimId claim) {
        firstSeen.remove(claim);
        count("given_back");
    }

    private void count(String outcome) {
        registry.counter(LETTERS, "outcome", outcome).increment();
    }
}
