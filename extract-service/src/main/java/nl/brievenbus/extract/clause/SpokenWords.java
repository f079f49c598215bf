package nl.brievenbus.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.brievenbus.extract.language.Token;

/** Leaves out what stands in brackets or quotation marks: asides, and the words of others. */
public final class SpokenWords {

    private static final Map<String, String> CLOSING =
            Map.of("(", ")", "[", "]", "«", "»", "“", "”", "„", "”", "‘", "’");

    private SpokenWords() {}

    /** What is left of the tokens of a sentence; marks of footnotes are left out, too. */
    public static List<Token> of(List<Token> tokens) {
        List<Token> spoken = new ArrayList<>(tokens.size());
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            String closing = token.kind() == Token.Kind.SIGN ? CLOSING.get(token.text()) : null;
            int end = closing == null ? -1 : closing(tokens, i, closing);
            if (end > 0) {
                i = end + 1;
            } else {
                if (token.kind() != Token.Kind.NOTE_MARK) {
                    spoken.add(token);
                }
                i++;
            }
        }
        // The same list where nothing is left out: what was found out of it holds.
        return spoken.size() == tokens.size() ? tokens : spoken;
    }

    /** Where brackets that open at {@code from} close; -1 where they never do. Brackets of the same kind may nest. */
    private static int closing(List<Token> tokens, int from, String closing) {
        String opening = tokens.get(from).text();
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).sign(opening)) {
                depth++;
            } else if (tokens.get(i).sign(closing)) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }
}
