package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.extract.LetterHeads;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists whose lead-in tells who promises, and whose items tell what. */
class ListedPromisesTest {

    private static final LetterReader READER = LetterReader.load();

    @Test
    void theVerbThatALeadInWaitsForStandsInEachItem() {
        assertThat(found(LetterHeads.DUTCH + "Ik zal:\n\n- in 2025 een plan publiceren;\n- de sluizen vervangen."))
                .extracting(Commitment::action)
                .containsExactly("publiceren", "vervangen");
    }

    @Test
    void anEnglishItemGoesOnWithABareVerb() {
        assertThat(
                        found(
                                LetterHeads.ENGLISH
                                        + "In this Parliament I will:\n\n1. publish a plan by 1 December 2024;\n2. write to the Committee in the autumn."))
                .extracting(Commitment::action)
                .containsExactly("publish", "write");
    }

    @Test
    void aLeadInWithoutAColonLeadsInTheListBehindIt() {
        assertThat(found(LetterHeads.DUTCH
                        + "Het kabinet zal\n- in 2025 een plan publiceren; en\n- uw Kamer informeren."))
                .extracting(Commitment::action)
                .containsExactly("publiceren", "informeren");
    }

    @Test
    void anItemThatEndsInACommaOrInAndIsNotJoinedToTheNextOne() {
        assertThat(
                        found(
                                LetterHeads.ENGLISH
                                        + "We intend to\n- publish a plan by 1 December 2024,\n- replace the locks in 2026, and\n- write to the Committee."))
                .extracting(Commitment::action)
                .containsExactly("publish", "replace", "write");
    }

    @Test
    void aListOfWhatOthersWillDoPromisesNothing() {
        assertThat(found(LetterHeads.DUTCH + "De gemeenten zullen:\n\n- een plan publiceren;\n- de sluizen vervangen."))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"- ", "1. ", "(2) ", "a) ", "• "})
    void theWordsOfAnItemBeginBehindItsMark(String mark) {
        assertThat(found(LetterHeads.DUTCH + "Dit zijn de afspraken.\n\n" + mark
                        + "In september informeer ik uw Kamer over de kosten."))
                .extracting(Commitment::text)
                .containsExactly("In september informeer ik uw Kamer over de kosten.");
    }

    @Test
    void aTitleInAListHoldsNoVerb() {
        assertThat(
                        found(
                                LetterHeads.DUTCH
                                        + "Ik zal uw Kamer de volgende stukken sturen:\n\n- De Staat van het Onderwijs;\n- de Staat van de Woningmarkt in mei 2025."))
                .extracting(Commitment::action)
                .doesNotContain("staan");
    }

    @Test
    void theWordsOfAnItemThatItsLeadInPromisesBeginBehindItsMark() {
        assertThat(found(LetterHeads.DUTCH + "Ik zal:\n\n- in 2025 een plan publiceren;\n- de sluizen vervangen."))
                .extracting(Commitment::text)
                .containsExactly("in 2025 een plan publiceren;", "de sluizen vervangen.");
    }

    @Test
    void anItemThatARuleFindsToo_hasTheActorAndTheTermOfItsLeadIn() {
        assertThat(
                        found(
                                LetterHeads.DUTCH
                                        + "In 2025 zal het kabinet:\n\n- een plan publiceren;\n- uw Kamer informeren over de uitkomsten."))
                .allSatisfy(item -> {
                    assertThat(item.actor().name()).isEqualTo("kabinet");
                    assertThat(item.deadline())
                            .hasValueSatisfying(term -> assertThat(term.text()).isEqualTo("In 2025"));
                })
                .extracting(Commitment::action)
                .containsExactly("publiceren", "informeren");
    }

    @Test
    void anItemThatOpensWithAnInfinitiveAsANounIsAboutThatAct() {
        assertThat(
                        found(
                                LetterHeads.DUTCH
                                        + "Ik zal de volgende acties uitvoeren:\n\n- het publiceren van de gids \"Bouwen in het groen\" in 2025;\n- het instellen van een werkgroep optoppen;\n- het opstellen van een leidraad, die in 2026 verschijnt."))
                .extracting(Commitment::action)
                .containsExactly("publiceren", "instellen", "opstellen");
    }

    @Test
    void aNounRightBeforeTheInfinitiveOfAnItemIsNoVerb() {
        assertThat(found(LetterHeads.DUTCH
                        + "Ik zal:\n\n- met gemeenten afspraken maken;\n- afspraken maken met de sector."))
                .extracting(Commitment::action)
                .containsExactly("afspraken maken", "afspraken maken");
    }

    private static List<Commitment> found(String letter) {
        return READER.read("letter", "letter.txt", ParsedLetter.ofText(letter)).commitments();
    }
}
