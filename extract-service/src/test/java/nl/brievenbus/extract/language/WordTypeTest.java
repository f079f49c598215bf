package nl.brievenbus.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordTypeTest {

    @Test
    void aWordIsTheSameWithCapitalsOrWithout() {
        WordType small = WordType.of("voortgangsbrief");

        assertThat(WordType.of("Voortgangsbrief")).isEqualTo(small);
        assertThat(new Tokeniser("Uw VOORTGANGSBRIEF.", Set.of())
                        .tokens(0, 19)
                        .get(1)
                        .type())
                .isEqualTo(small);
        assertThat(small.lower()).isEqualTo("voortgangsbrief");
    }

    @Test
    void aWordThatIsTooLongToBeKeptIsStillTheSame() {
        String longWord = "kamerstukken".repeat(5);

        assertThat(WordType.of(longWord)).isEqualTo(WordType.of(longWord)).isNotSameAs(WordType.of(longWord));
    }

    @Test
    void theFirstCharacterTellsWhatATokenIs() {
        assertThat(new Tokeniser("mei 2024, é", Set.of()).tokens(0, 11))
                .extracting(Token::kind)
                .containsExactly(Token.Kind.WORD, Token.Kind.NUMBER, Token.Kind.SIGN, Token.Kind.WORD);
    }

    @Test
    void aSetOfWordsHoldsThoseThatWerePutInAndNoOthers() {
        WordSet words = new WordSet(List.of("en", "of"));
        words.add("maar");

        assertThat(words.contains("en")).isTrue();
        assertThat(words.contains("maar")).isTrue();
        assertThat(words.contains("want")).isFalse();
    }
}
