package nl.brievenbus.archive;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An archive in a folder: {@code ab/cd/abcd….pdf}, written beside its place, synced, then moved there in one step.
 *
 * <p>Several services may share the folder, on a network mount too.
 */
public final class DirectoryArchive implements Archive {

    private final Path folder;
    private final Path incoming;

    /** @param folder made where it is not there yet */
    public DirectoryArchive(Path folder) throws IOException {
        this.folder = folder;
        this.incoming = Files.createDirectories(folder.resolve("incoming"));
    }

    @Override
    public ArchivedLetter put(Path file) throws IOException {
        Path part = incoming.resolve(UUID.randomUUID() + ".part");
        try {
            String hash = copySynced(file, part);
            Path shard = shard(hash);
            createSynced(shard);
            Path kept = find(hash)
                    .orElseGet(
                            () -> folder.resolve(ContentAddress.of(hash, file).path()));
            // Bytes that a disk or a hand has changed are mended by the letter that comes again.
            if (!holds(kept, hash)) {
                Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
                sync(shard);
            }
            ContentAddress address = ContentAddress.of(hash, kept);
            return new ArchivedLetter(address.letterId(), address.location(), Files.size(kept));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean holds(Path kept, String hash) throws IOException {
        try {
            return Files.exists(kept) && Sha256.of(kept).equals(hash);
        } catch (UnreadableFileException e) {
            // It is ours that cannot be read, not the letter.
            return false;
        }
    }

    @Override
    public LocalCopy fetch(String letterId, URI location)
            throws IOException, MissingLetterException, AlteredLetterException {
        ContentAddress address = ContentAddress.at(location)
                .orElseThrow(() -> new MissingLetterException("The address is not one of this archive."));
        Path kept = folder.resolve(address.path());
        try {
            if (!letterId.equals("sha256:" + Sha256.of(kept))) {
                throw new AlteredLetterException("The archived bytes do not have the hash of the letter's id.");
            }
        } catch (UnreadableFileException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                requireMounted();
                throw new MissingLetterException("The archive does not hold the bytes of this letter.");
            }
            throw e;
        }
        return new InPlace(kept);
    }

    /** An archive that is not there at all says nothing of the letter: its disk or share is away. */
    private void requireMounted() throws IOException {
        if (!Files.isDirectory(incoming)) {
            throw new IOException("The archive %s is not there; is its disk or share mounted?".formatted(folder));
        }
    }

    @Override
    public boolean delete(String letterId) throws IOException {
        Optional<String> hash = ContentAddress.hashOf(letterId);
        if (hash.isEmpty()) {
            return false;
        }
        Optional<Path> kept = find(hash.get());
        return kept.isPresent() && Files.deleteIfExists(kept.get());
    }

    /**
     * A letter that stands here.
     *
     * @param fileName of its bytes in the archive
     * @param since when they came
     */
    public record Held(ArchivedLetter letter, String fileName, Instant since) {}

    /** All that stands here, by hash; not checked against it. What is no letter of ours is passed over. */
    public List<Held> letters() throws IOException {
        List<Held> letters = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
            Optional<ContentAddress> address = ContentAddress.atPath(path);
            if (address.isPresent()) {
                ArchivedLetter letter = new ArchivedLetter(
                        address.get().letterId(), address.get().location(), Files.size(file));
                letters.add(new Held(
                        letter,
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toInstant()));
            }
        }
        return letters;
    }

    private static String copySynced(Path file, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            String hash = Sha256.copying(file, out);
            channel.force(true);
            return hash;
        }
    }

    /** Bytes keep the name of their first arrival: the ending may differ the next time. */
    private Optional<Path> find(String hash) throws IOException {
        Path shard = shard(hash);
        if (!Files.isDirectory(shard)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(shard)) {
            return files.filter(file -> file.getFileName().toString().startsWith(hash))
                    .findFirst();
        }
    }

    private Path shard(String hash) {
        return folder.resolve(ContentAddress.prefix(hash)).resolveSibling("");
    }

    private void createSynced(Path shard) throws IOException {
        if (Files.isDirectory(shard)) {
            return;
        }
        Path outer = folder.resolve(folder.relativize(shard).getName(0));
        for (Path level : new Path[] {outer, shard}) {
            try {
                Files.createDirectory(level);
            } catch (FileAlreadyExistsException e) {
                // Another writer made it.
            }
        }
        sync(outer);
        sync(folder);
    }

    /** A new name in a folder is only safe once the folder is synced. Not every file system can: then it needs none. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    private record InPlace(Path path) implements LocalCopy {
        @Override
        public void close() {}
    }
}
