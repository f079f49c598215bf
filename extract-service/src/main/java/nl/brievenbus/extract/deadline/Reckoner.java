package nl.brievenbus.extract.deadline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.events.Deadline.Precision;
import nl.brievenbus.extract.deadline.DeadlineWords.Bound;
import nl.brievenbus.extract.deadline.DeadlineWords.Means;
import nl.brievenbus.extract.deadline.PeriodPattern.Found;

/** Reckons the deadline that a bound and a stretch of time make, or the words alone where they give no day. */
final class Reckoner {

    /** How every explanation of a term begins that is reckoned from the letter; nothing is decided by it. */
    static final String FROM_LETTER = "reckoned from the letter of ";

    static final Period WEEK = Period.ofWeeks(1);

    /** Behind this year nothing is promised: a number that looks like one is not reckoned. */
    private static final int LAST_YEAR = 2099;

    private static final String OPEN_EVENT = "an event whose day the letter does not give";

    private final WordValues values;
    private final Stretches stretches;
    private final SameEvents sameEvents;

    Reckoner(DeadlineWords words, Calendar calendar, SameEvents sameEvents) {
        values = new WordValues(words);
        stretches = new Stretches(values, calendar);
        this.sameEvents = sameEvents;
    }

    /**
     * Words of a term.
     *
     * @param last the second of two stretches that are one ("in mei of juni")
     * @param words all of them, as written
     */
    record Phrase(Found found, Optional<Found> last, Optional<Bound> bound, String words) {}

    /**
     * The deadline that the words stand for. Where they name a day that does not exist, or one that is too far to be meant, it has
     * no days, and is absent where nothing bounds it.
     */
    Optional<Deadline> reckon(Phrase phrase, Anchors anchors) {
        if (isPastSplitYear(phrase, anchors)) {
            return Optional.empty();
        }
        try {
            Deadline deadline = deadline(phrase, anchors);
            return Optional.of(isInReach(deadline) ? deadline : undated(phrase, "days beyond " + LAST_YEAR));
        } catch (WordValues.UnknownWordException e) {
            return Optional.empty();
        } catch (DateTimeException e) {
            // "31 februari": the words name no day.
            return isBounded(phrase) ? Optional.of(undated(phrase, "no such day")) : Optional.empty();
        }
    }

    /** "In 2017-18", in a letter of 2019. */
    private boolean isPastSplitYear(Phrase phrase, Anchors anchors) {
        return (means(phrase) == Means.SPLIT_YEAR || means(phrase) == Means.FINANCIAL_YEAR)
                && anchors.letter()
                        .flatMap(
                                letter -> values.year(phrase.found(), anchors).map(year -> year + 1 < letter.getYear()))
                        .orElse(false);
    }

    /** "Binnen 9999999 weken" has its bound in it. */
    private static boolean isBounded(Phrase phrase) {
        return phrase.bound().isPresent() || means(phrase).countsFromLetter();
    }

    private static boolean isInReach(Deadline deadline) {
        return Stream.of(deadline.earliest(), deadline.latest())
                .flatMap(Optional::stream)
                .allMatch(day -> day.getYear() <= LAST_YEAR);
    }

    private Deadline deadline(Phrase phrase, Anchors anchors) {
        Found found = phrase.found();
        if (isOfParliament(phrase) && !anchors.time().isOfCalendar()) {
            return open(phrase, Precision.EVENT, "of another parliament, whose days are not known");
        }
        return switch (found.period().words().means()) {
            case VAGUE -> open(phrase, Precision.VAGUE, "words that name no day");
            case RECURRING -> recurring(phrase);
            case SPLIT_YEAR -> undated(phrase, "a year that begins on a day that is not known");
            case EVENT -> event(phrase, anchors);
            case OPEN_EVENT -> open(phrase, Precision.EVENT, OPEN_EVENT);
            case SAME_EVENT ->
                sameEvents
                        .day(anchors, found.word("noun"))
                        .map(day -> until(phrase, day, Precision.DAY, "the day of the event that was named before"))
                        .orElseGet(() -> open(phrase, Precision.EVENT, OPEN_EVENT));
            case WITHIN -> within(phrase, anchors);
            case NOT_BEFORE ->
                anchors.letter()
                        .map(letter -> from(phrase, letter.plus(values.amount(found)), letter))
                        .orElseGet(() -> undated(phrase));
            case WITHIN_AFTER_DAY, BEFORE_DAY ->
                values.day(found, "day", anchors)
                        .map(day -> fromDay(phrase, day))
                        .orElseGet(() -> undated(phrase));
            case REST_OF ->
                anchors.letter().map(letter -> restOf(phrase, letter)).orElseGet(() -> undated(phrase));
            case END_OF_MONTH ->
                anchors.letter()
                        .map(letter -> bounded(
                                phrase, Stretch.month(YearMonth.from(letter)).end(), anchors))
                        .orElseGet(() -> undated(phrase));
            default ->
                stretch(phrase, anchors)
                        .map(each -> bounded(phrase, each, anchors))
                        .orElseGet(() -> undated(phrase));
        };
    }

    private Optional<Stretch> stretch(Phrase phrase, Anchors anchors) {
        if (phrase.last().isEmpty()) {
            return stretches.of(phrase.found(), phrase.bound(), anchors);
        }
        Found second = phrase.last().get();
        boolean secondNamesYear = values.year(second, anchors).isPresent();
        boolean firstNamesYear = values.year(phrase.found(), anchors).isPresent();
        Found first = secondNamesYear && !firstNamesYear ? phrase.found().withYearOf(second) : phrase.found();
        return stretches.of(first, phrase.bound(), anchors).flatMap(from -> stretches
                .of(second, phrase.bound(), anchors.letter().isPresent() ? anchors.since(from.from()) : anchors)
                .filter(to -> !to.to().isBefore(from.from()))
                .map(from::to));
    }

    private static Deadline open(Phrase phrase, Precision precision, String how) {
        return new Deadline(phrase.words(), Optional.empty(), Optional.empty(), precision, Optional.empty(), how);
    }

    /** Whether the days are those of the calendar of a parliament. "In the summer" is the season. */
    private static boolean isOfParliament(Phrase phrase) {
        return switch (means(phrase)) {
            case RECESS, BUDGET_DAY, ACCOUNTABILITY_DAY -> true;
            case SUMMER -> Stretches.isAroundRecess(phrase.bound());
            default -> false;
        };
    }

    private static Means means(Phrase phrase) {
        return phrase.found().period().words().means();
    }

    private Deadline undated(Phrase phrase) {
        return undated(phrase, "nothing to reckon the days from");
    }

    private Deadline undated(Phrase phrase, String why) {
        return open(phrase, precision(phrase.found()), why);
    }

    /** What the words are as precise as, where they give no days. */
    private Precision precision(Found found) {
        return switch (found.period().words().means()) {
            case DAY,
                    WEEKDAY,
                    WEEKDAY_NEXT_WEEK,
                    TOMORROW,
                    BUDGET_DAY,
                    ACCOUNTABILITY_DAY,
                    CHRISTMAS_EVE,
                    EASTER,
                    WITHIN,
                    WITHIN_AFTER_DAY,
                    BEFORE_DAY -> Precision.DAY;
            case MONTH, PART_OF_MONTH, HALF_OF_MONTH, PART_OF_THIS_MONTH, PART_OF_NEXT_MONTH, END_OF_MONTH ->
                Precision.MONTH;
            case CURRENT, NEXT, REST_OF -> precision(values.unit(found));
            case WEEK_OF_MONTH, LAST_WEEK_OF_MONTH, WEEK_OF_DAY, WEEK_OF_YEAR -> Precision.WEEK;
            case QUARTER, END_OF_QUARTER -> Precision.QUARTER;
            case SEASON, END_OF_SEASON, SUMMER, RECESS -> Precision.SEASON;
            case HALF_OF_YEAR -> Precision.HALF_YEAR;
            case EVENT, OPEN_EVENT, SAME_EVENT -> Precision.EVENT;
            case VAGUE, RECURRING -> Precision.VAGUE;
            case COMING, COMING_MONTHS, NOT_BEFORE -> Precision.APPROXIMATE;
            case YEAR, SPLIT_YEAR, FINANCIAL_YEAR, PART_OF_YEAR, END_OF -> Precision.YEAR;
        };
    }

    private static Precision precision(Period unit) {
        if (unit.equals(WEEK)) {
            return Precision.WEEK;
        }
        return switch ((int) unit.toTotalMonths()) {
            case 1 -> Precision.MONTH;
            case 3 -> Precision.QUARTER;
            default -> Precision.YEAR;
        };
    }

    private Deadline recurring(Phrase phrase) {
        String fixed = phrase.found().period().words().recurrence();
        String recurrence = fixed.isEmpty() ? iso(phrase.found()) : fixed;
        return new Deadline(
                phrase.words(),
                Optional.empty(),
                Optional.empty(),
                Precision.VAGUE,
                Optional.of(recurrence),
                "it repeats; no day is named");
    }

    /** P2W rather than P14D. */
    private String iso(Found found) {
        Period amount = values.amount(found);
        boolean weeks = values.unit(found).equals(WEEK);
        return weeks
                ? "P" + ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(amount)) / 7 + "W"
                : amount.toString();
    }

    private Deadline event(Phrase phrase, Anchors anchors) {
        Found found = phrase.found();
        boolean at = phrase.bound().filter(bound -> bound == Bound.IN).isPresent();
        boolean after = phrase.bound().filter(bound -> bound == Bound.AFTER).isPresent();
        if (!found.word("day").isEmpty()) {
            return values.day(found, "day", anchors)
                    .map(day -> at || after
                            ? bounded(phrase, Stretch.day(day, "the day of the event"), anchors)
                            : until(phrase, day, Precision.DAY, "the day of the event"))
                    .orElseGet(() -> undated(phrase));
        }
        if (at && !found.word("month").isEmpty()) {
            return stretches
                    .ofMonth(found, anchors)
                    .map(month -> bounded(phrase, month, anchors))
                    .orElseGet(() -> undated(phrase));
        }
        return open(phrase, Precision.EVENT, OPEN_EVENT);
    }

    private static Deadline until(Phrase phrase, LocalDate latest, Precision precision, String how) {
        return new Deadline(phrase.words(), Optional.empty(), Optional.of(latest), precision, Optional.empty(), how);
    }

    private static Deadline from(Phrase phrase, LocalDate earliest, LocalDate letter) {
        return new Deadline(
                phrase.words(),
                Optional.of(earliest),
                Optional.empty(),
                Precision.APPROXIMATE,
                Optional.empty(),
                FROM_LETTER + letter);
    }

    private Deadline within(Phrase phrase, Anchors anchors) {
        return anchors.letter()
                .map(letter ->
                        until(phrase, letter.plus(values.amount(phrase.found())), Precision.DAY, FROM_LETTER + letter))
                .orElseGet(() -> undated(phrase));
    }

    private Deadline fromDay(Phrase phrase, LocalDate day) {
        Period amount = values.amount(phrase.found());
        LocalDate reckoned =
                phrase.found().period().words().means() == Means.BEFORE_DAY ? day.minus(amount) : day.plus(amount);
        return until(phrase, reckoned, Precision.DAY, "reckoned from " + day);
    }

    private Deadline restOf(Phrase phrase, LocalDate letter) {
        Period unit = values.unit(phrase.found());
        LocalDate last = unit.equals(WEEK)
                ? letter.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                : unit.toTotalMonths() == 1
                        ? letter.with(TemporalAdjusters.lastDayOfMonth())
                        : letter.with(TemporalAdjusters.lastDayOfYear());
        return until(phrase, last, Precision.APPROXIMATE, "until the end of it, " + FROM_LETTER + letter);
    }

    /** "By the summer recess", "by Christmas" is before it begins, for nobody is there then. */
    private static boolean isAway(Phrase phrase) {
        return means(phrase) == Means.RECESS || means(phrase) == Means.CHRISTMAS_EVE;
    }

    private static Deadline bounded(Phrase phrase, Stretch stretch, Anchors anchors) {
        LocalDate from = stretch.from();
        LocalDate to = stretch.to();
        boolean day = from.equals(to);
        Optional<LocalDate> none = Optional.empty();
        return switch (bound(phrase)) {
            case BEFORE ->
                days(phrase, none, Optional.of(stretch.ends() ? to : from.minusDays(1)), stretch, "before the stretch");
            case BY ->
                days(phrase, none, Optional.of(isAway(phrase) ? from.minusDays(1) : to), stretch, "at the latest");
            case FROM_NOW_TO ->
                days(phrase, anchors.letter(), Optional.of(to), stretch, "from the letter to the end of");
            case IN -> days(phrase, Optional.of(from), Optional.of(to), stretch, "in the stretch");
            case AFTER ->
                days(
                        phrase,
                        Optional.of(stretch.precision() == Precision.SEASON ? to : to.plusDays(1)),
                        none,
                        stretch,
                        "after the stretch");
            case FROM -> days(phrase, Optional.of(from), none, stretch, "from its first day");
            case AS_OF -> days(phrase, Optional.of(from), day ? Optional.of(to) : none, stretch, "as of its first day");
            case PER -> days(phrase, Optional.of(from), Optional.of(from), stretch, "on its first day");
            case AROUND -> open(phrase, stretch.precision(), "somewhere near; no day is named");
        };
    }

    /** "From 1 to 20 December" */
    private static boolean isRange(Phrase phrase) {
        boolean days = means(phrase) == Means.DAY || means(phrase) == Means.YEAR;
        return days && !phrase.found().word("last").isEmpty();
    }

    private static Bound bound(Phrase phrase) {
        if (phrase.last().isPresent() || isRange(phrase)) {
            return ofRange(phrase.bound());
        }
        Bound bound = phrase.bound().orElse(Bound.IN);
        // "Eind Q2" is its last day, and not the quarter.
        return bound == Bound.IN && means(phrase) == Means.END_OF_QUARTER ? Bound.BY : bound;
    }

    /** "Van 2023 tot en met 2025", "from 2 September to 11 October": what has an end does not go on behind it. */
    private static Bound ofRange(Optional<Bound> bound) {
        return bound.filter(each -> each != Bound.FROM && each != Bound.AS_OF).orElse(Bound.IN);
    }

    private static Deadline days(
            Phrase phrase, Optional<LocalDate> earliest, Optional<LocalDate> latest, Stretch stretch, String bound) {
        String how = means(phrase).countsFromLetter()
                ? stretch.how()
                : bound + " " + stretch.from() + " to " + stretch.to() + " (" + stretch.how() + ")";
        return new Deadline(phrase.words(), earliest, latest, stretch.precision(), Optional.empty(), how);
    }
}
