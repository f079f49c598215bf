package nl.brievenbus.standalone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant BEGIN = Instant.EPOCH;
    private final Pace pace = new Pace();

    @Test
    void nothingIsSaidBeforeItCanBeTold() {
        look(0, 100, 0);
        look(1, 90, 10);

        assertThat(pace.shown()).isEmpty();
    }

    @Test
    void aBulkDropTellsItsPaceAndTheTimeLeft() {
        look(0, 100, 0);
        look(10, 60, 40);

        assertThat(pace.lettersPerSecond()).contains(4.0);
        assertThat(pace.timeLeft()).contains(Duration.ofSeconds(15));
        assertThat(pace.shown()).isEqualTo(", 4.0 letters/s, about 15 s left");
    }

    @Test
    void aFewLettersTellNoTimeLeft() {
        look(0, 10, 0);
        look(10, 5, 5);

        assertThat(pace.timeLeft()).isEmpty();
    }

    @Test
    void onlyTheLastHalfMinuteCounts() {
        look(0, 1000, 0);
        look(40, 900, 100);
        look(50, 880, 120);

        assertThat(pace.lettersPerSecond()).contains(2.0);
    }

    @Test
    void aPaceThatWouldBeShownAsNoneIsNotShown() {
        look(0, 1, 0);
        look(1, 1, 0);
        look(29, 1, 1);

        assertThat(pace.shown()).doesNotContain("0.0 letters/s");
    }

    @Test
    void whatWasBeforeAPauseSaysNothing() {
        look(0, 100, 0);
        look(10, 0, 100);
        look(15, 10, 100);

        assertThat(pace.lettersPerSecond()).isEmpty();
    }

    private void look(int second, int waiting, int done) {
        pace.note(BEGIN.plusSeconds(second), new Counts(waiting, 0, done, 0));
    }
}
