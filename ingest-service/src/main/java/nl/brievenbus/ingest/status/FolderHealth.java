package nl.brievenbus.ingest.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.brievenbus.ingest.folder.FileNames;
import nl.brievenbus.ingest.folder.Folders;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while something stands in the way of all letters: a folder that cannot be written, a full disk, no broker. Files
 * that cannot be taken are told, but do not make it down. Named {@code folders} among the health components.
 */
public final class FolderHealth extends AbstractHealthIndicator {

    private static final int MOST_TOLD = 10;

    private final Folders folders;
    private final Obstacles obstacles;
    private final BlockedFiles blocked;

    public FolderHealth(Folders folders, Obstacles obstacles, BlockedFiles blocked) {
        super("Cannot tell how the folders are");
        this.folders = folders;
        this.obstacles = obstacles;
        this.blocked = blocked;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> closed = List.of(folders.inbox(), folders.processing(), folders.done(), folders.failed()).stream()
                .filter(folder -> !Files.isWritable(folder))
                .map(Path::toString)
                .toList();
        Map<Obstacles.Step, String> inTheWay = obstacles.now();
        builder.status(closed.isEmpty() && inTheWay.isEmpty() ? "UP" : "DOWN");
        if (!closed.isEmpty()) {
            builder.withDetail("notWritable", closed);
        }
        inTheWay.forEach((step, message) -> builder.withDetail(step.name(), message));
        tellBlocked(builder);
    }

    private void tellBlocked(Health.Builder builder) {
        Map<Path, String> files = blocked.now();
        if (!files.isEmpty()) {
            builder.withDetail("blockedFiles", files.size());
            builder.withDetail(
                    "blocked",
                    files.entrySet().stream()
                            .limit(MOST_TOLD)
                            .map(file -> FileNames.shown(file.getKey() + ": " + file.getValue()))
                            .toList());
        }
    }
}
