package nl.brievenbus.archive;

import java.io.IOException;

/** The file that was to be kept cannot be read; the archive itself is well. */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String message, IOException cause) {
        super(message, cause);
    }
}
