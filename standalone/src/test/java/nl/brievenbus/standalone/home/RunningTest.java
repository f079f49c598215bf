package nl.brievenbus.standalone.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {

    private static final Running KILLED = running(1, "127.0.0.1:9092");
    private static final Running NEXT = running(2, "127.0.0.1:9093");

    @TempDir
    private Path folder;

    @Test
    void nothingRunsOnAFolderThatIsNotThere() throws IOException {
        assertThat(Running.on(new Home(folder.resolve("none")))).isEmpty();
    }

    @Test
    void whatRunsIsToldOnlyFromItsAnnouncementToItsEnd() throws IOException {
        Home home = new Home(folder);
        try (HomeLock lock = HomeLock.take(home).orElseThrow()) {
            assertThat(Running.on(home)).isEmpty();

            lock.announce(NEXT);
            assertThat(Running.on(home)).contains(NEXT);

            lock.retract();
            assertThat(Running.on(home)).isEmpty();
        }
    }

    @Test
    void theAddressesOfARunThatWasKilledAreNotToldWhileTheNextOneStarts() throws IOException {
        Home home = new Home(folder);
        KILLED.write(home);
        assertThat(Running.on(home)).isEmpty();

        try (HomeLock lock = HomeLock.take(home).orElseThrow()) {
            assertThat(Running.on(home)).isEmpty();

            lock.announce(NEXT);
            assertThat(Running.on(home)).contains(NEXT);
        }
        assertThat(Running.on(home)).isEmpty();
    }

    @Test
    void aHomeIsHeldFromTheStartToTheEndAndNotOnlyWhileItCanBeReached() throws IOException {
        Home home = new Home(folder);
        assertThat(Running.isHeld(home)).isFalse();
        try (HomeLock lock = HomeLock.take(home).orElseThrow()) {
            assertThat(Running.isHeld(home)).isTrue();

            lock.announce(NEXT);
            lock.retract();
            assertThat(Running.isHeld(home)).isTrue();
        }
        assertThat(Running.isHeld(home)).isFalse();
    }

    @Test
    void whoeverAsksAtThatMomentDoesNotStandInTheWayOfAStart() throws IOException {
        Home home = new Home(folder);
        HomeLock.take(home).orElseThrow().close();
        try (FileChannel asking = FileChannel.open(home.lock(), StandardOpenOption.READ);
                FileLock look = asking.lock(1, 1, true)) {
            assertThat(look.isShared()).isTrue();
            assertThat(HomeLock.take(home)).isPresent();
        }
    }

    private static Running running(long pid, String kafka) {
        return new Running(pid, kafka, URI.create("http://127.0.0.1:9200"), List.of(), Instant.EPOCH);
    }
}
