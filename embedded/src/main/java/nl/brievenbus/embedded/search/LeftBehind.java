package nl.brievenbus.embedded.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that a killed process of ours left running on a folder. */
final class LeftBehind {

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

    private final ServerFolder folder;

    LeftBehind(ServerFolder folder) {
        this.folder = folder;
    }

    /** Ends it, if it runs. */
    void end() throws IOException {
        for (Path pidFile : List.of(folder.launcherPid(), folder.serverPid())) {
            Optional<ProcessHandle> server =
                    pid(pidFile).flatMap(ProcessHandle::of).filter(this::isOurs);
            if (server.isPresent()) {
                log.info(
                        "Ending the Elasticsearch (pid {}) that an earlier run left behind.",
                        server.get().pid());
                ServerStop.end(server.get());
            }
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        try {
            return Optional.of(Long.valueOf(
                    Files.readString(file, StandardCharsets.US_ASCII).trim()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A pid is used again sooner or later: only a process whose command names this folder is ours to end. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(command -> command.contains(folder.path().toString()))
                .isPresent();
    }
}
