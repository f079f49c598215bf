package nl.brievenbus.standalone.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.brievenbus.index.document.LetterDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {

    private static final LetterDocuments LETTER =
            LetterDocuments.of(ReadLetter.of(ReadLetter.ABOUT_BRIDGES), Instant.EPOCH);

    @Test
    void aCommitmentIsShownWithWhoWhatToWhomByWhenAndKindUnderItsLetter() {
        assertThat(new Findings(160).commitments(LETTER.commitments()))
                .containsPattern("who +what +to whom +by when +kind")
                .contains("Onderhoud van bruggen, 2022-07-06 [brief.txt]")
                .containsPattern("Minister van Defensie +informeren: Ik zal uw Kamer hierover voor 1 oktober"
                        + " informeren\\. +parliament +until 2022-09-30 \\(voor 1 +made firm");
    }

    @Test
    void aTopicIsShownWithHowManyStatementsStandInIt() {
        assertThat(new Findings(160).topics(LETTER.topics()))
                .containsPattern("topic +theme +key terms +statements")
                .containsPattern("\\(no heading\\) .* 1\\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120, 160})
    void noLineIsWiderThanTheTerminal(int width) {
        Findings findings = new Findings(width);

        assertThat((findings.commitments(LETTER.commitments()) + findings.topics(LETTER.topics())).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }
}
