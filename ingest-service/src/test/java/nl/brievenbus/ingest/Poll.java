package nl.brievenbus.ingest;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, with a deadline. */
final class Poll {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Poll() {}

    static void until(String what, Callable<Boolean> condition) throws Exception {
        until(what, PATIENCE, condition);
    }

    static void until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new AssertionError("Waited %s in vain until %s.".formatted(patience, what));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
