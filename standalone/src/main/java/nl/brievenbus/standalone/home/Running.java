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

    /** What runs on this home and can be reached; empty where nothing does, or not yet. */
    public static Optional<Running> on(Home home) throws IOException {
        if (!HomeLock.addressesHold(home)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(home.running()), Running.class));
        } catch (NoSuchFileException e) {
            // It has ended since.
            return Optional.empty();
        }
    }

    /** Whether a process holds this home, be it one that cannot be reached yet, or no more. */
    public static boolean isHeld(Home home) throws IOException {
        return HomeLock.isHeld(home);
    }

    /** Keeps it on disk, whole or not at all. */
    void write(Home home) throws IOException {
        Path draft = home.running().resolveSibling("run.json.tmp");
        Files.write(draft, JSON.writeValueAsBytes(this));
        Files.move(draft, home.running(), StandardCopyOption.ATOMIC_MOVE);
    }
}
