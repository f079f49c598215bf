package nl.brievenbus.extract.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.extract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter that takes all the time there is, and those behind it. */
class UndisturbedIT {

    @TempDir
    Path folder;

    @Test
    void aPdfThatNeverEndsAndAScanHoldUpNoneOfAHundredGoodLetters() throws Exception {
        try (RunningLanes lanes = RunningLanes.start(folder, Duration.ofMinutes(30))) {
            LetterReceived endless = lanes.receive(Samples.broken("eindeloos formulier.pdf"));
            LetterReceived scan = lanes.receive(Samples.scan());
            List<LetterReceived> good = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                good.add(lanes.receive(RunningLanes.letter(folder, "goed " + i)));
            }

            for (LetterReceived letter : good) {
                assertThat(lanes.extracted(letter.letterId()).commitments()).hasSize(1);
            }

            assertThat(good).allSatisfy(letter -> {
                assertThat(lanes.downstream().of("letters.extracted", letter.letterId()))
                        .hasSize(1);
                assertThat(lanes.downstream().of("letters.slow", letter.letterId()))
                        .isEmpty();
            });
            for (LetterReceived slow : List.of(endless, scan)) {
                assertThat(lanes.downstream().of("letters.slow", slow.letterId()))
                        .hasSize(1);
            }
            assertThat(lanes.downstream().of("letters.failed", endless.letterId()))
                    .as("its time is not over")
                    .isEmpty();
        }
        // The process that is still at the endless one ends with us, and so does all that it wrote.
        assertThat(folder.resolve("work")).isEmptyDirectory();
        assertThat(RunningLanes.forks()).isEmpty();
    }
}
