package nl.brievenbus.ingest.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that was taken from the inbox. It stands at {@code CLAIM/letter/SUB-FOLDER/NAME}, as it stood in the inbox.
 *
 * @param directory of this claim, named by its id
 */
public record Claim(Path directory, ClaimId id) {

    private static final String LETTER = "letter";

    /** The claim that stands in a directory; empty where it is none of ours. */
    public static Optional<Claim> in(Path directory) {
        return ClaimId.parse(directory.getFileName().toString()).map(id -> new Claim(directory, id));
    }

    /** The letter whose bytes these are; empty while that is not known. */
    public Optional<LetterHash> hash() {
        String above = directory.resolveSibling("").getFileName().toString();
        return LetterHash.isHash(above) ? Optional.of(new LetterHash(above)) : Optional.empty();
    }

    /** The claims that stand in a directory; none where it is not there. */
    public static List<Claim> allIn(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.flatMap(entry -> in(entry).stream())
                    .sorted(Comparator.comparing(claim -> claim.id().toString()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The file, with the sub-folder in which it was dropped; empty once it has been filed. */
    public Optional<Taken> letter() throws IOException {
        Path root = directory.resolve(LETTER);
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (Stream<Path> below = Files.walk(root)) {
            return below.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .findFirst()
                    .map(path -> new Taken(path, root.relativize(path.resolveSibling(""))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The file of a claim.
     *
     * @param path where it stands now
     * @param folder of the inbox in which it was dropped, relative; empty for the inbox itself
     */
    public record Taken(Path path, Path folder) {}

    /** Where a file from that folder of the inbox is put. */
    Path placeFor(Path folder, Path name) {
        return directory.resolve(LETTER).resolve(folder).resolve(name.getFileName());
    }

    /** Moves the claim, with all that is in it, in one step. */
    Claim moveTo(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path moved = Files.move(directory, parent.resolve(directory.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        return new Claim(moved, id);
    }

    /**
     * Ends the claim: its directory goes, and that of its letter with the last one. Only a claim whose letter has left it
     * can end.
     */
    public void end() throws IOException {
        if (letter().isPresent()) {
            throw new DirectoryNotEmptyException(directory.toString());
        }
        try (Stream<Path> below = Files.walk(directory)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // Ended already.
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        removeIfEmptyHash(directory.resolveSibling(""));
    }

    /** Removes the directory of a letter in which no claim lies any more. */
    static void removeIfEmptyHash(Path directory) throws IOException {
        if (LetterHash.isHash(directory.getFileName().toString())) {
            try {
                Files.deleteIfExists(directory);
            } catch (DirectoryNotEmptyException e) {
                // Other claims of the letter lie there.
            }
        }
    }
}
