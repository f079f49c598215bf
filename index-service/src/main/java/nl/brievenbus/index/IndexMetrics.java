package nl.brievenbus.index;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.index.Outcome.Indexed;
import nl.brievenbus.index.Outcome.Refused;
import nl.brievenbus.index.Outcome.Superseded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What this service counts and times, and the line that it logs of each letter. */
final class IndexMetrics {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Logger log = LoggerFactory.getLogger(IndexMetrics.class);

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
                .description("From the moment a letter was taken from the inbox until it could be searched, "
                        + "at most a day")
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
                .description("Time of a step; it takes all letters that wait at the moment")
                .tag("step", step)
                .publishPercentileHistogram()
                .register(meters);
    }

    /** Counts a letter whose outcome was told. */
    void count(Outcome outcome) {
        try (MDC.MDCCloseable ignored =
                MDC.putCloseable("letterId", outcome.event().key())) {
            if (outcome instanceof Indexed told) {
                indexed.increment();
                searchable.record(timeToSearchable(told.event()));
                log.info("Indexed: {}.", told.event().counts());
            } else if (outcome instanceof Superseded told) {
                superseded.increment();
                log.info(
                        "Kept what extractor {} found: this extraction is older.",
                        told.event().extractorVersion());
            } else if (outcome instanceof Refused told) {
                refused.increment();
                log.warn("{}", told.event().message());
            }
        }
    }

    /** Counts the letter that the log's context names. */
    void countWithdrawn() {
        withdrawn.increment();
        log.info("Withdrawn.");
    }

    <T> T timeBulk(Supplier<T> work) {
        return bulk.record(work);
    }

    void timeRefresh(Runnable work) {
        refresh.record(work);
    }

    /** When old letters are indexed anew, their years would flood the sum: a day at most. */
    private static Duration timeToSearchable(LetterIndexed event) {
        Duration taken = Duration.between(event.receivedAt(), event.indexedAt());
        return taken.compareTo(A_DAY) < 0 ? taken : A_DAY;
    }
}
