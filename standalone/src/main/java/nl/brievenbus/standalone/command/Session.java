package nl.brievenbus.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;
import nl.brievenbus.standalone.mailbox.Counts;
import nl.brievenbus.standalone.mailbox.Mailbox;
import nl.brievenbus.standalone.mailbox.Pace;
import nl.brievenbus.standalone.run.Logs;
import nl.brievenbus.standalone.run.Pipeline;
import nl.brievenbus.standalone.run.StartFailure;

/** A pipeline that a person started in a terminal: tells how it goes, and stops when it is told to. */
final class Session implements AutoCloseable {

    /** So many looks in a row must find nothing on its way: a letter may move from folder to folder during one. */
    private static final int QUIET_LOOKS = 3;

    private static final Duration LOG_EVERY = Duration.ofSeconds(10);
    private static final long LEAST_PAUSE_MILLIS = 500;

    private final Home home;
    private final Terminal terminal;
    private final Pipeline pipeline;
    private final Mailbox mailbox;
    private final Set<Path> failedBefore;
    private final Pace pace = new Pace();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopBySignal, "stop");
    private Instant lastLine = Instant.MIN;
    private String lastProgress = "";

    Session(RunOptions options, Terminal terminal) throws IOException {
        this.home = options.home();
        this.terminal = terminal;
        this.pipeline = new Pipeline(home, options.ports());
        this.mailbox = new Mailbox(home);
        this.failedBefore = mailbox.failedFiles();
        Logs.write(home, options.logFormat());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts everything and tells where it is to be found. */
    Pipeline.Started start() throws StartFailure {
        terminal.line("Starting Kafka, Elasticsearch and the three services in '%s' ...".formatted(home.path()));
        Instant begin = Instant.now();
        Pipeline.Started started;
        try (Ticking ticking = new Ticking(terminal, begin)) {
            started = pipeline.start();
        }
        Running running = started.running();
        terminal.line("Ready after %d s."
                .formatted(Duration.between(begin, Instant.now()).toSeconds()));
        terminal.line("  Kafka          " + running.kafka());
        terminal.line("  Elasticsearch  " + running.elasticsearch());
        terminal.line("  health         "
                + running.health().stream().map(Object::toString).collect(Collectors.joining("\n                 ")));
        terminal.line("  logs           " + home.logs());
        terminal.line("Drop letters in  " + home.inbox());
        return started;
    }

    /** Tells how it goes until every letter has come to its end, or until the process is to stop. */
    void untilIdle() throws IOException, InterruptedException {
        int quiet = 0;
        while (quiet < QUIET_LOOKS && !look(quiet)) {
            Counts counts = mailbox.count();
            show(counts);
            quiet = counts.settled() ? quiet + 1 : 0;
        }
    }

    private boolean look(int quiet) throws InterruptedException {
        return stopping.await(quiet == 0 ? LEAST_PAUSE_MILLIS : LEAST_PAUSE_MILLIS / 2, TimeUnit.MILLISECONDS);
    }

    /** Tells how it goes until the process is to stop. */
    void untilStopped() throws IOException, InterruptedException {
        long pause = LEAST_PAUSE_MILLIS;
        while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
            Instant begin = Instant.now();
            show(mailbox.count());
            // Counting a great many files must not be what the machine is busy with.
            pause = Math.max(
                    LEAST_PAUSE_MILLIS,
                    20 * Duration.between(begin, Instant.now()).toMillis());
        }
    }

    private void show(Counts counts) {
        Instant now = Instant.now();
        pace.note(now, counts);
        String progress = counts + (counts.settled() ? "" : pace.shown());
        boolean due = terminal.interactive() || lastLine.plus(LOG_EVERY).isBefore(now) || counts.settled();
        if (due && !progress.equals(lastProgress)) {
            terminal.progress(progress);
            lastProgress = progress;
            lastLine = now;
        }
    }

    /** The letters that failed since this session began, relative to {@code failed/}. */
    Set<Path> failures() throws IOException {
        Set<Path> failures = mailbox.failedFiles();
        failures.removeAll(failedBefore);
        return failures;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    private void stopBySignal() {
        stopping.countDown();
        terminal.line("Stopping; letters that are on their way go on at the next start ...");
        pipeline.close();
    }

    /** Stops everything. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is at it already.
            return;
        }
        pipeline.close();
    }
}
