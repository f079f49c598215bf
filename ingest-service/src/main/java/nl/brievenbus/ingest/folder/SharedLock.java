package nl.brievenbus.ingest.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time, among the threads of this service and the services of this home. The operating system lets go of it
 * when the service dies.
 *
 * <p>The channel stays open: on Linux closing any channel on a file lets go of every lock that the process has on it.
 */
public final class SharedLock implements AutoCloseable {

    private static final long PAUSE_NANOS = 1_000_000;

    private final ReentrantLock threads = new ReentrantLock();
    private final FileChannel channel;

    /**
     * A lock that all who name this file share.
     *
     * @param file made where it is not there; holds nothing
     */
    public SharedLock(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Waits for the lock. Close what is returned to let go of it. */
    public Held hold() throws IOException {
        threads.lock();
        try {
            FileLock services = lockFile();
            return () -> {
                try {
                    services.release();
                } finally {
                    threads.unlock();
                }
            };
        } catch (IOException | RuntimeException e) {
            threads.unlock();
            throw e;
        }
    }

    /** Another service in the same process, as in tests, shows as an overlap and not as a wait. */
    private FileLock lockFile() throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The lock, held. */
    @FunctionalInterface
    public interface Held extends AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
