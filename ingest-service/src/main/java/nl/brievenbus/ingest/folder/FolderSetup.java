package nl.brievenbus.ingest.folder;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** Makes the folders of a home and makes sure, before anything is taken, that the service can work with them. */
public final class FolderSetup {

    /** Letters of a Dutch name, a Greek one and an emoji: an encoding that holds these holds all names. */
    private static final String TELLING_NAME = "coördinatie-ελ-📬";

    private FolderSetup() {}

    /**
     * Makes what is not there yet.
     *
     * @throws UnusableFolderException where a folder cannot be made, written, or renamed into
     */
    public static Folders prepare(Path home) {
        requireEncoding(System.getProperty("sun.jnu.encoding", "unknown"));
        Folders folders = Folders.below(home);
        List<Path> all =
                List.of(folders.inbox(), folders.processing(), folders.done(), folders.failed(), folders.arrivals());
        all.forEach(FolderSetup::make);
        Folders real = withoutLinks(folders);
        List.of(real.inbox(), real.done(), real.failed()).forEach(folder -> requireRename(folder, real.processing()));
        requireRename(real.arrivals(), real.arrivals());
        return real;
    }

    static void requireEncoding(String name) {
        if (!Charset.isSupported(name) || !Charset.forName(name).newEncoder().canEncode(TELLING_NAME)) {
            throw new UnusableFolderException(
                    "The encoding of file names is %s, which cannot hold names such as 'coördinatie.pdf'."
                            .formatted(name),
                    "Start the service in a UTF-8 locale: set the environment variable LC_ALL=C.UTF-8.");
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableFolderException(
                    "The folder %s cannot be made (%s).".formatted(folder, e),
                    "Give the user of this service write access there, or set brievenbus.folders.home to another place.",
                    e);
        }
    }

    /** The inbox may be a link to a folder; what is in it may not. */
    private static Folders withoutLinks(Folders folders) {
        try {
            return new Folders(
                    folders.home().toRealPath(),
                    folders.inbox().toRealPath(),
                    folders.processing().toRealPath(),
                    folders.done().toRealPath(),
                    folders.failed().toRealPath(),
                    folders.arrivals().toRealPath());
        } catch (IOException e) {
            throw new UnusableFolderException(
                    "The folders below %s cannot be read (%s).".formatted(folders.home(), e),
                    "Give the user of this service read access there.",
                    e);
        }
    }

    /** Tries it: what the file store or the permissions say is not always so on network mounts. */
    private static void requireRename(Path from, Path to) {
        String name = ".brievenbus-check-" + UUID.randomUUID();
        Path start = from.resolve(name);
        Path end = to.resolve(name + "-moved");
        try {
            Files.createFile(start);
            Files.move(start, end, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(end);
        } catch (IOException e) {
            deleteQuietly(start);
            throw new UnusableFolderException(
                    "A file cannot be moved from %s to %s (%s).".formatted(from, to, e),
                    "Give the user of this service write access to both, and keep the home on one file system:"
                            + " letters are moved between these folders in one step.",
                    e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The failure that follows says what is wrong.
        }
    }
}
