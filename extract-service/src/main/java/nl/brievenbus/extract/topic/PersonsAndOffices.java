package nl.brievenbus.extract.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.brievenbus.extract.language.Token;

/**
 * Takes the names of persons and offices out of a text: "de Minister van Infrastructuur en Waterstaat" and "mevrouw Water"
 * say who, not what about. Thread-safe.
 */
final class PersonsAndOffices {

    /** Words of a name before its title, commas and small words among them. */
    private static final int LONGEST_NAME = 12;

    private final TopicWords words;

    PersonsAndOffices(TopicWords words) {
        this.words = words;
    }

    /** The words with a blank for every letter of a name behind a title or before one. */
    Passage without(Passage whole) {
        List<Token> tokens = whole.tokens();
        BitSet names = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            if (words.titles().contains(tokens.get(i).lower())) {
                int end = nameEnd(tokens, i + 1);
                names.set(i + 1, end);
                i = end - 1;
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).capital()
                    && words.titlesBehind().contains(tokens.get(i).lower())) {
                names.set(nameStart(tokens, i), i);
            }
        }
        return names.isEmpty() ? whole : without(whole, names);
    }

    /** @param names places of tokens; blanks where they stood leave the other tokens as they are */
    private static Passage without(Passage whole, BitSet names) {
        StringBuilder rest = new StringBuilder(whole.text());
        List<Token> left = new ArrayList<>();
        for (int i = 0; i < whole.tokens().size(); i++) {
            if (names.get(i)) {
                blank(rest, whole.tokens().get(i), whole.offset());
            } else {
                left.add(whole.tokens().get(i));
            }
        }
        return new Passage(rest.toString(), whole.offset(), left);
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

    /** The index at which the name begins that ends before {@code to}; that index where none does. */
    private int nameStart(List<Token> tokens, int to) {
        int start = to;
        for (int i = to - 1; i >= Math.max(0, to - LONGEST_NAME); i--) {
            Token token = tokens.get(i);
            if (token.word() && token.capital()) {
                start = i;
            } else if (!token.sign(",") && !words.joins().contains(token.lower())) {
                break;
            }
        }
        return start;
    }

    private static void blank(StringBuilder text, Token token, int offset) {
        for (int i = token.start(); i < token.end(); i++) {
            text.setCharAt(i - offset, ' ');
        }
    }
}
