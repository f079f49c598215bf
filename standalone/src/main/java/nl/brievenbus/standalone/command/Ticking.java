package nl.brievenbus.standalone.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;

/** Shows on a terminal that something which takes a while is still going on. */
final class Ticking implements AutoCloseable {

    private static final long SECOND = 1000;

    private final Timer timer = new Timer("ticking", true);

    Ticking(Terminal terminal, Instant begin) {
        if (terminal.interactive()) {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            terminal.progress("starting, %d s"
                                    .formatted(Duration.between(begin, Instant.now())
                                            .toSeconds()));
                        }
                    },
                    SECOND,
                    SECOND);
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
