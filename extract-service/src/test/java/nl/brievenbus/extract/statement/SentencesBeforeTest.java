package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterHeads;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesBeforeTest {

    private static final LetterReader READER = LetterReader.load();
    private static final String HEAD = LetterHeads.DUTCH;
    private static final String PASSIVE = "In mei wordt een loket geopend.";

    @Test
    void aPassiveThatNamesNobodyIsTheAuthors() {
        assertThat(promises(PASSIVE)).containsExactly(PASSIVE);
    }

    @Test
    void aPassiveBehindWhatOnlyOthersDoIsTheirs() {
        assertThat(promises("De gemeente Assen werkt aan een plan. Er is veel belangstelling. " + PASSIVE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De inspectie beveelt aan het toezicht te versterken. ",
                "De gemeente Assen pleit voor een loket. ",
                "De gemeente Assen heeft vragen gesteld. "
            })
    void whatOthersOnlySayOfItMakesItNotTheirs(String said) {
        assertThat(promises(said + PASSIVE)).containsExactly(PASSIVE);
    }

    @Test
    void whatOthersDoInTheParagraphBeforeCounts() {
        assertThat(promises("De gemeente Assen werkt aan een plan.\n\nEr is veel belangstelling. " + PASSIVE))
                .isEmpty();
    }

    @Test
    void anActOfTheAuthorInBetweenMakesItTheAuthors() {
        assertThat(promises("De gemeente Assen werkt aan een plan. Daar ben ik blij mee. " + PASSIVE))
                .containsExactly(PASSIVE);
    }

    @Test
    void whatIsToldToTheHouseIsTheAuthors() {
        String told = "In mei wordt uw Kamer daarover geïnformeerd.";

        assertThat(promises("De gemeente Assen werkt aan een plan. " + told)).containsExactly(told);
    }

    @Test
    void aHeadingEndsWhatOthersDo() {
        assertThat(promises("1. De gemeenten\n\nDe gemeente Assen werkt aan een plan.\n\n2. De loketten\n\n" + PASSIVE))
                .containsExactly(PASSIVE);
    }

    private static List<String> promises(String words) {
        String text = HEAD + words;
        return READER.read("x", "x.txt", ParsedLetter.ofText(text)).commitments().stream()
                .filter(commitment -> commitment.kind() == Kind.MADE)
                .map(Commitment::text)
                .toList();
    }
}
