package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.OriginKind;
import nl.brievenbus.extract.structure.DateWords;

/** Tells by the words of a passage of what kind of origin it speaks, and of which day. */
final class OriginWords {

    private final List<SettlementWords.KindWords> names;
    private final Pattern missedTerm;
    private final Optional<LocalDate> letter;

    /**
     * @param names of each kind, in the order in which the kinds are told apart
     * @param missedTerm words whose days are those by which something would be done
     * @param letter the day of the letter
     */
    OriginWords(List<SettlementWords.KindWords> names, Pattern missedTerm, Optional<LocalDate> letter) {
        this.names = names;
        this.missedTerm = missedTerm;
        this.letter = letter;
    }

    /** The first kind of which the words hold a name. */
    OriginKind kind(String words) {
        return kinds(words).findFirst().orElse(OriginKind.OTHER);
    }

    /** Those of which the words hold a name, in the order in which they are told apart. */
    Stream<OriginKind> kinds(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return names.stream().filter(each -> each.shownBy(lower)).map(SettlementWords.KindWords::kind);
    }

    boolean areOfMeeting(String words) {
        return kind(words) == OriginKind.DEBATE;
    }

    /**
     * The last day that they name before that of the letter; the first, where nobody knows when it was written. "(Ik heb toegezegd) dat
     * u het op 1 oktober zou ontvangen" names none: it is the term that was missed.
     */
    Optional<LocalDate> day(String words) {
        String left = missedTerm.matcher(words).replaceAll("");
        return letter.map(day -> DateWords.lastBefore(left, day))
                .orElseGet(() -> DateWords.first(left).map(DateWords.Found::day));
    }
}
