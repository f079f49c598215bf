package nl.brievenbus.extract.deadline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.events.Deadline.Precision;
import nl.brievenbus.extract.deadline.DeadlineWords.Bound;
import nl.brievenbus.extract.deadline.DeadlineWords.Means;
import nl.brievenbus.extract.deadline.DeadlineWords.Recess;
import nl.brievenbus.extract.structure.DateWords;

/** Reckons what days the words of a term stand for. What names no year is the first such stretch that has not ended. */
final class Reckoner {

    /** "De komende maanden" are three. */
    private static final int SOME = 3;

    private final Map<String, Integer> numbers;
    private final Calendar calendar;

    Reckoner(Map<String, Integer> numbers, Calendar calendar) {
        this.numbers = Map.copyOf(numbers);
        this.calendar = calendar;
    }

    /** A stretch of days, and how it was found. */
    private record Span(LocalDate from, LocalDate to, Precision precision, String how) {}

    /**
     * The deadline that the words stand for; absent where they name a day that does not exist.
     *
     * @param letter reckoned from
     */
    Optional<Deadline> reckon(
            PeriodPattern.Found found, Optional<Bound> bound, String words, Optional<LocalDate> letter) {
        Means means = found.period().words().means();
        try {
            return switch (means) {
                case VAGUE -> Optional.of(open(words, Precision.VAGUE, "words that name no day"));
                case RECURRING -> recurring(found, words);
                case EVENT -> event(found, words, letter);
                case WITHIN ->
                    Optional.of(letter.map(day -> within(found, words, day))
                            .orElseGet(() -> undated(words, Precision.DAY)));
                case IN_ABOUT ->
                    Optional.of(letter.map(day -> inAbout(found, words, day))
                            .orElseGet(() -> undated(words, Precision.APPROXIMATE)));
                case REST_OF ->
                    Optional.of(letter.map(day -> restOf(words, day)).orElseGet(() -> undated(words, Precision.MONTH)));
                default ->
                    span(found, bound, letter)
                            .map(span -> bounded(span, bound, words))
                            .or(() -> exists(found) ? Optional.of(undated(words, precision(means))) : Optional.empty());
            };
        } catch (DateTimeException e) {
            // "31 februari": the words name no day.
            return Optional.empty();
        }
    }

    private boolean exists(PeriodPattern.Found found) {
        return found.period().words().means() != Means.DAY
                || month(found).length(true) >= Integer.parseInt(found.word("day"));
    }

    private static Precision precision(Means means) {
        return switch (means) {
            case DAY, BUDGET_DAY, CHRISTMAS_EVE -> Precision.DAY;
            case MONTH, PART_OF_MONTH, HALF_OF_MONTH -> Precision.MONTH;
            case QUARTER -> Precision.QUARTER;
            case SEASON, SUMMER, RECESS -> Precision.SEASON;
            case HALF_OF_YEAR -> Precision.HALF_YEAR;
            case EVENT -> Precision.EVENT;
            case VAGUE, RECURRING -> Precision.VAGUE;
            default -> Precision.YEAR;
        };
    }

    private static Deadline open(String words, Precision precision, String how) {
        return new Deadline(words, Optional.empty(), Optional.empty(), precision, Optional.empty(), how);
    }

    private static Deadline undated(String words, Precision precision) {
        return open(words, precision, "the letter has no date to reckon from");
    }

    private Optional<Deadline> recurring(PeriodPattern.Found found, String words) {
        String recurrence = found.period().words().recurrence();
        if (recurrence.isEmpty()) {
            String unit = found.groups().getOrDefault("unit", "jaar");
            recurrence = Units.of(unit, number(found.word("number"))).toString();
        }
        return Optional.of(new Deadline(
                words,
                Optional.empty(),
                Optional.empty(),
                Precision.VAGUE,
                Optional.of(recurrence),
                "it repeats; no day is named"));
    }

    private Optional<Deadline> event(PeriodPattern.Found found, String words, Optional<LocalDate> letter) {
        if (!found.groups().containsKey("day")) {
            return Optional.of(open(words, Precision.EVENT, "an event whose day the letter does not give"));
        }
        Optional<LocalDate> day = day(found, letter);
        return Optional.of(day.map(date -> new Deadline(
                        words,
                        Optional.empty(),
                        Optional.of(date),
                        Precision.DAY,
                        Optional.empty(),
                        "the day of the event"))
                .orElseGet(() -> undated(words, Precision.EVENT)));
    }

    private Deadline within(PeriodPattern.Found found, String words, LocalDate letter) {
        LocalDate last = letter.plus(amount(found, 1));
        return new Deadline(
                words,
                Optional.empty(),
                Optional.of(last),
                Precision.DAY,
                Optional.empty(),
                "reckoned from the letter of " + letter);
    }

    private Deadline inAbout(PeriodPattern.Found found, String words, LocalDate letter) {
        LocalDate day = letter.plus(amount(found, 1));
        return new Deadline(
                words,
                Optional.of(day),
                Optional.empty(),
                Precision.APPROXIMATE,
                Optional.empty(),
                "reckoned from the letter of " + letter);
    }

    private static Deadline restOf(String words, LocalDate letter) {
        String lower = words.toLowerCase(Locale.ROOT);
        LocalDate last = lower.contains("jaar") || lower.contains("year")
                ? letter.with(TemporalAdjusters.lastDayOfYear())
                : lower.contains("week")
                        ? letter.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                        : letter.with(TemporalAdjusters.lastDayOfMonth());
        return new Deadline(
                words,
                Optional.empty(),
                Optional.of(last),
                Precision.APPROXIMATE,
                Optional.empty(),
                "until the end of it, reckoned from the letter of " + letter);
    }

    private static Deadline bounded(Span span, Optional<Bound> bound, String words) {
        LocalDate from = span.from();
        LocalDate to = span.to();
        boolean day = from.equals(to);
        return switch (bound.orElse(Bound.IN)) {
            case BEFORE ->
                deadline(words, Optional.empty(), Optional.of(from.minusDays(1)), span, "before the stretch");
            case BY -> deadline(words, Optional.empty(), Optional.of(to), span, "at the latest");
            case IN -> deadline(words, Optional.of(from), Optional.of(to), span, "in the stretch");
            case AFTER ->
                deadline(
                        words,
                        Optional.of(day ? to.plusDays(1) : span.precision() == Precision.SEASON ? to : to.plusDays(1)),
                        Optional.empty(),
                        span,
                        "after the stretch");
            case FROM -> deadline(words, Optional.of(from), Optional.empty(), span, "from its first day");
            case AS_OF ->
                deadline(
                        words,
                        Optional.of(from),
                        day ? Optional.of(to) : Optional.empty(),
                        span,
                        "as of its first day");
        };
    }

    private static Deadline deadline(
            String words, Optional<LocalDate> earliest, Optional<LocalDate> latest, Span span, String bound) {
        return new Deadline(
                words,
                earliest,
                latest,
                span.precision(),
                Optional.empty(),
                bound + " " + span.from() + " to " + span.to() + " (" + span.how() + ")");
    }

    /** The stretch that the words name; absent where the letter's date is needed and not known. */
    private Optional<Span> span(PeriodPattern.Found found, Optional<Bound> bound, Optional<LocalDate> letter) {
        return switch (found.period().words().means()) {
            case DAY -> day(found, letter).map(day -> new Span(day, day, Precision.DAY, "the day"));
            case MONTH ->
                month(
                        found,
                        letter,
                        month -> new Span(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, "the month"));
            case PART_OF_MONTH -> month(found, letter, month -> thirdOf(month, found.word("part")));
            case HALF_OF_MONTH -> month(found, letter, month -> halfOf(month, number(found.word("nth"))));
            case YEAR -> year(found, letter, this::wholeYear);
            case END_OF -> year(found, letter, this::wholeYear);
            case PART_OF_YEAR -> year(found, letter, year -> partOf(year, found.word("part")));
            case QUARTER -> first(found, letter, year -> quarter(year, nthQuarter(found)));
            case HALF_OF_YEAR -> first(found, letter, year -> half(year, number(found.word("nth"))));
            case SEASON -> first(found, letter, year -> season(year, found.word("season")));
            case SUMMER -> summer(found, bound, letter);
            case RECESS -> recess(found, found.period().words().recess().orElse(Recess.SUMMER), bound, letter);
            case TOMORROW ->
                letter.map(
                        day -> new Span(day.plusDays(1), day.plusDays(1), Precision.DAY, "the day after the letter"));
            case END_OF_THIS_MONTH -> letter.map(day -> thirdOf(YearMonth.from(day), "eind"));
            case CURRENT -> letter.map(day -> unit(day, found.word("unit")));
            case NEXT -> letter.map(day -> unit(day.plus(Units.of(found.word("unit"), 1)), found.word("unit")));
            case COMING ->
                letter.map(day -> new Span(
                        day,
                        day.plus(amount(
                                found,
                                found.word("unit").endsWith("n")
                                                || found.word("unit").endsWith("s")
                                        ? SOME
                                        : 1)),
                        Precision.APPROXIMATE,
                        "reckoned from the letter of " + day));
            case BUDGET_DAY ->
                first(
                        found,
                        letter,
                        year -> new Span(
                                Calendar.budgetDay(year),
                                Calendar.budgetDay(year),
                                Precision.DAY,
                                "the third Tuesday of September"));
            case CHRISTMAS_EVE ->
                first(
                        found,
                        letter,
                        year -> new Span(
                                LocalDate.of(year, Month.DECEMBER, 25),
                                LocalDate.of(year, Month.DECEMBER, 26),
                                Precision.DAY,
                                "Christmas"));
            case REST_OF, WITHIN, IN_ABOUT, EVENT, VAGUE, RECURRING -> Optional.empty();
        };
    }

    private Optional<Span> summer(PeriodPattern.Found found, Optional<Bound> bound, Optional<LocalDate> letter) {
        boolean aroundRecess = bound.filter(b -> b == Bound.BEFORE || b == Bound.AFTER || b == Bound.BY)
                .isPresent();
        return aroundRecess
                ? recess(found, Recess.SUMMER, bound, letter)
                : first(found, letter, year -> season(year, "zomer"));
    }

    private Optional<Span> recess(
            PeriodPattern.Found found, Recess recess, Optional<Bound> bound, Optional<LocalDate> letter) {
        Optional<Integer> named = year(found, letter);
        if (named.isPresent()) {
            return recessSpan(recess, named.get());
        }
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        // What is to be done before a recess that has begun is meant for the next one; what is to follow it, for this.
        boolean before = bound.filter(b -> b == Bound.BEFORE || b == Bound.BY).isPresent();
        for (int year = letter.get().getYear() - 1; year <= letter.get().getYear() + 1; year++) {
            Optional<Span> span = recessSpan(recess, year);
            if (span.filter(s ->
                            !(before ? s.from() : s.to()).isBefore(letter.get().plusDays(before ? 1 : 0)))
                    .isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    private Optional<Span> recessSpan(Recess recess, int year) {
        return calendar.recess(recess, year)
                .map(span -> new Span(
                        span.from(), span.to(), Precision.SEASON, "the recess of " + year + ", " + span.source()));
    }

    private Optional<LocalDate> day(PeriodPattern.Found found, Optional<LocalDate> letter) {
        int day = Integer.parseInt(found.word("day"));
        Month month = month(found);
        String year = found.word("year");
        if (!year.isEmpty()) {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
        }
        return letter.map(date -> {
            LocalDate same = LocalDate.of(date.getYear(), month, Math.min(day, month.length(date.isLeapYear())));
            if (day > month.maxLength()) {
                throw new DateTimeException("no such day");
            }
            return same.isBefore(date) ? LocalDate.of(date.getYear() + 1, month, day) : same;
        });
    }

    private static Month month(PeriodPattern.Found found) {
        String word = found.word("month");
        return Month.of(Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : DateWords.month(word));
    }

    private interface OfMonth {
        Span of(YearMonth month);
    }

    private Optional<Span> month(PeriodPattern.Found found, Optional<LocalDate> letter, OfMonth means) {
        return first(found, letter, year -> means.of(YearMonth.of(year, month(found))));
    }

    private Optional<Span> year(PeriodPattern.Found found, Optional<LocalDate> letter, IntFunction<Span> means) {
        return year(found, letter).or(() -> letter.map(LocalDate::getYear)).map(means::apply);
    }

    /** The stretch of the year that the words name, else the first that has not ended on the day of the letter. */
    private Optional<Span> first(PeriodPattern.Found found, Optional<LocalDate> letter, IntFunction<Span> means) {
        Optional<Integer> named = year(found, letter);
        if (named.isPresent()) {
            return named.map(means::apply);
        }
        return letter.map(day -> {
            Span lastYears = means.apply(day.getYear() - 1);
            Span thisYears = means.apply(day.getYear());
            Span current = lastYears.to().isBefore(day) ? thisYears : lastYears;
            return current.to().isBefore(day) ? means.apply(day.getYear() + 1) : current;
        });
    }

    private Optional<Integer> year(PeriodPattern.Found found, Optional<LocalDate> letter) {
        String year = found.word("year");
        if (!year.isEmpty()) {
            return Optional.of(Integer.parseInt(year));
        }
        String which = found.word("which");
        String words = found.match().group().toLowerCase(Locale.ROOT);
        boolean ofYear = (words.endsWith("jaar") && !words.endsWith("voorjaar") && !words.endsWith("najaar"))
                || words.endsWith("year");
        boolean nextYear = words.contains("volgend jaar") || words.contains("next year");
        if (!ofYear || (which.isEmpty() && !nextYear)) {
            return Optional.empty();
        }
        return letter.map(day -> day.getYear() + (nextYear ? 1 : numbers.getOrDefault(lastWords(which), 0)));
    }

    private static String lastWords(String which) {
        String lower = which.toLowerCase(Locale.ROOT);
        return lower.startsWith("van ") ? lower.substring(4) : lower;
    }

    private Span wholeYear(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, "the year");
    }

    private static Span thirdOf(YearMonth month, String part) {
        return switch (kind(part)) {
            case BEGIN -> new Span(month.atDay(1), month.atDay(10), Precision.MONTH, "first third of the month");
            case MIDDLE -> new Span(month.atDay(11), month.atDay(20), Precision.MONTH, "second third of the month");
            case END -> new Span(month.atDay(21), month.atEndOfMonth(), Precision.MONTH, "last third of the month");
        };
    }

    private static Span partOf(int year, String part) {
        return switch (kind(part)) {
            case BEGIN ->
                new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31), Precision.QUARTER, "first quarter");
            case MIDDLE ->
                new Span(LocalDate.of(year, 5, 1), LocalDate.of(year, 8, 31), Precision.SEASON, "May to August");
            case END ->
                new Span(LocalDate.of(year, 10, 1), LocalDate.of(year, 12, 31), Precision.QUARTER, "last quarter");
        };
    }

    private enum Part {
        BEGIN,
        MIDDLE,
        END
    }

    private static Part kind(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        if (lower.contains("begin") || lower.contains("eerste") || lower.contains("early")) {
            return Part.BEGIN;
        }
        boolean end =
                lower.contains("eind") || lower.contains("laatste") || lower.contains("late") || lower.contains("end");
        return end ? Part.END : Part.MIDDLE;
    }

    private static Span halfOf(YearMonth month, int nth) {
        return nth == 1
                ? new Span(month.atDay(1), month.atDay(15), Precision.MONTH, "first half of the month")
                : new Span(month.atDay(16), month.atEndOfMonth(), Precision.MONTH, "second half of the month");
    }

    private int nthQuarter(PeriodPattern.Found found) {
        String nth = found.groups().getOrDefault("nth", found.word("number"));
        return nth.isEmpty() ? 4 : Character.isDigit(nth.charAt(0)) ? nth.charAt(0) - '0' : number(nth);
    }

    private static Span quarter(int year, int nth) {
        LocalDate from = LocalDate.of(year, 3 * nth - 2, 1);
        return new Span(from, from.plusMonths(3).minusDays(1), Precision.QUARTER, "the quarter");
    }

    private static Span half(int year, int nth) {
        LocalDate from = LocalDate.of(year, nth == 1 ? 1 : 7, 1);
        return new Span(from, from.plusMonths(6).minusDays(1), Precision.HALF_YEAR, "the half-year");
    }

    private static Span season(int year, String season) {
        int month =
                switch (season.toLowerCase(Locale.ROOT)) {
                    case "voorjaar", "lente", "spring" -> 3;
                    case "zomer", "summer" -> 6;
                    case "najaar", "herfst", "autumn", "fall" -> 9;
                    default -> 12;
                };
        LocalDate from = LocalDate.of(year, month, 21);
        return new Span(from, from.plusMonths(3).minusDays(1), Precision.SEASON, "the season");
    }

    private static Span unit(LocalDate day, String unit) {
        return switch (Units.kind(unit)) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Span(monday, monday.plusDays(6), Precision.WEEK, "Monday to Sunday");
            }
            case QUARTER -> quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            default ->
                new Span(
                        day.withDayOfMonth(1),
                        day.with(TemporalAdjusters.lastDayOfMonth()),
                        Precision.MONTH,
                        "the month");
        };
    }

    private Period amount(PeriodPattern.Found found, int otherwise) {
        String number = found.word("number");
        return Units.of(found.word("unit"), number.isEmpty() ? otherwise : number(number));
    }

    private int number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return !lower.isEmpty() && lower.chars().allMatch(Character::isDigit)
                ? Integer.parseInt(lower)
                : numbers.getOrDefault(lower, SOME);
    }

    /** Units of time, by the first letters of their words in either language. */
    private enum Units {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        private static final Map<String, Units> BY_LETTERS = Map.of(
                "da", DAY, "we", WEEK, "ma", MONTH, "mo", MONTH, "kw", QUARTER, "qu", QUARTER, "ja", YEAR, "ye", YEAR);

        static Units kind(String unit) {
            return BY_LETTERS.getOrDefault(unit.toLowerCase(Locale.ROOT).substring(0, 2), DAY);
        }

        static Period of(String unit, int number) {
            return switch (kind(unit)) {
                case DAY -> Period.ofDays(number);
                case WEEK -> Period.ofWeeks(number);
                case MONTH -> Period.ofMonths(number);
                case QUARTER -> Period.ofMonths(3 * number);
                case YEAR -> Period.ofYears(number);
            };
        }
    }
}
