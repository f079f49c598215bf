package nl.brievenbus.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Finds a free name for a file and holds it, so that nothing is ever overwritten.
 *
 * <p>A rename replaces what stands at its target and Java knows none that refuses to; a hard link, which refuses, needs
 * rights over the file that a service may not have ({@code fs.protected_hardlinks}). So the name is held by a file that
 * says for whom, made only where there is none, and the letter then replaces that.
 */
public final class FreePlace {

    private static final int MOST_OF_ONE_NAME = 100_000;

    private FreePlace() {}

    /**
     * Holds a name in a folder. Asked again by the same holder, before the file was put there, it gives the same place.
     *
     * @param folder made where it is not there; where a file stands in its way, a numbered name is used
     * @param name the last name of this path; numbered where it is taken
     * @param companionSuffix the name with this behind it must be free too
     * @param holder differs for every file
     */
    public static Path hold(Path root, Path folder, Path name, String companionSuffix, String holder)
            throws IOException {
        Path parent = directories(root, folder);
        for (int n = 1; n <= MOST_OF_ONE_NAME; n++) {
            Path candidate = parent.resolve(candidate(name, n));
            boolean companionFree = !Files.exists(companion(candidate, companionSuffix), LinkOption.NOFOLLOW_LINKS);
            if (isHeldBy(candidate, holder) || (companionFree && hold(root, candidate, holder))) {
                return candidate;
            }
        }
        throw new FileSystemException(parent.toString(), null, "every name for this file is taken");
    }

    /** Whether the place is only held, for this holder, and the file has not been put there. */
    public static boolean isHeldBy(Path place, String holder) throws IOException {
        byte[] mark = mark(holder);
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Files.size(place) == mark.length
                && Arrays.equals(Files.readAllBytes(place), mark);
    }

    /** Where the file that goes with a file stands: beside it, under its name with a suffix. */
    public static Path companion(Path file, String suffix) {
        return file.resolveSibling(FileNames.withSuffix(FileNames.printable(file), suffix));
    }

    /** In one step: a crash in its midst would leave an empty file that nobody holds. */
    private static boolean hold(Path root, Path candidate, String holder) throws IOException {
        Path draft = root.resolveSibling("." + Integer.toHexString(holder.hashCode()) + ".held");
        try {
            Files.write(draft, mark(holder));
            Files.createLink(candidate, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return holdWithoutLinks(candidate, holder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean holdWithoutLinks(Path candidate, String holder) throws IOException {
        try {
            Files.write(candidate, mark(holder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static byte[] mark(String holder) {
        return ("held for " + holder).getBytes(UTF_8);
    }

    /** Names that are no text cannot be numbered or noted: such a file gets the printable form of its name. */
    private static Path candidate(Path name, int n) {
        return name.getFileSystem().getPath(FileNames.numbered(FileNames.printable(name), n));
    }

    private static Path directories(Path root, Path folder) throws IOException {
        Path at = root;
        for (Path level : folder) {
            if (!level.toString().isEmpty()) {
                at = directory(at, level);
            }
        }
        return at;
    }

    private static Path directory(Path parent, Path level) throws IOException {
        for (int n = 1; n <= MOST_OF_ONE_NAME; n++) {
            Path candidate = parent.resolve(candidate(level, n));
            try {
                Files.createDirectory(candidate);
                return candidate;
            } catch (FileAlreadyExistsException e) {
                if (Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS)) {
                    return candidate;
                }
            }
        }
        throw new FileSystemException(parent.toString(), null, "every name for this folder is taken");
    }
}
