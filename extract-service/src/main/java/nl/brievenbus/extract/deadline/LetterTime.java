package nl.brievenbus.extract.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import nl.brievenbus.extract.language.Lazy;

/**
 * What the terms of one letter are reckoned by: its date, whether its parliament is the one of the calendar, and when the financial
 * years of its country begin. For one thread.
 */
public final class LetterTime {

    private final Optional<LocalDate> date;
    private final Lazy<Boolean> ofCalendar;
    private final Lazy<Optional<MonthDay>> financialYear;

    /**
     * @param ofCalendar asked once, and only where a term is of a parliament
     * @param financialYear asked once, and only where a term is of such a year
     */
    LetterTime(Optional<LocalDate> date, Lazy<Boolean> ofCalendar, Lazy<Optional<MonthDay>> financialYear) {
        this.date = date;
        this.ofCalendar = ofCalendar;
        this.financialYear = financialYear;
    }

    Optional<LocalDate> date() {
        return date;
    }

    boolean isOfCalendar() {
        return ofCalendar.get();
    }

    /** The first day of the financial years of its country; absent where that is not known. */
    Optional<MonthDay> financialYear() {
        return financialYear.get();
    }
}
