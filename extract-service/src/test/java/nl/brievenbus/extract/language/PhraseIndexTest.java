package nl.brievenbus.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

    private static final Map<String, Phrases> SETS = Map.of(
            "hereby", Phrases.of(List.of("hierbij", "met deze brief")),
            "motion", Phrases.of(List.of("motie-*")),
            "later", Phrases.of(List.of("(in|voor) het najaar")));

    @Test
    void aSetWhosePhrasesBeginWithNoWordOfTheSentenceIsLeftOut() {
        assertThat(possible("Ik stuur u hierbij de nota.")).contains("hereby").doesNotContain("later");
    }

    @Test
    void aSetThatBeginsWithPartOfAWordIsAlwaysPossible() {
        assertThat(possible("Ik voer de motie-De Wit uit.")).contains("motion");
        assertThat(possible("Ik stuur u een nota.")).contains("motion");
    }

    @Test
    void whateverStandsInASentenceIsPossible() {
        List<Token> tokens = tokens("In het najaar stuur ik u met deze brief de motie-De Wit.");
        SETS.forEach((name, phrases) -> {
            assertThat(phrases.in(tokens)).as(name).isPresent();
            assertThat(new PhraseIndex(SETS).possible(tokens)).contains(name);
        });
    }

    private static Set<String> possible(String sentence) {
        return new PhraseIndex(SETS).possible(tokens(sentence));
    }

    private static List<Token> tokens(String sentence) {
        return new Tokeniser(sentence, Set.of()).tokens(0, sentence.length());
    }
}
