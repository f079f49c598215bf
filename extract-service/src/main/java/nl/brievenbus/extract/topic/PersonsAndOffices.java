package nl.brievenbus.extract.topic;

import java.util.List;
import java.util.Set;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;

/**
 * Takes the names of persons and offices out of a text: "de Minister van Infrastructuur en Waterstaat" and "mevrouw Water"
 * say who, not what about. Thread-safe.
 */
final class PersonsAndOffices {

    private final TopicWords words;

    PersonsAndOffices(TopicWords words) {
        this.words = words;
    }

    /** The text with a blank for every letter of a name behind a title. */
    String without(String text) {
        List<Token> tokens = new Tokeniser(text, Set.of()).tokens(0, text.length());
        StringBuilder rest = new StringBuilder(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (words.titles().contains(tokens.get(i).lower())) {
                int end = nameEnd(tokens, i + 1);
                for (int j = i + 1; j < end; j++) {
                    blank(rest, tokens.get(j));
                }
                i = end - 1;
            }
        }
        return rest.toString();
    }

    /** The index behind the name that begins at {@code from}: capitals, with small words and commas between them. */
    private int nameEnd(List<Token> tokens, int from) {
        int end = from;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.word() && token.capital()) {
                end = i + 1;
            } else if (!token.sign(",") && !words.joins().contains(token.lower())) {
                break;
            }
        }
        return end;
    }

    private static void blank(StringBuilder text, Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
