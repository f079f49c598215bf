package nl.brievenbus.ingest.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.ingest.arrival.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    private static final Instant MOMENT = Instant.parse("2026-06-02T09:14:07Z");

    @ParameterizedTest
    @EnumSource(names = {"NOT_A_FILE", "NOT_A_LETTER", "EMPTY", "BROKEN", "NO_TEXT"})
    void whereAnotherFileIsWantedNobodyIsToldToMoveThisOneBack(LetterFailed.Reason reason) {
        assertThat(text(reason)).contains("Drop the file itself.").doesNotContain("move the file back");
    }

    @Test
    void whereTheSameFileCanComeToGoodTheNoteSaysWhereToMoveIt() {
        assertThat(text(LetterFailed.Reason.NO_OCR)).contains("move the file back to inbox/");
    }

    private static String text(LetterFailed.Reason reason) {
        LetterFailed failed = new LetterFailed(
                Optional.empty(),
                LetterFailed.Stage.INGEST,
                reason,
                "Why it failed.",
                "Drop the file itself.",
                Optional.empty(),
                MOMENT);
        return Reason.text(new Arrival("claim", "brief.pdf", "", MOMENT), failed, ZoneOffset.UTC);
    }
}
