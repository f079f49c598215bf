package nl.brievenbus.extract.lane;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import nl.brievenbus.events.LetterFailed.Reason;

/** What a lane counts and times. */
final class LaneMetrics {

    private final MeterRegistry meters;
    private final String lane;

    LaneMetrics(MeterRegistry meters, String lane) {
        this.meters = meters;
        this.lane = lane;
    }

    void extracted() {
        count("extracted", "none");
    }

    void handedOn() {
        count("handed_on", "none");
    }

    void failed(Reason reason) {
        count("failed", reason.name().toLowerCase(Locale.ROOT));
    }

    private void count(String outcome, String reason) {
        meters.counter("brievenbus.extract.letters", "lane", lane, "outcome", outcome, "reason", reason)
                .increment();
    }

    /** Times a step of the work on a letter, until it is closed. */
    Step step(String name) {
        Timer timer = Timer.builder("brievenbus.extract.step")
                .description("Time that a letter takes by step")
                .tag("lane", lane)
                .tag("step", name)
                .publishPercentileHistogram()
                .register(meters);
        Timer.Sample sample = Timer.start(meters);
        return () -> sample.stop(timer);
    }

    /** A step that is being timed. */
    @FunctionalInterface
    interface Step extends AutoCloseable {
        @Override
        void close();
    }
}
