package nl.brievenbus.index.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets through the dates that can be meant. One slip to the year 9999 would stretch every histogram over all the years
 * between; such a date is left out of its field and told of in {@link #notes()}.
 */
final class PlausibleDates {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private final List<String> notes = new ArrayList<>();

    /** The date, where it is plausible; else a note is taken that it was left out of this field. */
    Optional<LocalDate> of(String field, Optional<LocalDate> date) {
        Optional<LocalDate> plausible = date.filter(PlausibleDates::isPlausible);
        if (date.isPresent() && plausible.isEmpty()) {
            notes.add("%s: %s lies outside %d to %d".formatted(field, date.get(), FIRST_YEAR, LAST_YEAR));
        }
        return plausible;
    }

    /** What was left out, in plain words; empty where all went in. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private static boolean isPlausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}
