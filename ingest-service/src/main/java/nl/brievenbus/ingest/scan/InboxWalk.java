package nl.brievenbus.ingest.scan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.brievenbus.ingest.folder.IgnoredNames;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the whole inbox, sub-folders too. Presence decides, never a date, and no link is followed.
 *
 * <p>File events would be cheaper but get lost: by the thousand in one drop, and all of them on network mounts.
 */
public final class InboxWalk {

    private final Path inbox;
    private final IgnoredNames ignored;

    public InboxWalk(Path inbox, IgnoredNames ignored) {
        this.inbox = inbox;
        this.ignored = ignored;
    }

    /**
     * What one look found.
     *
     * @param files all but those that are left alone
     * @param closed folders that could not be looked into, and why
     */
    public record Found(List<InboxFile> files, Map<Path, IOException> closed) {}

    /**
     * Looks once.
     *
     * @throws IOException where the inbox itself cannot be read
     */
    public Found look() throws IOException {
        Visitor visitor = new Visitor();
        Files.walkFileTree(inbox, visitor);
        return new Found(List.copyOf(visitor.files), Map.copyOf(visitor.closed));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final List<InboxFile> files = new ArrayList<>();
        private final Map<Path, IOException> closed = new LinkedHashMap<>();

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean leftAlone = !directory.equals(inbox) && ignored.include(directory);
            return leftAlone ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!ignored.include(file)) {
                Path folder = inbox.relativize(file.resolveSibling(""));
                files.add(new InboxFile(file, folder, InboxFile.Look.at(attributes)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(inbox)) {
                throw e;
            }
            if (!(e instanceof NoSuchFileException)) {
                closed.put(file, e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            if (e != null) {
                closed.put(directory, e);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
