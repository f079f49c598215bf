package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one parsing process: its settings, the letter that it reads, its temporary files.
 *
 * <p>It is locked while in use, so that a later start can tell what a crash left behind, and remove it.
 */
final class WorkFolder implements AutoCloseable {

    /**
     * Those of this process. A sweep must not so much as open their locks: where any channel to a file is closed, POSIX drops all locks
     * that the process holds on it.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A new folder below this one, which is made where it is not there yet. */
    static WorkFolder below(Path base) throws IOException {
        Path made = Files.createDirectories(base).toRealPath();
        sweep(made);
        Path folder = Files.createTempDirectory(made, "worker-");
        OWN.add(folder);
        WorkFolder work = new WorkFolder(folder, locked(folder));
        Files.createDirectory(work.temporary());
        Files.createDirectory(work.letters());
        Files.createDirectory(work.programs());
        return work;
    }

    /** The lock of a folder, which has its name only once it is held: so no other process finds it free in between. */
    private static FileChannel locked(Path folder) throws IOException {
        Path file = folder.resolve("lock.new");
        FileChannel lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        Files.move(file, folder.resolve("lock"));
        return lock;
    }

    Path path() {
        return folder;
    }

    /** Where the parsing process puts its temporary files, and nothing else does. */
    Path temporary() {
        return folder.resolve("tmp");
    }

    /** The only folder from which the parsing process is asked to read. */
    Path letters() {
        return folder.resolve("letters");
    }

    /** Programs that the parsing process may start. */
    Path programs() {
        return folder.resolve("bin");
    }

    /** Removes what a parse left behind: a process that was ended half-way can leave gigabytes. */
    void wipe() {
        for (Path leftOver : children(temporary())) {
            delete(leftOver);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete(folder);
        OWN.remove(folder);
    }

    /** @param base by the same name as that under which folders of this process are known */
    private static void sweep(Path base) {
        for (Path other : children(base)) {
            if (other.getFileName().toString().startsWith("worker-") && !OWN.contains(other) && abandoned(other)) {
                delete(other);
            }
        }
    }

    private static boolean abandoned(Path folder) {
        Path file = folder.resolve("lock");
        // A folder that is just being made has no lock yet: leave it.
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Removes as much as can be removed; what cannot is left to the next sweep. */
    private static void delete(Path tree) {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // The next sweep tries again.
        }
    }
}
