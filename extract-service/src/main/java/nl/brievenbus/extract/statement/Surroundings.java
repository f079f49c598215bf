package nl.brievenbus.extract.statement;

import java.util.List;
import nl.brievenbus.extract.language.LetterWords;
import nl.brievenbus.extract.language.Sentence;
import nl.brievenbus.extract.language.Token;

/**
 * Where a sentence stands in its paragraph. "The number is 41." tells little; behind "You asked how many were cancelled." it answers.
 *
 * @param paragraph the sentences of the paragraph, or of the footnote
 * @param place of the sentence among them, from 0
 * @param words of the letter
 */
record Surroundings(List<Sentence> paragraph, int place, LetterWords words) {

    /** How many sentences come behind it. */
    int left() {
        return paragraph.size() - 1 - place;
    }

    /** The words of the sentence before it; none where it is the first. */
    List<Token> before() {
        return place == 0 ? List.of() : words.ofSentence(paragraph.get(place - 1));
    }

    /** The words of the next sentence; none where it is the last. */
    List<Token> after() {
        return left() == 0 ? List.of() : words.ofSentence(paragraph.get(place + 1));
    }
}
