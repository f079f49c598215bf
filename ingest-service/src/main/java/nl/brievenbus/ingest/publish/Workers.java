package nl.brievenbus.ingest.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.brievenbus.archive.UnreadableFileException;
import nl.brievenbus.ingest.claim.Claim;
import nl.brievenbus.ingest.claim.ClaimId;
import nl.brievenbus.ingest.claim.ClosedDeskException;
import nl.brievenbus.ingest.claim.Desk;
import nl.brievenbus.ingest.claim.Desks;
import nl.brievenbus.ingest.scan.Stability;
import nl.brievenbus.ingest.status.BlockedFiles;
import nl.brievenbus.ingest.status.IngestMetrics;
import nl.brievenbus.ingest.status.Obstacles;
import nl.brievenbus.ingest.status.Obstacles.Step;
import nl.brievenbus.stream.OutsideFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A few threads that take files and bring them to publication. A thread stays with its claim until that is done, so
 * when the broker or the archive is away, no more files are taken than there are threads: the rest stay in the inbox.
 */
public final class Workers implements AutoCloseable {

    /** More than this many are not lined up: the next look at the inbox finds the rest. */
    private static final int LONGEST_LINE = 2_000;

    private static final int READING_TRIES = 5;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final Desks desks;
    private final Publication publication;
    private final Clock clock;
    private final IngestMetrics metrics;
    private final Obstacles obstacles;
    private final BlockedFiles blocked;
    private final ExecutorService threads;
    private final Set<Path> files = ConcurrentHashMap.newKeySet();
    private final Map<ClaimId, Long> published = new ConcurrentHashMap<>();
    private final Set<ClaimId> claims = ConcurrentHashMap.newKeySet();

    public Workers(
            int count,
            Desks desks,
            Publication publication,
            Clock clock,
            IngestMetrics metrics,
            Obstacles obstacles,
            BlockedFiles blocked) {
        this.desks = desks;
        this.publication = publication;
        this.clock = clock;
        this.metrics = metrics;
        this.obstacles = obstacles;
        this.blocked = blocked;
        AtomicInteger number = new AtomicInteger();
        this.threads =
                Executors.newFixedThreadPool(count, task -> new Thread(task, "letters-" + number.incrementAndGet()));
    }

    /** Lines up a complete file of the inbox; does nothing where it is lined up already, or the line is long. */
    public void take(Desk desk, Stability.Complete complete) {
        Path path = complete.file().path();
        if (files.size() >= LONGEST_LINE || !files.add(path)) {
            return;
        }
        line(() -> {
            try {
                claim(desk, complete);
            } finally {
                files.remove(path);
            }
        });
    }

    private void claim(Desk desk, Stability.Complete complete) {
        Path path = complete.file().path();
        ClaimId id = ClaimId.of(clock.instant(), complete.file().look().size());
        claims.add(id);
        try {
            Optional<Claim> claim = readable(path) ? desk.take(complete.file(), id) : Optional.empty();
            if (claim.isPresent()) {
                blocked.freed(path);
                obstacles.overcome(Step.TAKE);
                metrics.taken(id, complete.firstSeen());
                bringHome(claim.get());
            }
        } catch (ClosedDeskException e) {
            obstacles.met(Step.TAKE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            blocked.met(path, String.valueOf(e));
        } finally {
            claims.remove(id);
        }
    }

    /** A link or a device is never opened; it is refused later. */
    private boolean readable(Path path) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !Files.isReadable(path)) {
            blocked.met(path, "the service may not read it");
            return false;
        }
        return true;
    }

    /** Lines up a claim that was left unfinished; does nothing where it is lined up or a thread is at it. */
    public void resume(Claim claim) {
        if (claims.add(claim.id())) {
            line(() -> {
                try {
                    bringHome(claim);
                } finally {
                    claims.remove(claim.id());
                }
            });
        }
    }

    /** How long ago this service published a claim; empty where it did not. */
    public Optional<Duration> sincePublished(Claim claim) {
        Long at = published.get(claim.id());
        return at == null ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - at));
    }

    /** Where no claim is at hand, none can show that what was in the way is gone: it is taken as gone. */
    public void forgetObstaclesWhenIdle() {
        if (claims.isEmpty() && files.isEmpty()) {
            obstacles.overcome(Step.TAKE);
            obstacles.overcome(Step.ARCHIVE);
            obstacles.overcome(Step.PUBLISH);
        }
    }

    /** Forgets when claims were published but for these, which still wait. */
    public void forgetPublishedBut(Set<ClaimId> waiting) {
        published.keySet().retainAll(waiting);
    }

    private void line(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            log.debug("Stopping: the rest waits for the next start.");
        }
    }

    private void bringHome(Claim claim) {
        try (MDC.MDCCloseable ignored = MDC.putCloseable("claim", claim.id().toString())) {
            untilPublished(claim);
            published.put(claim.id(), System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("A fault of Brievenbus; the claim is tried again later.", e);
        }
    }

    private void untilPublished(Claim claim) throws InterruptedException {
        Duration pause = SHORTEST_PAUSE;
        for (int tries = 1; !tried(claim, tries); tries++) {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        }
    }

    /** One try. Tells whether the claim needs no other. */
    private boolean tried(Claim claim, int tries) throws InterruptedException {
        Claim at = claim;
        try {
            Optional<Claim> found = desks.find(claim);
            if (found.isEmpty()) {
                return true;
            }
            at = found.get();
            publication.publish(at);
            obstacles.overcome(Step.ARCHIVE);
            obstacles.overcome(Step.PUBLISH);
            return true;
        } catch (IOException | OutsideFault e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return e instanceof UnreadableFileException ? tries > READING_TRIES && refused(at) : inTheWay(e);
        }
    }

    /** Notes what is in the way, until a claim passes. */
    private boolean inTheWay(Exception e) {
        if (e instanceof OutsideFault) {
            obstacles.met(Step.PUBLISH, String.valueOf(e.getMessage()));
        } else {
            obstacles.met(Step.ARCHIVE, "Cannot write to the archive or the folders (free space?): " + e);
        }
        return false;
    }

    private boolean refused(Claim claim) {
        try {
            publication.refuseUnreadable(claim);
            return true;
        } catch (IOException | OutsideFault e) {
            return inTheWay(e);
        }
    }

    /** Lets the threads finish what they are at, for a while; what is left is resumed at the next start. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
                threads.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
