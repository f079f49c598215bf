package nl.brievenbus.extract.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import nl.brievenbus.events.Deadline.Precision;
import nl.brievenbus.extract.deadline.DeadlineWords.Part;
import nl.brievenbus.extract.deadline.DeadlineWords.Season;

/**
 * A stretch of days that words name, before a bound is put to it.
 *
 * @param ends whether the words name the end of something: what is to be before it may be on its last day
 * @param how it was found, for the explanation
 */
record Stretch(LocalDate from, LocalDate to, Precision precision, boolean ends, String how) {

    static Stretch of(LocalDate from, LocalDate to, Precision precision, String how) {
        return new Stretch(from, to, precision, false, how);
    }

    static Stretch day(LocalDate day, String how) {
        return of(day, day, Precision.DAY, how);
    }

    static Stretch month(YearMonth month) {
        return of(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, "the month");
    }

    static Stretch thirdOf(YearMonth month, Part part) {
        return switch (part) {
            case BEGIN -> of(month.atDay(1), month.atDay(10), Precision.MONTH, "first third of the month");
            case MIDDLE -> of(month.atDay(11), month.atDay(20), Precision.MONTH, "second third of the month");
            case END ->
                new Stretch(month.atDay(21), month.atEndOfMonth(), Precision.MONTH, true, "last third of the month");
        };
    }

    static Stretch halfOf(YearMonth month, int nth) {
        return nth == 1
                ? of(month.atDay(1), month.atDay(15), Precision.MONTH, "first half of the month")
                : of(month.atDay(16), month.atEndOfMonth(), Precision.MONTH, "second half of the month");
    }

    static Stretch year(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, "the year");
    }

    static Stretch partOf(int year, Part part) {
        return switch (part) {
            case BEGIN -> of(LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31), Precision.QUARTER, "first quarter");
            case MIDDLE -> of(LocalDate.of(year, 5, 1), LocalDate.of(year, 8, 31), Precision.SEASON, "May to August");
            case END ->
                new Stretch(
                        LocalDate.of(year, 10, 1), LocalDate.of(year, 12, 31), Precision.QUARTER, true, "last quarter");
        };
    }

    static Stretch quarter(int year, int nth) {
        LocalDate from = LocalDate.of(year, 3 * nth - 2, 1);
        return of(from, from.plusMonths(3).minusDays(1), Precision.QUARTER, "the quarter");
    }

    static Stretch half(int year, int nth) {
        LocalDate from = LocalDate.of(year, nth == 1 ? 1 : 7, 1);
        return of(from, from.plusMonths(6).minusDays(1), Precision.HALF_YEAR, "the half-year");
    }

    static Stretch season(int year, Season season) {
        LocalDate from = LocalDate.of(year, season.month(), 21);
        return of(from, from.plusMonths(3).minusDays(1), Precision.SEASON, "the season");
    }

    /** Monday to Sunday. */
    static Stretch weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return of(monday, monday.plusDays(6), Precision.WEEK, "Monday to Sunday");
    }

    /** The first or the last three months of a year. */
    Stretch quarterAt(Part part) {
        return part == Part.END
                ? new Stretch(to.plusDays(1).minusMonths(3), to, Precision.QUARTER, true, "last quarter of " + how)
                : of(from, from.plusMonths(3).minusDays(1), Precision.QUARTER, "first quarter of " + how);
    }

    /** The end of a stretch, as in "het einde van het jaar". */
    Stretch end() {
        return new Stretch(from, to, precision, true, how);
    }

    Stretch to(Stretch last) {
        return new Stretch(from, last.to, precision, last.ends, how + " to " + last.how);
    }
}
