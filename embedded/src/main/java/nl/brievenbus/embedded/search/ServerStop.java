package nl.brievenbus.embedded.search;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a server ends: asked first, so that it closes its data in order. */
final class ServerStop {

    private static final int PATIENCE_SECONDS = 30;
    private static final Logger log = LoggerFactory.getLogger(ServerStop.class);

    private ServerStop() {}

    /** Asks a process to end, waits, and kills it with its children where it does not. */
    static void end(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!ended(process)) {
            log.warn("Elasticsearch (pid {}) did not end in {} s; killing it.", process.pid(), PATIENCE_SECONDS);
            process.destroyForcibly();
        }
        for (ProcessHandle child : children) {
            if (!ended(child)) {
                child.destroyForcibly();
                ended(child);
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
