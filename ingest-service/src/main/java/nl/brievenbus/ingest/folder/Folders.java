package nl.brievenbus.ingest.folder;

import java.nio.file.Path;

/**
 * The folders of one home. Where a file stands among them is the state of its letter.
 *
 * @param home holds all others
 * @param inbox dropped, not yet taken
 * @param processing taken, on its way; inside, a folder for each running service
 * @param done searchable: the file and its receipt
 * @param failed not searchable: the file and the reason
 * @param arrivals what became of letters that arrived before
 */
public record Folders(Path home, Path inbox, Path processing, Path done, Path failed, Path arrivals) {

    /** The folders below a home, there or not. */
    public static Folders below(Path home) {
        Path root = home.toAbsolutePath().normalize();
        return new Folders(
                root,
                root.resolve("inbox"),
                root.resolve("processing"),
                root.resolve("done"),
                root.resolve("failed"),
                root.resolve("arrivals"));
    }
}
