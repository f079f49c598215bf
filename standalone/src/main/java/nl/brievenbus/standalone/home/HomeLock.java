package nl.brievenbus.standalone.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the one process that runs on a home. The system frees it when that process ends, however it ends.
 *
 * <p>It is three bytes of one file. The first is held as long as the process lives. The second is held only while the
 * addresses that {@link Running} keeps on disk are those of this process: a run that was killed leaves its addresses
 * behind, and between the start of the next and its own addresses nobody may take them for true. The third is held as
 * long as the first. Who only asks looks at the second and the third byte, and so can never stand in the way of a start.
 *
 * <p>Asking within the process that holds the lock would free it, on systems where a file's locks go with any of its
 * channels (POSIX): only other processes ask.
 */
public final class HomeLock implements AutoCloseable {

    private static final long ALIVE = 0;
    private static final long ADDRESSES_HOLD = 1;
    private static final long ALIVE_FOR_WHO_ASKS = 2;

    private final Home home;
    private final FileChannel channel;
    private Optional<FileLock> announced = Optional.empty();

    private HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Takes the lock; empty where another process holds it. */
    public static Optional<HomeLock> take(Home home) throws IOException {
        Files.createDirectories(home.path());
        FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(ALIVE, 1, false) != null) {
                // Waits at most for somebody who is asking just now.
                channel.lock(ALIVE_FOR_WHO_ASKS, 1, false);
                return Optional.of(new HomeLock(home, channel));
            }
        } catch (OverlappingFileLockException e) {
            // Held within this process.
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether the addresses on disk are those of a process that runs. */
    static boolean addressesHold(Home home) throws IOException {
        return isLocked(home, ADDRESSES_HOLD);
    }

    /** Whether a process holds the lock. */
    static boolean isHeld(Home home) throws IOException {
        return isLocked(home, ALIVE_FOR_WHO_ASKS);
    }

    private static boolean isLocked(Home home, long place) throws IOException {
        try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.READ)) {
            return channel.tryLock(place, 1, true) == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Tells others how to reach this process. */
    public synchronized void announce(Running running) throws IOException {
        running.write(home);
        // Waits at most for somebody who is asking just now.
        announced = Optional.of(channel.lock(ADDRESSES_HOLD, 1, false));
    }

    /** This process is not to be reached any more, or not yet; what an earlier one left behind goes too. */
    public synchronized void retract() throws IOException {
        if (announced.isPresent()) {
            announced.get().release();
            announced = Optional.empty();
        }
        Files.deleteIfExists(home.running());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
