package nl.brievenbus.extract.deadline;

import java.time.LocalDate;
import java.util.Optional;
import nl.brievenbus.extract.language.Lazy;

/** What the terms of one letter are reckoned by: its date, and whether its parliament is the one of the calendar. For one thread. */
public final class LetterTime {

    private final Optional<LocalDate> date;
    private final Lazy<Boolean> ofCalendar;

    /** @param ofCalendar asked once, and only where a term is of a parliament */
    LetterTime(Optional<LocalDate> date, Lazy<Boolean> ofCalendar) {
        this.date = date;
        this.ofCalendar = ofCalendar;
    }

    Optional<LocalDate> date() {
        return date;
    }

    boolean isOfCalendar() {
        return ofCalendar.get();
    }
}
