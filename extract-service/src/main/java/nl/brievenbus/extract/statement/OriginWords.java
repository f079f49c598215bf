package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.OriginKind;
import nl.brievenbus.extract.structure.DateWords;

/** Tells by the words of a passage of what kind of origin it speaks, and of which day. */
final class OriginWords {

    private final List<SettlementWords.KindWords> names;
    private final Optional<LocalDate> letter;

    /**
     * @param names of each kind, in the order in which the kinds are told apart
     * @param letter the day of the letter
     */
    OriginWords(List<SettlementWords.KindWords> names, Optional<LocalDate> letter) {
        this.names = names;
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

    /** The last day that they name before that of the letter; the first, where nobody knows when it was written. */
    Optional<LocalDate> day(String words) {
        return letter.map(day -> DateWords.lastBefore(words, day))
                .orElseGet(() -> DateWords.first(words).map(DateWords.Found::day));
    }
}
