package nl.brievenbus.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that names a letter. */
public final class Sha256 {

    private static final int BUFFER_BYTES = 65_536;

    private Sha256() {}

    /**
     * Copies the bytes and tells their hash, in lower-case hexadecimal. The file may not be a symbolic link.
     *
     * @throws UnreadableFileException where it was the reading that failed
     */
    public static String copying(Path file, OutputStream to) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = open(file)) {
            for (int length = read(in, buffer); length >= 0; length = read(in, buffer)) {
                digest.update(buffer, 0, length);
                to.write(buffer, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(Path file) throws UnreadableFileException {
        try {
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UnreadableFileException("The file cannot be opened.", e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws UnreadableFileException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UnreadableFileException("The file cannot be read to its end.", e);
        }
    }

    /**
     * The hash of a file, in lower-case hexadecimal. It may not be a symbolic link.
     *
     * @throws UnreadableFileException where it cannot be read
     */
    public static String of(Path file) throws IOException {
        return copying(file, OutputStream.nullOutputStream());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
