package nl.brievenbus.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells from which country or agency a letter comes, by the words that its letters hold: of its parliament, its seat, its name. */
final class HomeCountry {

    /** In characters: so far the head of a letter goes. */
    private static final int HEAD = 1200;

    /** In characters: its closing and signature, and the addresses below. */
    private static final int END = 400;

    private final List<ActorWords.Government> governments;

    HomeCountry(List<ActorWords.Government> governments) {
        this.governments = governments;
    }

    /**
     * The one of which head and end of a letter tell most; where they tell of none, the whole letter, and at last by what it hints
     * at. The first of equals.
     */
    Optional<String> of(String letter) {
        return ofHead(letter)
                .or(() -> mostTold(letter, ActorWords.Government::tells))
                .or(() -> mostTold(letter, ActorWords.Government::hints));
    }

    private static String headAndEnd(String letter) {
        String head = letter.substring(0, Math.min(HEAD, letter.length()));
        return head + "\n" + letter.substring(Math.max(head.length(), letter.length() - END));
    }

    /** The one that the head and the end tell of: an agency is named elsewhere in letters of any other. */
    Optional<String> ofHead(String letter) {
        return mostTold(headAndEnd(letter), ActorWords.Government::tells);
    }

    private Optional<String> mostTold(String text, Function<ActorWords.Government, List<String>> words) {
        Optional<String> most = Optional.empty();
        int best = 0;
        for (ActorWords.Government government : governments) {
            int told = words.apply(government).stream()
                    .mapToInt(word -> occurrences(word, text))
                    .sum();
            if (told > best) {
                best = told;
                most = Optional.of(government.country());
            }
        }
        return most;
    }

    private static int occurrences(String word, String text) {
        int found = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            found++;
        }
        return found;
    }
}
