package nl.brievenbus.extract.topic;

import java.util.List;
import java.util.Set;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;

/**
 * Words of a letter, cut once for all that looks at them.
 *
 * @param text with a blank for every letter of a name that was taken out
 * @param tokens of the text
 */
record Passage(String text, List<Token> tokens) {

    static Passage of(String text) {
        return new Passage(text, new Tokeniser(text, Set.of()).tokens(0, text.length()));
    }
}
