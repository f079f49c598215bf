package nl.brievenbus.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;

/** Finds those on whose behalf a letter is written too ("mede namens de Minister van Financiën"). */
final class CoAuthors {

    /** The longest name of one office or two. */
    private static final int REACH = 220;

    private final Pattern onBehalf;

    CoAuthors(List<String> onBehalf) {
        this.onBehalf = Pattern.compile(
                onBehalf.isEmpty() ? "(?!)" : "(?iu)(?<!\\p{L})(?:" + String.join("|", onBehalf) + ") ");
    }

    /** Their offices, in the order in which the text names them, each once. */
    List<String> in(String text, Tokeniser tokeniser, ActorFinder actors, Author author) {
        List<String> offices = new ArrayList<>();
        Matcher place = onBehalf.matcher(text);
        while (place.find()) {
            List<Token> behind = tokeniser.tokens(place.end(), Math.min(text.length(), place.end() + REACH));
            int next = 0;
            for (ActorSpan span : actors.find(text, behind, author)) {
                // Only what follows at once, or behind one more "en".
                if (span.means() != ActorWords.Means.OFFICE || span.first() > next + 1) {
                    break;
                }
                span.offices().stream()
                        .filter(office -> !offices.contains(office))
                        .forEach(offices::add);
                next = span.last() + 1;
            }
        }
        return offices;
    }
}
