package nl.brievenbus.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StabilityTest {

    private long now = Long.MAX_VALUE - Duration.ofSeconds(3).toNanos();

    private final Stability stability = new Stability(Duration.ofSeconds(2), Duration.ofSeconds(10), () -> now);

    @Test
    void aFileThatStaysTheSameForLongEnoughIsComplete() {
        assertThat(lookAfter(0, file("brief.pdf", 5, 1))).isEmpty();
        assertThat(lookAfter(1, file("brief.pdf", 5, 1))).isEmpty();
        assertThat(lookAfter(1, file("brief.pdf", 5, 1))).hasSize(1);
        assertThat(lookAfter(1, file("brief.pdf", 5, 1)))
                .as("also at the next look")
                .hasSize(1);
    }

    @Test
    void timeAloneIsNotEnough() {
        lookAfter(0, file("brief.pdf", 5, 1));
        assertThat(lookAfter(3_600, file("brief.pdf", 5, 1)))
                .as("the second look")
                .isEmpty();
        assertThat(lookAfter(0, file("brief.pdf", 5, 1))).as("the third look").hasSize(1);
    }

    @Test
    void everyChangeStartsTheWaitAgain() {
        lookAfter(0, file("brief.pdf", 5, 1));
        lookAfter(1, file("brief.pdf", 5, 1));
        assertThat(lookAfter(1, file("brief.pdf", 6, 1))).as("it grew").isEmpty();
        lookAfter(1, file("brief.pdf", 6, 1));
        assertThat(lookAfter(1, file("brief.pdf", 6, 2)))
                .as("it is another file")
                .isEmpty();
        lookAfter(1, file("brief.pdf", 6, 2));
        assertThat(lookAfter(1, file("brief.pdf", 6, 2))).hasSize(1);
    }

    @Test
    void aFileThatWasGoneIsNewWhenItComesBack() {
        lookAfter(0, file("brief.pdf", 5, 1));
        lookAfter(1, file("brief.pdf", 5, 1));
        lookAfter(1);
        assertThat(lookAfter(1, file("brief.pdf", 5, 1))).isEmpty();
    }

    @Test
    void aFileWithoutBytesGetsMoreTime() {
        lookAfter(0, file("leeg.pdf", 0, 1));
        lookAfter(2, file("leeg.pdf", 0, 1));
        assertThat(lookAfter(7, file("leeg.pdf", 0, 1))).isEmpty();
        assertThat(lookAfter(1, file("leeg.pdf", 0, 1))).hasSize(1);
    }

    @Test
    void theFirstSightIsKeptThroughChanges() {
        long first = now;
        lookAfter(0, file("brief.pdf", 5, 1));
        lookAfter(1, file("brief.pdf", 6, 1));
        lookAfter(1, file("brief.pdf", 6, 1));
        assertThat(lookAfter(1, file("brief.pdf", 6, 1)))
                .extracting(Stability.Complete::firstSeen)
                .containsExactly(first);
    }

    private List<Stability.Complete> lookAfter(long seconds, InboxFile... files) {
        now += Duration.ofSeconds(seconds).toNanos();
        return stability.complete(List.of(files));
    }

    private static InboxFile file(String name, long size, int inode) {
        // A date of long ago: it tells nothing.
        return new InboxFile(
                Path.of("/inbox", name), Path.of(""), new InboxFile.Look(size, FileTime.fromMillis(0), inode));
    }
}
