package nl.brievenbus.events;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By when something is promised: a range of days, either side of which may be open.
 *
 * @param text the words
 * @param earliest first day of the range
 * @param latest last day of the range, never before {@code earliest}
 * @param recurrence ISO 8601 period, where it repeats ({@code P1Y})
 * @param explanation how the words became these days, with the day that they were reckoned from
 */
public record Deadline(
        String text,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Precision precision,
        Optional<String> recurrence,
        String explanation) {

    /** How precise the words are. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        SEASON,
        HALF_YEAR,
        YEAR,
        /** A stretch of time that the words only sketch ("de komende maanden"). */
        APPROXIMATE,
        /** An event whose day the letter does not give; no days. */
        EVENT,
        /** Words that give no day ("binnenkort"); no days. */
        VAGUE
    }
}
