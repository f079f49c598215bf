package nl.brievenbus.ingest.claim;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.ingest.scan.InboxFile;
import org.jspecify.annotations.Nullable;

/**
 * Where one running service works: {@code processing/desk-N}. The service holds a file lock on it for as long as it
 * lives; a desk whose lock is free was left by a service that died, with all that lay on it.
 *
 * <pre>
 * desk-1/claimed/CLAIM          taken from the inbox
 * desk-1/archived/HASH/CLAIM    its bytes are in the archive, the event is being published
 * desk-1/waiting/HASH/CLAIM     published, here or for an earlier file of the same bytes: the outcome is awaited
 * </pre>
 */
public final class Desk implements AutoCloseable {

    private final Path directory;
    private final FileChannel channel;

    private Desk(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Sits down at a desk, made where it is not there; empty where another service sits there. */
    static Optional<Desk> occupy(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("claimed"));
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Desk(directory, channel));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * Takes a file from the inbox.
     *
     * @return empty where it is gone or has changed since it was looked at: another service took it, or somebody is
     *     still writing
     * @throws ClosedDeskException where nothing can be put on the desk
     * @throws IOException where this file cannot be moved; it then stands where it stood
     */
    public Optional<Claim> take(InboxFile file, ClaimId id) throws IOException {
        if (!look(file.path()).equals(Optional.of(file.look()))) {
            return Optional.empty();
        }
        Claim claim = new Claim(claimed().resolve(id.toString()), id);
        Path place = claim.placeFor(file.folder(), file.path());
        makeRoom(place);
        try {
            Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(claim);
        } catch (NoSuchFileException e) {
            claim.end();
            return Optional.empty();
        } catch (IOException e) {
            claim.end();
            throw e;
        }
    }

    private static void makeRoom(Path place) throws ClosedDeskException {
        try {
            Files.createDirectories(place.resolveSibling(""));
        } catch (IOException e) {
            throw new ClosedDeskException("Nothing can be put in processing: " + e, e);
        }
    }

    /**
     * Takes a file from {@code failed/} whose letter became searchable after all.
     *
     * @param folder sub-folder of the inbox in which it was dropped, with {@code /}
     * @param claim the id with which it was taken from the inbox
     */
    public void takeBack(Path file, String folder, ClaimId claim, LetterHash letter) throws IOException {
        Claim again =
                new Claim(directory.resolve("waiting").resolve(letter.value()).resolve(claim.toString()), claim);
        Path place = again.placeFor(file.getFileSystem().getPath(folder), file);
        Files.createDirectories(place.resolveSibling(""));
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<InboxFile.Look> look(Path path) throws IOException {
        try {
            return Optional.of(InboxFile.Look.at(
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Every claim that lies here, however far it came. */
    public List<Claim> unfinished() throws IOException {
        List<Claim> claims = new ArrayList<>(Claim.allIn(claimed()));
        claims.addAll(below(directory.resolve("archived")));
        return claims;
    }

    /** The claims that wait for the outcome of their letter. */
    public List<Claim> waiting() throws IOException {
        return below(directory.resolve("waiting"));
    }

    private static List<Claim> below(Path hashes) throws IOException {
        if (!Files.isDirectory(hashes)) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        try (Stream<Path> each = Files.list(hashes)) {
            for (Path hash : each.toList()) {
                claims.addAll(Claim.allIn(hash));
            }
        }
        return claims;
    }

    Path directory() {
        return directory;
    }

    private Path claimed() {
        return directory.resolve("claimed");
    }

    boolean isEmpty() throws IOException {
        return unfinished().isEmpty() && waiting().isEmpty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
