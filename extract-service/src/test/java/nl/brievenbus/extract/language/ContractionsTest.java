package nl.brievenbus.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractionsTest {

    private static final Contractions ENGLISH =
            new Contractions(Map.of("'ll", "will", "n't", "not"), Map.of("wo", "will", "ca", "can"));

    @Test
    void eachPartIsTheWordThatItStandsFor() {
        assertThat(tokens("I'll write, and we won't wait; they haven't."))
                .extracting(Token::lower)
                .containsExactly(
                        "i", "will", "write", ",", "and", "we", "will", "not", "wait", ";", "they", "have", "not", ".");
    }

    @Test
    void theyStandWhereTheirLettersStand() {
        String text = "We can't.";
        assertThat(tokens(text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("We", "ca", "n't", ".");
        assertThat(tokens(text)).extracting(Token::text).containsExactly("We", "ca", "n't", ".");
    }

    @Test
    void aCurlyApostropheIsOne() {
        assertThat(tokens("I’ll")).extracting(Token::lower).containsExactly("i", "will");
    }

    @Test
    void capitalsChangeNothing() {
        assertThat(tokens("WE WON'T")).extracting(Token::lower).containsExactly("we", "will", "not");
    }

    @Test
    void anotherApostropheBelongsToItsWord() {
        assertThat(tokens("the committee's foto's"))
                .extracting(Token::text)
                .containsExactly("the", "committee's", "foto's");
    }

    @Test
    void anEndingAloneIsNoContraction() {
        assertThat(tokens("n't")).extracting(Token::text).containsExactly("n't");
    }

    private static List<Token> tokens(String text) {
        return new Tokeniser(text, Set.of(), ENGLISH).tokens(0, text.length());
    }
}
