package nl.brievenbus.extract.deadline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Finds the day of an event that a letter named a little earlier: "Op 22 april is het debat. Nog voor dat debat ...". */
interface SameEvents {

    /**
     * The day of the event, where it was named and has not been.
     *
     * @param noun what the event is called, as in "dat debat"
     */
    Optional<LocalDate> day(Anchors anchors, String noun);

    /** The last day that was named, where the noun stands beside it. */
    static SameEvents of(PeriodPattern day, WordValues values) {
        return (anchors, noun) -> {
            String before = anchors.before();
            if (!before.toLowerCase(Locale.ROOT).contains(noun.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            return day.matcher(before)
                    .results()
                    .reduce((earlier, later) -> later)
                    .flatMap(match -> day.found(before, match.start()))
                    .flatMap(found -> values.day(found, "day", anchors))
                    .filter(found -> anchors.letter().filter(found::isBefore).isEmpty());
        };
    }
}
