package nl.brievenbus.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Keeps the bytes of letters under their hash. Thread-safe, also between processes. */
public interface Archive {

    /**
     * Keeps the bytes of a file. When this returns they are safe: synced to disk, or acknowledged by the store. Bytes
     * that are kept already stay as they are.
     *
     * @param file a regular file; only read
     * @throws UnreadableFileException where the file cannot be read: other files may fare better
     * @throws IOException where the archive cannot be written: no file will fare better until that is mended. Nothing
     *     half-written stays behind
     */
    ArchivedLetter put(Path file) throws IOException;

    /**
     * The bytes of a letter as a local file, checked against their hash.
     *
     * @param letterId {@code sha256:} and 64 lower-case hexadecimal digits
     * @param location as {@link ArchivedLetter#location()} gave it
     * @throws MissingLetterException where the archive does not hold them, or the address is none of this archive
     * @throws AlteredLetterException where the bytes do not have the hash that the id says
     * @throws IOException where the archive cannot be read now
     */
    LocalCopy fetch(String letterId, URI location) throws IOException, MissingLetterException, AlteredLetterException;

    /**
     * Forgets the bytes of a letter.
     *
     * @return whether they were there
     */
    boolean delete(String letterId) throws IOException;

    /** A local file with the bytes of a letter. Close it after use: a copy made for this is then removed. */
    interface LocalCopy extends AutoCloseable {
        Path path();

        @Override
        void close();
    }
}
