package nl.brievenbus.ingest.status;

import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the way of all letters now: said once in the log, and shown by health until it is gone. */
public final class Obstacles {

    private static final Logger log = LoggerFactory.getLogger(Obstacles.class);

    /** The steps that something can stand in the way of. */
    public enum Step {
        SCAN,
        TAKE,
        ARCHIVE,
        PUBLISH,
        SETTLE
    }

    private final Map<Step, String> now = new EnumMap<>(Step.class);

    /**
     * Something stands in the way.
     *
     * @param message what it is and what to do about it; quotes no letter
     */
    public synchronized void met(Step step, String message) {
        String before = now.put(step, message);
        if (!message.equals(before)) {
            log.warn("Waiting at step {}: {}", step, message);
        }
    }

    public synchronized void overcome(Step step) {
        if (now.remove(step) != null) {
            log.info("Going on at step {}.", step);
        }
    }

    /** The obstacles by step; empty while all goes well. */
    public synchronized Map<Step, String> now() {
        return Map.copyOf(now);
    }
}
