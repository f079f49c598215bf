package nl.brievenbus.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.TextNormaliser;
import org.junit.jupiter.api.Test;

class LetterWordsTest {

    @Test
    void theWordsOfASentenceAreThoseOfItsParagraph() {
        LetterText letter = letter("De brief is kort. De reactie volgt in mei.");
        LetterWords words = words(letter);
        List<Token> all = words.ofParagraph(0);

        assertThat(words.ofSentence(new Sentence(18, 42, 0))).isEqualTo(all.subList(5, 11));
        assertThat(words.ofSentence(new Sentence(0, 42, 0))).isSameAs(all);
    }

    @Test
    void aSentenceThatEndsWithinAWordIsCutThere() {
        LetterWords words = words(letter("De brief is kort."));

        assertThat(words.ofSentence(new Sentence(0, 6, 0)))
                .extracting(Token::text)
                .containsExactly("De", "bri");
    }

    @Test
    void theMarkOfAFootnoteIsNoWordOfASentence() {
        LetterText letter = letter("Dat doen 28 landen1 samen.\n\n1 Kamerstuk 28 676, nr. 413.");
        LetterWords words = words(letter);
        int end = letter.paragraphs().get(0).end();

        assertThat(words.ofSentence(new Sentence(0, end, 0)))
                .extracting(Token::text)
                .contains("landen", "1");
        assertThat(words.ofParagraph(0)).extracting(Token::text).contains("landen1");
    }

    private static LetterText letter(String text) {
        return TextNormaliser.normalise(ParsedLetter.ofText(text));
    }

    private static LetterWords words(LetterText letter) {
        Map<Integer, LetterText.Note> marks = NoteMarks.of(letter);
        return new LetterWords(letter, marks.keySet(), Contractions.NONE);
    }
}
