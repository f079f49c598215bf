package nl.brievenbus.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinesTest {

    private static final PageLines LINES = PageLines.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pagina 3 van 9",
                "Page 3 of 9",
                "3/9",
                "- 4 -",
                "Tweede Kamer, vergaderjaar 2030–2031, 36 999, nr. 7",
                "kst-36999-7",
                "ISSN 0921 - 7371",
                "Sdu Uitgevers"
            })
    void aLineOfThePageIsToldByItsWords(String words) {
        assertThat(LINES.isOfPage(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ik informeer u in 2031", "De brug gaat open.", "Uitgevers zijn gehoord", "Vraag 3"})
    void aLineOfTheLetterIsNone(String words) {
        assertThat(LINES.isOfPage(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vraag 3", "Antwoord", "Table 2"})
    void whatRepeatsInALetterIsOfTheLetter(String words) {
        assertThat(LINES.isOfLetter(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"die zonder uitzondering door de", "that the report of the"})
    void aLineThatEndsInAnArticleGoesOn(String words) {
        assertThat(LINES.isOpen(words)).isTrue();
        assertThat(LINES.isOpen("De brug gaat open")).isFalse();
    }
}
