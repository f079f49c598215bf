package nl.brievenbus.index;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What this service counts and times. */
final class IndexMetrics {

    private final Counter indexed;
    private final Counter refused;
    private final Counter superseded;
    private final Counter withdrawn;
    private final Timer searchable;
    private final Timer bulk;
    private final Timer refresh;

    IndexMetrics(MeterRegistry meters) {
        this.indexed = letters(meters, "indexed");
        this.refused = letters(meters, "refused");
        this.superseded = letters(meters, "superseded");
        this.withdrawn = letters(meters, "withdrawn");
        this.searchable = Timer.builder("brievenbus.letter.searchable")
                .description("From the moment a letter was taken from the inbox until it could be searched")
                .publishPercentileHistogram()
                .register(meters);
        this.bulk = step(meters, "bulk");
        this.refresh = step(meters, "refresh");
    }

    private static Counter letters(MeterRegistry meters, String outcome) {
        return Counter.builder("brievenbus.index.letters")
                .description("Letters by outcome")
                .tag("outcome", outcome)
                .register(meters);
    }

    private static Timer step(MeterRegistry meters, String step) {
        return Timer.builder("brievenbus.index.step")
                .description("Time that a letter takes by step")
                .tag("step", step)
                .publishPercentileHistogram()
                .register(meters);
    }

    void indexed(Instant receivedAt, Instant now) {
        indexed.increment();
        searchable.record(Duration.between(receivedAt, now));
    }

    void refused() {
        refused.increment();
    }

    void superseded() {
        superseded.increment();
    }

    void withdrawn() {
        withdrawn.increment();
    }

    <T> T timeBulk(Supplier<T> work) {
        return bulk.record(work);
    }

    void timeRefresh(Runnable work) {
        refresh.record(work);
    }
}
