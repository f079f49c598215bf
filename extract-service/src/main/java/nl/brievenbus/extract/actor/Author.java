package nl.brievenbus.extract.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.brievenbus.extract.language.Token;

/**
 * For whom a letter speaks, which decides whose plans are its author's.
 *
 * @param country that of the government, or the agency, by its name in the file of the language; absent where the letter does not tell it: then only
 *     "the government" is the author's own, and none that is named by its country
 * @param abbreviations who is meant by the letters that this letter writes for names of its author's side ("RPA")
 */
public record Author(Side side, Optional<String> country, Map<String, ActorSpan> abbreviations) {

    public Author {
        abbreviations = Map.copyOf(abbreviations);
    }

    /** One whose country is not known. */
    public static Author on(Side side) {
        return new Author(side, Optional.empty(), Map.of());
    }

    boolean isAbbreviated(Token token) {
        return abbreviations.containsKey(token.text());
    }

    /**
     * The one whose abbreviation stands at a token, or behind the word there ("the RPA").
     *
     * @param before words that may stand before a name
     */
    Optional<ActorSpan> abbreviated(List<Token> tokens, int i, Set<String> before) {
        boolean behind = before.contains(tokens.get(i).lower()) && i + 1 < tokens.size();
        int at = behind ? i + 1 : i;
        return Optional.ofNullable(abbreviations.get(tokens.get(at).text()))
                .map(meant -> new ActorSpan(i, at, meant.means(), meant.name(), meant.offices(), false));
    }
}
