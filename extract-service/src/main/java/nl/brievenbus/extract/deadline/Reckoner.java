package nl.brievenbus.extract.deadline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.events.Deadline.Precision;
import nl.brievenbus.extract.deadline.DeadlineWords.Bound;
import nl.brievenbus.extract.deadline.DeadlineWords.Means;
import nl.brievenbus.extract.deadline.PeriodPattern.Found;

/** Reckons the deadline that a bound and a stretch of time make, or the words alone where they give no day. */
final class Reckoner {

    /** How every explanation of a term begins that is reckoned from the letter. */
    static final String FROM_LETTER = "reckoned from the letter of ";

    static final Period WEEK = Period.ofWeeks(1);

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

    /** The deadline that the words stand for; absent where they name a day that does not exist. */
    Optional<Deadline> reckon(Phrase phrase, Anchors anchors) {
        try {
            return Optional.of(deadline(phrase, anchors));
        } catch (DateTimeException e) {
            // "31 februari": the words name no day.
            return Optional.empty();
        }
    }

    private Deadline deadline(Phrase phrase, Anchors anchors) {
        Found found = phrase.found();
        return switch (found.period().words().means()) {
            case VAGUE -> open(phrase, Precision.VAGUE, "words that name no day");
            case RECURRING -> recurring(phrase);
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

    private static Deadline undated(Phrase phrase) {
        Means means = phrase.found().period().words().means();
        return open(phrase, precision(means), "nothing to reckon the days from");
    }

    private static Precision precision(Means means) {
        return switch (means) {
            case DAY, BUDGET_DAY, CHRISTMAS_EVE, WITHIN, WITHIN_AFTER_DAY, BEFORE_DAY -> Precision.DAY;
            case MONTH, PART_OF_MONTH, HALF_OF_MONTH, REST_OF, END_OF_MONTH -> Precision.MONTH;
            case WEEK_OF_MONTH, LAST_WEEK_OF_MONTH, WEEK_OF_DAY, WEEK_OF_YEAR -> Precision.WEEK;
            case QUARTER, END_OF_QUARTER -> Precision.QUARTER;
            case SEASON, SUMMER, RECESS -> Precision.SEASON;
            case HALF_OF_YEAR -> Precision.HALF_YEAR;
            case EVENT, OPEN_EVENT, SAME_EVENT -> Precision.EVENT;
            case VAGUE, RECURRING -> Precision.VAGUE;
            case COMING, COMING_MONTHS, NOT_BEFORE -> Precision.APPROXIMATE;
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

    /** "By the summer recess" is before it begins, for nobody is there then. */
    private static boolean isAway(Phrase phrase) {
        return phrase.found().period().words().means() == Means.RECESS;
    }

    private static Deadline bounded(Phrase phrase, Stretch stretch, Anchors anchors) {
        LocalDate from = stretch.from();
        LocalDate to = stretch.to();
        boolean day = from.equals(to);
        Optional<LocalDate> none = Optional.empty();
        return switch (phrase.last().isPresent()
                ? ofRange(phrase.bound())
                : phrase.bound().orElse(Bound.IN)) {
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

    /** "Van 2023 tot en met 2025", "from 2 September to 11 October": what has an end does not go on behind it. */
    private static Bound ofRange(Optional<Bound> bound) {
        return bound.filter(each -> each != Bound.FROM && each != Bound.AS_OF).orElse(Bound.IN);
    }

    private static Deadline days(
            Phrase phrase, Optional<LocalDate> earliest, Optional<LocalDate> latest, Stretch stretch, String bound) {
        String how = stretch.how().startsWith(FROM_LETTER)
                ? stretch.how()
                : bound + " " + stretch.from() + " to " + stretch.to() + " (" + stretch.how() + ")";
        return new Deadline(phrase.words(), earliest, latest, stretch.precision(), Optional.empty(), how);
    }
}
