package nl.brievenbus.extract.topic;

import java.util.List;
import java.util.Set;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;

/**
 * Words of a letter, cut once for all that looks at them.
 *
 * @param text with a blank for every letter of a name that was taken out
 * @param offset of the text in that of the tokens
 * @param tokens of the text
 */
record Passage(String text, int offset, List<Token> tokens) {

    /** Words that stand in no paragraph. */
    static Passage of(String text) {
        return new Passage(text, 0, new Tokeniser(text, Set.of()).tokens(0, text.length()));
    }
}
