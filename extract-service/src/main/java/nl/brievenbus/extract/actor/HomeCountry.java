package nl.brievenbus.extract.actor;

import java.util.List;
import java.util.Optional;

/** Tells from which country a letter comes, by the words that only its letters hold: of its parliament, its seat, its government. */
final class HomeCountry {

    /** In characters: so far the head of a letter goes. */
    private static final int HEAD = 1200;

    /** In characters: its closing and signature, and the addresses below. */
    private static final int END = 400;

    private final List<ActorWords.Government> governments;

    HomeCountry(List<ActorWords.Government> governments) {
        this.governments = governments;
    }

    /** The one of which head and end of a letter tell most; where they tell of none, the whole letter. The first of equals. */
    Optional<String> of(String letter) {
        String head = letter.substring(0, Math.min(HEAD, letter.length()));
        String end = letter.substring(Math.max(head.length(), letter.length() - END));
        return mostTold(head + "\n" + end).or(() -> mostTold(letter));
    }

    private Optional<String> mostTold(String text) {
        Optional<String> most = Optional.empty();
        int best = 0;
        for (ActorWords.Government government : governments) {
            int told = government.tells().stream()
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
