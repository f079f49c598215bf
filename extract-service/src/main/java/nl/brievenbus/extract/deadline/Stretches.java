package nl.brievenbus.extract.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.brievenbus.events.Deadline.Precision;
import nl.brievenbus.extract.deadline.DeadlineWords.Bound;
import nl.brievenbus.extract.deadline.DeadlineWords.Recess;
import nl.brievenbus.extract.deadline.DeadlineWords.Season;
import nl.brievenbus.extract.deadline.PeriodPattern.Found;

/**
 * Finds the days that words name. What names no year is the first such stretch that has not ended on the day of the
 * letter; without that day, only what names its year has days.
 */
final class Stretches {

    /** "De komende maanden" are three. */
    private static final int SOME = 3;

    private static final int DAYS_OF_WEEK = 7;

    private static final int CENTURY = 100;

    private static final Period QUARTER = Period.ofMonths(3);

    private final WordValues values;
    private final Calendar calendar;

    Stretches(WordValues values, Calendar calendar) {
        this.values = values;
        this.calendar = calendar;
    }

    /** The stretch that the words name; absent where the letter's date is needed and not known, or the words give no days. */
    Optional<Stretch> of(Found found, Optional<Bound> bound, Anchors anchors) {
        return switch (found.period().words().means()) {
            case DAY -> days(found, anchors);
            case WEEKDAY,
                    WEEKDAY_NEXT_WEEK,
                    TOMORROW,
                    CURRENT,
                    NEXT,
                    COMING,
                    COMING_MONTHS,
                    PART_OF_THIS_MONTH,
                    PART_OF_NEXT_MONTH -> anchors.letter().map(letter -> nearLetter(found, letter));
            case MONTH, PART_OF_MONTH, HALF_OF_MONTH, WEEK_OF_MONTH, LAST_WEEK_OF_MONTH -> ofMonth(found, anchors);
            case WEEK_OF_DAY -> values.day(found, "day", anchors).map(Stretch::weekOf);
            case WEEK_OF_YEAR -> first(found, anchors, year -> weekOfYear(year, values.number(found.word("number"))));
            case YEAR -> years(found, anchors);
            case END_OF -> year(found, anchors, year -> Stretch.year(year).end());
            case PART_OF_YEAR -> year(found, anchors, year -> Stretch.partOf(year, values.part(found)));
            case QUARTER -> range(found, anchors, Stretch::quarter);
            case END_OF_QUARTER -> quarter(found, anchors).map(Stretch::end);
            case HALF_OF_YEAR -> range(found, anchors, Stretch::half);
            case SEASON -> season(found, anchors);
            case END_OF_SEASON -> season(found, anchors).map(Stretch::end);
            case SUMMER -> summer(found, bound, anchors);
            case RECESS -> recess(found, found.period().words().recess(), bound, anchors);
            case BUDGET_DAY ->
                first(found, anchors, year -> Stretch.day(Calendar.budgetDay(year), "the third Tuesday of September"));
            case ACCOUNTABILITY_DAY ->
                first(
                        found,
                        anchors,
                        year -> Stretch.day(Calendar.accountabilityDay(year), "the third Wednesday of May"));
            case CHRISTMAS_EVE -> first(found, anchors, Stretches::christmas);
            case EASTER -> first(found, anchors, year -> easter(found, year));
            case FINANCIAL_YEAR ->
                anchors.time().financialYear().flatMap(begins -> financialYear(found, begins, anchors));
            case SPLIT_YEAR,
                    END_OF_MONTH,
                    REST_OF,
                    WITHIN,
                    WITHIN_AFTER_DAY,
                    BEFORE_DAY,
                    NOT_BEFORE,
                    EVENT,
                    OPEN_EVENT,
                    SAME_EVENT,
                    VAGUE,
                    RECURRING -> Optional.empty();
        };
    }

    /** The quarter that is named, else that of the letter. */
    private Optional<Stretch> quarter(Found found, Anchors anchors) {
        return found.word("nth").isEmpty()
                ? anchors.letter().map(letter -> unit(letter, QUARTER))
                : first(found, anchors, year -> Stretch.quarter(year, values.number(found.word("nth"))));
    }

    private Optional<Stretch> season(Found found, Anchors anchors) {
        return first(found, anchors, year -> Stretch.season(year, values.season(found)));
    }

    private Optional<Stretch> days(Found found, Anchors anchors) {
        Optional<Stretch> day = values.day(found, "day", anchors).map(date -> Stretch.day(date, "the day"));
        if (found.word("last").isEmpty()) {
            return day;
        }
        return day.flatMap(first -> values.day(found, "last", anchors.since(first.from()))
                .map(last -> first.to(Stretch.day(last, "the day"))));
    }

    private Stretch nearLetter(Found found, LocalDate letter) {
        Period unit = found.word("unit").isEmpty() ? Period.ZERO : values.unit(found);
        return switch (found.period().words().means()) {
            case TOMORROW -> Stretch.day(letter.plusDays(1), "the day after the letter");
            case WEEKDAY ->
                Stretch.day(letter.with(TemporalAdjusters.next(weekday(found))), "the first after the letter");
            case WEEKDAY_NEXT_WEEK ->
                Stretch.day(
                        Stretch.weekOf(letter.plusWeeks(1)).from().with(TemporalAdjusters.nextOrSame(weekday(found))),
                        "the day of the week after the letter's");
            case CURRENT -> unit(letter, unit);
            case NEXT -> unit(letter.plus(unit), unit);
            case PART_OF_THIS_MONTH -> Stretch.thirdOf(YearMonth.from(letter), values.part(found));
            case PART_OF_NEXT_MONTH -> Stretch.thirdOf(YearMonth.from(letter).plusMonths(1), values.part(found));
            case COMING_MONTHS -> coming(letter, Period.ofMonths(SOME));
            default -> coming(letter, values.amount(found));
        };
    }

    private static Stretch coming(LocalDate letter, Period amount) {
        return Stretch.of(letter, letter.plus(amount), Precision.APPROXIMATE, Reckoner.FROM_LETTER + letter);
    }

    private DayOfWeek weekday(Found found) {
        return DayOfWeek.of(values.number(found.word("weekday")));
    }

    private static Stretch unit(LocalDate day, Period unit) {
        if (unit.equals(Reckoner.WEEK)) {
            return Stretch.weekOf(day);
        }
        return unit.toTotalMonths() == 3
                ? Stretch.quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR))
                : Stretch.month(YearMonth.from(day));
    }

    /** The stretch of a month that the words name. */
    Optional<Stretch> ofMonth(Found found, Anchors anchors) {
        Month month = values.month(found.word("month"));
        Function<YearMonth, Stretch> means =
                switch (found.period().words().means()) {
                    case PART_OF_MONTH -> of -> Stretch.thirdOf(of, values.part(found));
                    case HALF_OF_MONTH -> of -> Stretch.halfOf(of, values.number(found.word("nth")));
                    case WEEK_OF_MONTH -> of -> week(of, values.number(found.word("nth")));
                    case LAST_WEEK_OF_MONTH -> of -> Stretch.weekOf(of.atEndOfMonth());
                    default -> Stretch::month;
                };
        Optional<Stretch> stretch = first(found, anchors, year -> means.apply(YearMonth.of(year, month)));
        // Only in a month that begins on a Monday, or ends on a Sunday, do all ways of counting its weeks agree.
        return switch (found.period().words().means()) {
            case WEEK_OF_MONTH ->
                stretch.filter(
                        week -> week.from().getMonth() == month && week.from().getDayOfMonth() % DAYS_OF_WEEK == 1);
            case LAST_WEEK_OF_MONTH ->
                stretch.filter(week ->
                        week.to().getMonth() == month && week.to().plusDays(1).getMonth() != month);
            default -> stretch;
        };
    }

    private static Stretch week(YearMonth month, int nth) {
        return Stretch.weekOf(month.atDay(1).plusWeeks(nth - 1L));
    }

    private static Stretch weekOfYear(int year, int week) {
        return Stretch.weekOf(LocalDate.of(year, 1, 4).plusWeeks(week - 1L));
    }

    private Optional<Stretch> years(Found found, Anchors anchors) {
        Optional<Stretch> stretch = year(found, anchors, Stretch::year);
        return found.word("last").isEmpty()
                ? stretch
                : stretch.map(from -> from.to(Stretch.year(Integer.parseInt(found.word("last")))));
    }

    private interface Numbered {
        Stretch of(int year, int nth);
    }

    /** "Het derde kwartaal", "het derde of vierde kwartaal". */
    private Optional<Stretch> range(Found found, Anchors anchors, Numbered means) {
        int from = values.number(found.word("nth"));
        int to = found.word("last").isEmpty() ? from : values.number(found.word("last"));
        return first(
                found,
                anchors,
                year -> from == to ? means.of(year, from) : means.of(year, from).to(means.of(year, to)));
    }

    private Optional<Stretch> summer(Found found, Optional<Bound> bound, Anchors anchors) {
        // "In de zomer" may be the recess or the season.
        return isAroundRecess(bound)
                ? recess(found, Optional.of(Recess.SUMMER), bound, anchors)
                : values.year(found, anchors).map(year -> Stretch.season(year, Season.SUMMER));
    }

    /** Whether a bound before "the summer" shows that the recess is meant. */
    static boolean isAroundRecess(Optional<Bound> bound) {
        return bound.filter(b -> b == Bound.BEFORE || b == Bound.AFTER || b == Bound.BY)
                .isPresent();
    }

    /** What is to be done before a recess that has begun is meant for the next one; what is to follow it, for this. */
    private Optional<Stretch> recess(Found found, Optional<Recess> named, Optional<Bound> bound, Anchors anchors) {
        Optional<Integer> year = values.year(found, anchors);
        if (year.isPresent()) {
            return named.flatMap(recess -> recess(recess, year.get()));
        }
        boolean before = bound.filter(b -> b == Bound.BEFORE || b == Bound.BY).isPresent();
        return anchors.letter().flatMap(letter -> Arrays.stream(Recess.values())
                .filter(recess -> named.isEmpty() || named.get() == recess)
                .flatMap(recess -> IntStream.rangeClosed(letter.getYear() - 1, letter.getYear() + 1)
                        .mapToObj(each -> recess(recess, each))
                        .flatMap(Optional::stream))
                .filter(span ->
                        before ? span.from().isAfter(letter) : !span.to().isBefore(letter))
                .min(Comparator.comparing(Stretch::from)));
    }

    private Optional<Stretch> recess(Recess recess, int year) {
        return calendar.recess(recess, year)
                .map(span -> Stretch.of(
                        span.from(), span.to(), Precision.SEASON, "the recess of " + year + ", " + span.source()));
    }

    private static Stretch christmas(int year) {
        return Stretch.of(
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26),
                Precision.DAY,
                "Christmas");
    }

    private Stretch easter(Found found, int year) {
        LocalDate sunday = Calendar.easter(year);
        if (!found.word("weekday").isEmpty()) {
            return Stretch.day(sunday.with(TemporalAdjusters.nextOrSame(weekday(found))), "Easter");
        }
        return Stretch.of(sunday, sunday.plusDays(1), Precision.DAY, "Easter");
    }

    /** The one that the words name, else the one in which the letter was written, or another counted from it. */
    private Optional<Stretch> financialYear(Found found, MonthDay begins, Anchors anchors) {
        if (found.word("year").isEmpty()) {
            String rel = found.word("rel");
            int later = rel.isEmpty() ? 0 : values.number(rel);
            return anchors.letter()
                    .map(letter ->
                            letter.isBefore(begins.atYear(letter.getYear())) ? letter.getYear() - 1 : letter.getYear())
                    .map(year -> financialYear(found, begins.atYear(year + later)));
        }
        int year = Integer.parseInt(found.word("year"));
        // "2024-26" are more years than one.
        boolean next = (year + 1) % CENTURY == Integer.parseInt(found.word("last"));
        return next ? Optional.of(financialYear(found, begins.atYear(year))) : Optional.empty();
    }

    private Stretch financialYear(Found found, LocalDate from) {
        Stretch whole = Stretch.of(from, from.plusYears(1).minusDays(1), Precision.YEAR, "the financial year");
        return found.word("part").isEmpty() ? whole : whole.quarterAt(values.part(found));
    }

    /** Of the year that the words name, else of the letter's. */
    private Optional<Stretch> year(Found found, Anchors anchors, IntFunction<Stretch> means) {
        return values.year(found, anchors)
                .or(() -> named(found) ? Optional.empty() : anchors.letter().map(LocalDate::getYear))
                .map(means::apply);
    }

    /** Of the year that the words name, else the first that has not ended on the day of the letter. */
    private Optional<Stretch> first(Found found, Anchors anchors, IntFunction<Stretch> means) {
        Optional<Integer> named = values.year(found, anchors);
        if (named.isPresent() || named(found)) {
            return named.map(means::apply);
        }
        return anchors.letter().map(day -> {
            Stretch current = means.apply(day.getYear() - 1);
            for (int year = day.getYear(); current.to().isBefore(day); year++) {
                current = means.apply(year);
            }
            return current;
        });
    }

    /** Whether the words speak of a year at all: "dat jaar" does, though it may not be known which. */
    private static boolean named(Found found) {
        return !found.word("rel").isEmpty();
    }
}
