package nl.brievenbus.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What tells one home from another: services of one home share the outcomes of its letters, two homes each need all.
 *
 * @param value a UUID, kept in the home
 */
public record FolderId(String value) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f-]{36}");

    /** The id of a home; made where it has none. */
    public static FolderId of(Folders folders) {
        Path file = folders.home().resolve("folder-id");
        try (SharedLock lock = new SharedLock(folders.processing().resolve("lock"));
                SharedLock.Held held = lock.hold()) {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID() + "\n");
            }
            String value = Files.readString(file).strip();
            if (UUID_FORM.matcher(value).matches()) {
                return new FolderId(value);
            }
        } catch (IOException e) {
            throw new UnusableFolderException(
                    "The file %s cannot be made, locked or read (%s).".formatted(file, e),
                    "Give the user of this service write access to the home, on a file system that has file locks.",
                    e);
        }
        throw new UnusableFolderException(
                "The file %s does not hold the id of this home.".formatted(file),
                "Remove it: a new id is made, and the outcomes of the last weeks are read again, which does no harm.");
    }
}
