package nl.brievenbus.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

    private static final int HEREBY = 0;
    private static final int MOTION = 1;
    private static final int LATER = 2;

    private static final List<Phrases> SETS = List.of(
            Phrases.of(List.of("hierbij", "met deze brief")),
            Phrases.of(List.of("motie-*")),
            Phrases.of(List.of("(in|voor) het najaar")));

    @Test
    void aSetOfWhosePhrasesTheTellingWordsAreAbsentIsLeftOut() {
        String sentence = "Ik stuur u hierbij de nota voor het debat.";

        assertThat(possible(sentence).get(HEREBY)).isTrue();
        assertThat(possible(sentence).get(LATER)).isFalse();
    }

    @Test
    void aSetThatNamesPartOfAWordIsPossibleWhereSuchAWordStands() {
        assertThat(possible("Ik voer de motie-De Wit uit.").get(MOTION)).isTrue();
        assertThat(possible("Ik stuur u een nota.").get(MOTION)).isFalse();
    }

    @Test
    void whateverStandsInASentenceIsPossible() {
        List<Token> tokens = tokens("In het najaar stuur ik u met deze brief de motie-De Wit.");
        for (int set = 0; set < SETS.size(); set++) {
            assertThat(SETS.get(set).in(tokens)).isPresent();
            PhraseIndex.Search search = PhraseIndex.byTellingWord(SETS).among(tokens);
            assertThat(search.possible().get(set)).isTrue();
            assertThat(search.stands(set)).isTrue();
        }
    }

    @Test
    void aPhraseOfWhichOnlyTheTellingWordIsThereDoesNotStand() {
        List<Token> tokens = tokens("In het najaar stuurde ik u een nota, in het kabinet besproken met deze brief.");
        for (int set = 0; set < SETS.size(); set++) {
            assertThat(PhraseIndex.byTellingWord(SETS).among(tokens).stands(set))
                    .isEqualTo(SETS.get(set).in(tokens).isPresent());
        }
    }

    @Test
    void theSetsThatAWordBeginsComeInTheirOrder() {
        PhraseIndex index = PhraseIndex.byFirstWord(
                List.of(Phrases.of(List.of("het kabinet")), Phrases.of(List.of("ik")), Phrases.of(List.of("het *"))));

        assertThat(index.next("het", 0)).isZero();
        assertThat(index.next("het", 1)).isEqualTo(2);
        assertThat(index.next("het", 3)).isNegative();
    }

    private static BitSet possible(String sentence) {
        return PhraseIndex.byTellingWord(SETS).among(tokens(sentence)).possible();
    }

    private static List<Token> tokens(String sentence) {
        return new Tokeniser(sentence, Set.of()).tokens(0, sentence.length());
    }
}
