package nl.brievenbus.standalone.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterListingTest {

    @Test
    void aStatementIsShownWithWhoWhatToWhomByWhenAndItsWords() {
        assertThat(LetterListing.of(ReadLetter.of(ReadLetter.ABOUT_BRIDGES), false, 100))
                .contains("Onderhoud van bruggen")
                .contains("2022-07-06 (in the text)")
                .contains("STATEMENTS (1: 1 made)")
                .containsPattern("1\\. MADE, firm")
                .containsPattern("who +Minister van Defensie")
                .containsPattern("what +informeren")
                .containsPattern("to whom +parliament")
                .containsPattern("by when +until 2022-09-30: \"voor 1 oktober\" \\(day\\)")
                .containsPattern("words +\"Ik zal uw Kamer hierover voor 1 oktober informeren\\.\"")
                .doesNotContain("rule ");
    }

    @Test
    void anExplanationTellsTheRuleItsWordsTheActorAndTheReckoning() {
        assertThat(LetterListing.of(ReadLetter.of(ReadLetter.ABOUT_BRIDGES), true, 100))
                .containsPattern("rule +\\S.*it rests on .*\"zal\"")
                .containsPattern("actor +\"Ik\" stands for Minister van Defensie")
                .containsPattern("deadline +\\S")
                .containsPattern("place +characters \\d+ to \\d+ of the text");
    }

    @Test
    void aLetterWithoutStatementsSaysSo() {
        assertThat(LetterListing.of(ReadLetter.of("Het regende de hele dag in de stad."), false, 100))
                .contains("STATEMENTS (0)")
                .contains("None was found.")
                .contains("none was found");
    }
}
