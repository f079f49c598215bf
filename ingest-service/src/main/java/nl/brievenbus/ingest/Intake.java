package nl.brievenbus.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.brievenbus.ingest.claim.Claim;
import nl.brievenbus.ingest.claim.ClaimId;
import nl.brievenbus.ingest.claim.Desk;
import nl.brievenbus.ingest.claim.Desks;
import nl.brievenbus.ingest.folder.FolderProperties;
import nl.brievenbus.ingest.publish.Workers;
import nl.brievenbus.ingest.scan.InboxFile;
import nl.brievenbus.ingest.scan.InboxWalk;
import nl.brievenbus.ingest.scan.Stability;
import nl.brievenbus.ingest.settle.Settler;
import nl.brievenbus.ingest.status.BlockedFiles;
import nl.brievenbus.ingest.status.IngestMetrics;
import nl.brievenbus.ingest.status.Obstacles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The round that the service makes: look at the inbox, hand on what is complete, now and then see to what was left. */
final class Intake implements SmartLifecycle {

    private static final Duration TEND_EVERY = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final FolderProperties properties;
    private final InboxWalk inbox;
    private final Stability stability;
    private final Desks desks;
    private final Workers workers;
    private final Settler settler;
    private final IngestMetrics metrics;
    private final Obstacles obstacles;
    private final BlockedFiles blocked;
    private final Clock clock;
    private final Thread thread = new Thread(this::rounds, "inbox");
    private boolean tendedBefore;
    private volatile boolean running;

    Intake(
            FolderProperties properties,
            InboxWalk inbox,
            Desks desks,
            Workers workers,
            Settler settler,
            IngestMetrics metrics,
            Obstacles obstacles,
            BlockedFiles blocked,
            Clock clock) {
        this.properties = properties;
        this.inbox = inbox;
        this.stability = new Stability(properties.stableFor(), properties.emptyFor(), System::nanoTime);
        this.desks = desks;
        this.workers = workers;
        this.settler = settler;
        this.metrics = metrics;
        this.obstacles = obstacles;
        this.blocked = blocked;
        this.clock = clock;
    }

    private void rounds() {
        long tended = System.nanoTime() - TEND_EVERY.toNanos();
        while (running) {
            try {
                if (System.nanoTime() - tended >= TEND_EVERY.toNanos()) {
                    tend();
                    tended = System.nanoTime();
                }
                look();
                obstacles.overcome(Obstacles.Step.SCAN);
            } catch (IOException e) {
                obstacles.met(Obstacles.Step.SCAN, "The inbox or processing cannot be read: " + e);
            } catch (RuntimeException e) {
                log.error("A fault of Brievenbus in the round of the inbox; it goes on.", e);
            }
            pause();
        }
    }

    private void look() throws IOException {
        InboxWalk.Found found = inbox.look();
        metrics.inInbox(found.files().size());
        List<Path> present =
                new ArrayList<>(found.files().stream().map(InboxFile::path).toList());
        present.addAll(found.closed().keySet());
        blocked.keepOnly(present);
        found.closed().forEach((folder, e) -> blocked.met(folder, e.toString()));
        stability.complete(found.files()).forEach(file -> workers.take(desks.own(), file));
    }

    /** Sees to what a crash left behind, here or on the desk of a service that died, and to what waits too long. */
    private void tend() throws IOException {
        List<Desk> found = new ArrayList<>(desks.adopt());
        if (!tendedBefore) {
            found.add(desks.own());
            tendedBefore = true;
        }
        for (Desk desk : found) {
            for (Claim claim : desk.waiting()) {
                settler.resume(claim);
            }
        }
        Set<ClaimId> waiting = new HashSet<>();
        for (Desk desk : desks.ours()) {
            desk.unfinished().forEach(workers::resume);
            for (Claim claim : desk.waiting()) {
                waiting.add(claim.id());
                publishAgainIfOverdue(claim);
            }
        }
        workers.forgetPublishedBut(waiting);
        workers.forgetObstaclesWhenIdle();
    }

    private void publishAgainIfOverdue(Claim claim) {
        Duration since = workers.sincePublished(claim)
                .orElseGet(() -> Duration.between(claim.id().receivedAt(), clock.instant()));
        if (since.compareTo(properties.publishAgainAfter()) >= 0) {
            log.warn("Claim {} has had no outcome for {}; it is published again.", claim.id(), since);
            workers.resume(claim);
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(properties.scanEvery().toNanos());
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        workers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
