package nl.brievenbus.ingest.settle;

import java.nio.file.Path;
import nl.brievenbus.ingest.folder.Folders;

/** Where a letter is filed, and what stands beside it there. */
enum Destination {
    DONE(Receipt.SUFFIX),
    FAILED(Reason.SUFFIX);

    private final String suffix;

    Destination(String suffix) {
        this.suffix = suffix;
    }

    /** What the name of the accompanying file ends in. */
    String suffix() {
        return suffix;
    }

    Path folder(Folders folders) {
        return this == DONE ? folders.done() : folders.failed();
    }
}
