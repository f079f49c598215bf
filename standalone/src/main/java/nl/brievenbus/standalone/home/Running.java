package nl.brievenbus.standalone.home;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How to reach what runs on a home; kept as {@code run.json} in it, for other commands and for scripts.
 *
 * @param pid of the process
 * @param kafka address of the broker, {@code HOST:PORT}
 * @param elasticsearch address of the search server
 * @param health of each service
 */
public record Running(long pid, String kafka, URI elasticsearch, List<URI> health, Instant startedAt) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Running {
        health = List.copyOf(health);
    }

    /** What runs on this home; empty where nothing does. */
    public static Optional<Running> on(Home home) throws IOException {
        if (!Files.isDirectory(home.path())) {
            return Optional.empty();
        }
        Optional<HomeLock> free = HomeLock.take(home);
        if (free.isPresent()) {
            free.get().close();
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(home.running()), Running.class));
        } catch (NoSuchFileException | JacksonException e) {
            // It is still starting.
            return Optional.empty();
        }
    }

    /** Tells others. */
    public void publish(Home home) throws IOException {
        Path draft = home.running().resolveSibling("run.json.tmp");
        Files.write(draft, JSON.writeValueAsBytes(this));
        Files.move(draft, home.running(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Nothing runs there any more. */
    public static void withdraw(Home home) throws IOException {
        Files.deleteIfExists(home.running());
    }
}
