package nl.brievenbus.extract.actor;

import java.util.List;
import java.util.Set;
import nl.brievenbus.extract.language.Token;

/**
 * Tells whether an act is towards the house though its clause does not name it: who reports without saying to whom reports
 * to the house that the letter is written to, and what is sent or submitted goes there, unless somebody else is to get it.
 */
public final class ImpliedHouse {

    /** Words between a preposition and its noun. */
    private static final int REACH = 4;

    private final Words words;

    /**
     * The words by which it is told.
     *
     * @param informs acts that tell somebody something
     * @param writes acts that tell the house something where they are done again ("I will write again")
     * @param again words for that
     * @param sends acts that may bring a document to the house
     * @param documents endings of nouns for what houses are sent ("voortgangsbrief" ends in "brief")
     * @param goesInto acts that are towards the house where they are done in what tells it something ("in een brief op ingaan")
     * @param accounts endings of nouns for that; a bill tells nothing
     * @param places prepositions before such a noun
     * @param submissions nouns for the sending itself ("indiening")
     * @param pronouns by which a clause begins whose document was named before
     * @param receivers beginnings of nouns for others who may be told or sent something
     * @param self what receives in the author's stead ("dat mij wordt voorgelegd")
     * @param lodges acts that bring a document to somebody named behind one of {@code lodgedWith} ("ingediend bij de Commissie")
     * @param lodgedWith prepositions behind which a name receives what is lodged
     * @param towards prepositions behind which a name receives ("aan de Raad van State")
     * @param answers acts behind which it is what they answer ("respond to Recommendation 4")
     * @param neutral prepositions behind which such a noun does not receive
     * @param determiners what may stand between a preposition and its noun
     */
    public record Words(
            Set<String> informs,
            Set<String> writes,
            Set<String> again,
            Set<String> sends,
            List<String> documents,
            Set<String> goesInto,
            List<String> accounts,
            Set<String> places,
            List<String> submissions,
            Set<String> pronouns,
            List<String> receivers,
            Set<String> self,
            Set<String> lodges,
            Set<String> lodgedWith,
            Set<String> towards,
            Set<String> answers,
            Set<String> neutral,
            Set<String> determiners) {}

    ImpliedHouse(Words words) {
        this.words = words;
    }

    /**
     * Whether the act is towards the house.
     *
     * @param action its verb in the infinitive
     * @param clause the words of its clause, in which the house is not named
     */
    public boolean in(String action, List<Token> clause) {
        if (names(clause, words.submissions())) {
            return true;
        }
        boolean informs = words.informs().contains(action) || (words.writes().contains(action) && isDoneAgain(clause));
        boolean sends =
                words.sends().contains(action) && (names(clause, words.documents()) || opensWithPronoun(clause));
        boolean toAnother = (!words.answers().contains(action) && isTowardsName(clause, words.towards()))
                || (words.lodges().contains(action) && isTowardsName(clause, words.lodgedWith()));
        return ((informs || sends) && !namesReceiver(clause) && !toAnother)
                || (words.goesInto().contains(action) && isDoneInAccount(clause));
    }

    /** "write again", but not "write again to the carriers". */
    private boolean isDoneAgain(List<Token> clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (words.again().contains(clause.get(i).lower())) {
                return i + 1 == clause.size()
                        || !words.towards().contains(clause.get(i + 1).lower());
            }
        }
        return false;
    }

    /** "zal in een separate brief op deze vraag ingaan": a noun for an account right behind a preposition of place. */
    private boolean isDoneInAccount(List<Token> clause) {
        for (int i = 1; i < clause.size(); i++) {
            String word = clause.get(i).lower();
            boolean account = words.accounts().stream().anyMatch(word::endsWith);
            for (int j = i - 1; account && j >= Math.max(0, i - REACH); j--) {
                if (words.places().contains(clause.get(j).lower())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "aan de Onderwijsraad": a name behind the preposition, but for small words. */
    private boolean isTowardsName(List<Token> clause, Set<String> prepositions) {
        for (int i = 0; i + 1 < clause.size(); i++) {
            if (prepositions.contains(clause.get(i).lower())
                    && clause.get(behindDeterminers(clause, i + 1)).capital()) {
                return true;
            }
        }
        return false;
    }

    private int behindDeterminers(List<Token> clause, int from) {
        int place = from;
        while (place + 1 < clause.size()
                && words.determiners().contains(clause.get(place).lower())) {
            place++;
        }
        return place;
    }

    private boolean opensWithPronoun(List<Token> clause) {
        return clause.stream().limit(2).anyMatch(token -> words.pronouns().contains(token.lower()));
    }

    private static boolean names(List<Token> clause, List<String> endings) {
        return clause.stream().map(Token::lower).anyMatch(word -> endings.stream()
                .anyMatch(word::endsWith));
    }

    private boolean namesReceiver(List<Token> clause) {
        for (int i = 0; i < clause.size(); i++) {
            String word = clause.get(i).lower();
            boolean receiver =
                    words.self().contains(word) || words.receivers().stream().anyMatch(word::startsWith);
            if (receiver && receives(clause, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean receives(List<Token> clause, int noun) {
        int i = noun - 1;
        while (i >= 0 && words.determiners().contains(clause.get(i).lower())) {
            i--;
        }
        return i < 0 || !words.neutral().contains(clause.get(i).lower());
    }
}
