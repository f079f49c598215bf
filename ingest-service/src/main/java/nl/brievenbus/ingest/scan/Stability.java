package nl.brievenbus.ingest.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells which files are complete: those that look the same for long enough, over at least three looks.
 *
 * <p>Time is counted from the first sight by a clock that only goes forward: dates of files and of machines lie.
 * Used by one thread.
 */
public final class Stability {

    private static final int LEAST_LOOKS = 3;

    private final Duration stableFor;
    private final Duration emptyFor;
    private final LongSupplier nanoTime;
    private Map<Path, Sighting> sightings = new HashMap<>();

    /**
     * @param stableFor how long a file must look the same
     * @param emptyFor the same for a file without bytes
     * @param nanoTime {@link System#nanoTime}
     */
    public Stability(Duration stableFor, Duration emptyFor, LongSupplier nanoTime) {
        this.stableFor = stableFor;
        this.emptyFor = emptyFor;
        this.nanoTime = nanoTime;
    }

    private record Sighting(InboxFile.Look look, long firstSeen, long unchangedSince, int looks) {

        Sighting again(InboxFile.Look now, long time) {
            return now.equals(look)
                    ? new Sighting(look, firstSeen, unchangedSince, looks + 1)
                    : new Sighting(now, firstSeen, time, 1);
        }
    }

    /**
     * A file that is complete.
     *
     * @param firstSeen by {@link System#nanoTime}
     */
    public record Complete(InboxFile file, long firstSeen) {}

    /** Takes in what a look found, forgets what is gone, and tells which of it is complete, in the same order. */
    public List<Complete> complete(List<InboxFile> found) {
        long now = nanoTime.getAsLong();
        Map<Path, Sighting> seen = new HashMap<>();
        List<Complete> complete = new ArrayList<>();
        for (InboxFile file : found) {
            Sighting before = sightings.get(file.path());
            Sighting sighting =
                    before == null ? new Sighting(file.look(), now, now, 1) : before.again(file.look(), now);
            seen.put(file.path(), sighting);
            if (isComplete(sighting, now)) {
                complete.add(new Complete(file, sighting.firstSeen()));
            }
        }
        sightings = seen;
        return complete;
    }

    private boolean isComplete(Sighting sighting, long now) {
        Duration wait = sighting.look().size() == 0 ? emptyFor : stableFor;
        return sighting.looks() >= LEAST_LOOKS && now - sighting.unchangedSince() >= wait.toNanos();
    }
}
