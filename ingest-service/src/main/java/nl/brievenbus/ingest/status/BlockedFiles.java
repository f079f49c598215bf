package nl.brievenbus.ingest.status;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.brievenbus.ingest.folder.FileNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders of the inbox that cannot be taken or read: tried again at every look, said once in the log. */
public final class BlockedFiles {

    private static final Logger log = LoggerFactory.getLogger(BlockedFiles.class);

    private final Map<Path, String> blocked = new LinkedHashMap<>();

    /**
     * A file cannot be taken.
     *
     * @param why in plain words
     */
    public synchronized void met(Path path, String why) {
        if (blocked.put(path, why) == null) {
            log.warn(
                    "Cannot take {} from the inbox: {}. Give the user of this service access to it; it is tried again.",
                    FileNames.shown(path.toString()),
                    FileNames.shown(why));
        }
    }

    public synchronized void freed(Path path) {
        blocked.remove(path);
    }

    /** Forgets those that are no longer there. */
    public synchronized void keepOnly(Collection<Path> present) {
        blocked.keySet().retainAll(new HashSet<>(present));
    }

    /** Those that are blocked now, and why. */
    public synchronized Map<Path, String> now() {
        return Map.copyOf(blocked);
    }
}
