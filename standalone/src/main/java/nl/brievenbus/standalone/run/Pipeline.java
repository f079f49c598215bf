package nl.brievenbus.standalone.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.brievenbus.embedded.LoopbackPort;
import nl.brievenbus.embedded.PortTakenException;
import nl.brievenbus.embedded.broker.EmbeddedBroker;
import nl.brievenbus.index.register.Register;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.HomeLock;
import nl.brievenbus.standalone.home.Running;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The broker, Elasticsearch and the three services on one home.
 *
 * <p>May be closed at any moment and from any thread, also while it starts: what has started by then is stopped, what
 * starts later is stopped at once.
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Pipeline.class);

    /** What is running, in the order in which it is stopped: along the flow, so that what is under way runs dry. */
    private enum Part {
        NOTICE,
        INGEST,
        EXTRACT,
        INDEX,
        ELASTICSEARCH,
        KAFKA,
        LOCK
    }

    private final Home home;
    private final Ports ports;
    private final Map<Part, AutoCloseable> parts = new EnumMap<>(Part.class);
    private final ExecutorService starters = Executors.newFixedThreadPool(2);
    private boolean closing;

    public Pipeline(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /**
     * Starts everything, and returns when letters can be dropped and found.
     *
     * @throws StartFailure where something does not start; all else is stopped then
     */
    public Started start() throws StartFailure {
        try {
            makeFolders();
            HomeLock lock = keep(Part.LOCK, lock());
            forgetEarlierRun(lock);
            return startParts(lock);
        } catch (StartFailure | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * What runs.
     *
     * @param running how to reach it
     * @param register what was found so far
     */
    public record Started(Running running, Register register) {}

    private Started startParts(HomeLock lock) throws StartFailure {
        Map<Service, Integer> http = httpPorts();
        int searchPort = ports.elasticsearch() == 0 ? anyPort() : ports.elasticsearch();
        String url = "http://%s:%d".formatted(LoopbackPort.ADDRESS, searchPort);
        Future<SearchServer> search =
                starters.submit(() -> keep(Part.ELASTICSEARCH, SearchServer.start(home, searchPort)));
        Future<EmbeddedBroker> broker =
                starters.submit(() -> keep(Part.KAFKA, EmbeddedBroker.start(home.kafka(), ports.kafka())));
        String kafka = await(broker, "Kafka", "--kafka-port").bootstrapServers();
        start(Service.EXTRACT, Part.EXTRACT, kafka, url, http);
        start(Service.INGEST, Part.INGEST, kafka, url, http);
        // Elasticsearch takes longest; only this service cannot do without.
        await(search, "Elasticsearch", "--elasticsearch-port");
        ConfigurableApplicationContext index = start(Service.INDEX, Part.INDEX, kafka, url, http);
        Running running = new Running(
                ProcessHandle.current().pid(),
                kafka,
                URI.create(url),
                http.values().stream().map(Pipeline::health).toList(),
                Instant.now());
        tell(running, lock);
        return new Started(running, index.getBean(Register.class));
    }

    private void makeFolders() throws StartFailure {
        try {
            for (Path folder : List.of(home.inbox(), home.processing(), home.done(), home.failed(), home.archive())) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** A process that was killed left its addresses behind: a script that waits for the file must wait for ours. */
    private void forgetEarlierRun(HomeLock lock) throws StartFailure {
        try {
            lock.retract();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private StartFailure cannotWrite(IOException e) {
        return new StartFailure(
                "Cannot write in '%s' (%s). Choose another folder with --home."
                        .formatted(home.path(), e.getClass().getSimpleName()),
                e);
    }

    private HomeLock lock() throws StartFailure {
        try {
            String running = Running.on(home)
                    .map(other -> " (pid %d)".formatted(other.pid()))
                    .orElse("");
            return HomeLock.take(home)
                    .orElseThrow(() -> new StartFailure(
                            "Another Brievenbus runs on '%s'%s. Stop it first, or choose another folder with --home."
                                    .formatted(home.path(), running)));
        } catch (IOException e) {
            throw new StartFailure("Cannot lock '%s': %s".formatted(home.path(), e.getMessage()), e);
        }
    }

    private Map<Service, Integer> httpPorts() throws StartFailure {
        Map<Service, Integer> free = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            try {
                free.put(service, LoopbackPort.free(ports.http() == 0 ? 0 : ports.http() + free.size()));
            } catch (PortTakenException e) {
                throw new StartFailure(taken(e, "--http-port"), e);
            } catch (IOException e) {
                throw new StartFailure("No free port: " + e.getMessage(), e);
            }
        }
        return free;
    }

    private static int anyPort() throws StartFailure {
        try {
            return LoopbackPort.free(0);
        } catch (IOException e) {
            throw new StartFailure("No free port: " + e.getMessage(), e);
        }
    }

    private ConfigurableApplicationContext start(
            Service service, Part part, String kafka, String url, Map<Service, Integer> http) throws StartFailure {
        try {
            return keep(part, service.start(home, kafka, url, Objects.requireNonNull(http.get(service))));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("{} did not start.", service, e);
            throw new StartFailure(
                    "The %s service did not start: %s Its log is in '%s'."
                            .formatted(service.name().toLowerCase(Locale.ROOT), rootMessage(e), home.logs()),
                    e);
        }
    }

    private <T> T await(Future<T> starting, String name, String option) throws StartFailure {
        try {
            return starting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped while starting.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PortTakenException taken) {
                throw new StartFailure(taken(taken, option), e);
            }
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            log.error("{} did not start.", name, e.getCause());
            throw new StartFailure("%s did not start: %s".formatted(name, rootMessage(e)), e);
        }
    }

    private static String taken(PortTakenException taken, String option) {
        return "Port %d is taken by another program. Choose another with %s, or %s 0 for any free one."
                .formatted(taken.port(), option, option);
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() + "." : message;
    }

    private static URI health(int port) {
        return URI.create("http://%s:%d/actuator/health".formatted(LoopbackPort.ADDRESS, port));
    }

    private void tell(Running running, HomeLock lock) throws StartFailure {
        try {
            lock.announce(running);
            keep(Part.NOTICE, lock::retract);
        } catch (IOException e) {
            throw new StartFailure("Cannot write in '%s': %s".formatted(home.path(), e.getMessage()), e);
        }
    }

    /** Notes what has started, or stops it again where all is to stop. */
    private synchronized <T extends AutoCloseable> T keep(Part part, T started) {
        if (closing) {
            stop(part, started);
            throw new CancellationException("Stopped while starting.");
        }
        parts.put(part, started);
        log.info("{} has started.", part);
        return started;
    }

    /** Stops everything, along the flow, and returns when it has ended. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        awaitStarters();
        synchronized (this) {
            parts.forEach(Pipeline::stop);
            parts.clear();
        }
    }

    /** What is starting at this moment ends by the interrupt, and leaves nothing behind. */
    private void awaitStarters() {
        starters.shutdownNow();
        try {
            if (!starters.awaitTermination(1, TimeUnit.MINUTES)) {
                log.warn("Something that was starting does not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Part part, AutoCloseable running) {
        try {
            running.close();
            log.info("{} has stopped.", part);
        } catch (Exception e) {
            log.warn("{} did not stop in order.", part, e);
        }
    }
}
