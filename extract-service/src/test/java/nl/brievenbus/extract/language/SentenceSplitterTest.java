package nl.brievenbus.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    private static final SentenceSplitter DUTCH =
            DataFile.read("nl/words.yaml", SentenceWords.class).splitter();

    private static final SentenceSplitter ENGLISH =
            DataFile.read("en/words.yaml", SentenceWords.class).splitter();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Dat is beloofd. De dijk blijft.",
                "Dat is beloofd.1 De dijk blijft.",
                "Dat is beloofd.¹² De dijk blijft.",
                "Dat is beloofd.[1] De dijk blijft.",
                "Dat is “beloofd.”[12] De dijk blijft.",
                "Dat is beloofd.(1) De dijk blijft."
            })
    void aSentenceEndsBehindTheMarkOfItsFootnote(String text) {
        assertThat(DUTCH.split(text, 0, text.length(), 0))
                .extracting(sentence -> text.substring(sentence.start(), sentence.end()))
                .hasSize(2)
                .endsWith("De dijk blijft.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"These are at Annex C. We publish them.", "The dike is in Zone A. It stays."})
    void aSentenceEndsBehindTheLetterOfAnAnnexOrAZone(String text) {
        assertThat(ENGLISH.split(text, 0, text.length(), 0)).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"The chair is J. A. Smith of Leeds.", "The note is at Annex C. 12 of it is new."})
    void aSentenceGoesOnBehindAnInitialAndBeforeANumber(String text) {
        assertThat(ENGLISH.split(text, 0, text.length(), 0)).hasSize(1);
    }
}
