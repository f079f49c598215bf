package nl.brievenbus.ingest.claim;

import java.io.IOException;

/** Nothing can be put in {@code processing/}: the disk is full, or the folder not writable. */
public final class ClosedDeskException extends IOException {
    private static final long serialVersionUID = 1L;

    ClosedDeskException(String message, IOException cause) {
        super(message, cause);
    }
}
