package nl.brievenbus.extract.deadline;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A language's words for terms.
 *
 * @param macros pieces of patterns, used in others as {@code {name}}; a macro may use those before it
 * @param numbers words that are numbers ("zes": 6), ordinals too; and years relative to the letter's ("volgend": 1)
 * @param backward words that point back to the year named last ("dat jaar")
 * @param months names and abbreviations, and the number of each
 * @param parts words for a part of a month or year
 * @param seasons the word of each season
 * @param units words for units of time, and the period of each
 * @param bounds what may stand right before a stretch of time
 * @param joiner what stands between two stretches that are one ("in mei of juni"), a regular expression
 * @param firstTime what shows that a stretch is the first of those that repeat, right before it, a regular expression
 * @param ofTime what shows right before a stretch that it tells of what time something is ("de rapportage over het tweede kwartaal"),
 *     a regular expression
 * @param budgeted what shows right behind a year that it tells what is spent in it, a regular expression
 * @param afterwards what shows that a stretch is the first of those that repeat, beside how often ("en daarna jaarlijks"), a regular
 *     expression
 * @param narrowing what stands between a term and a second one that only narrows it ("na de zomer, maar voor 1 november"), a regular
 *     expression
 * @param periods stretches of time
 * @param thereafter what opens a clause that tells what follows on what was told before it ("waarna"), a regular expression
 * @param sameMoment words for the moment of what was said before, a regular expression
 * @param attributive endings of nouns behind which a year tells of what time they are ("de begroting voor 2023")
 * @param pastMarks what shows that a day has been ("jl.", "afgelopen"), right behind or before it
 */
public record DeadlineWords(
        Map<String, String> macros,
        Map<String, Integer> numbers,
        Set<String> backward,
        Map<String, Integer> months,
        Map<String, Part> parts,
        Map<String, Season> seasons,
        Map<String, Period> units,
        List<BoundWords> bounds,
        String joiner,
        String firstTime,
        String ofTime,
        String budgeted,
        String afterwards,
        String narrowing,
        String thereafter,
        String sameMoment,
        List<String> attributive,
        List<PeriodWords> periods,
        List<String> pastMarks) {

    /**
     * Words that bound the stretch of time behind them.
     *
     * @param pattern a regular expression
     * @param behind what must stand right behind the stretch, a regular expression; such words bound no single day
     * @param example words that must match
     */
    public record BoundWords(Bound bound, String pattern, Optional<String> behind, String example) {}

    /** How a bound limits the stretch behind it. */
    public enum Bound {
        /** Ends before it begins; before the end of something, with it. */
        BEFORE,
        /** Ends with it. */
        BY,
        /** Begins with the letter, and ends with it ("tussen nu en eind 2025"). */
        FROM_NOW_TO,
        /** Lies in it. */
        IN,
        /** Begins behind it. */
        AFTER,
        /** Begins with it. */
        FROM,
        /** On that day; of anything longer, begins with it. */
        AS_OF,
        /** On its first day. */
        PER,
        /** Somewhere near: the words give no day. */
        AROUND
    }

    /** A part of a month or a year. */
    public enum Part {
        BEGIN,
        MIDDLE,
        END
    }

    /** The seasons, each from the 21st of its first month. */
    public enum Season {
        SPRING(3),
        SUMMER(6),
        AUTUMN(9),
        WINTER(12);

        private final int month;

        Season(int month) {
            this.month = month;
        }

        int month() {
            return month;
        }
    }

    /**
     * Words for a stretch of time.
     *
     * @param name of the rule, shown in explanations
     * @param pattern a regular expression with macros; its named groups are {@code day, month, year, rel} (a year relative
     *     to the letter's), {@code part, nth, last} (the end of a range), {@code season, number, unit, weekday, noun}
     * @param means how the words are reckoned
     * @param recess the recess that {@link Means#RECESS} is about
     * @param recurrence of {@link Means#RECURRING}, where the pattern names no number
     * @param shift years between the year that is named and the one that is meant (the budget of 2024 is presented in 2023)
     * @param alone whether it counts without a bound before it
     * @param example words that must match
     * @param counter words that must not
     */
    public record PeriodWords(
            String name,
            String pattern,
            Means means,
            Optional<Recess> recess,
            String recurrence,
            int shift,
            boolean alone,
            String example,
            String counter) {}

    /** The recesses of parliament. */
    public enum Recess {
        SUMMER,
        AUTUMN,
        CHRISTMAS,
        SPRING,
        MAY
    }

    /** How the words of a period are reckoned. */
    public enum Means {
        DAY,
        /** "maandag a.s.", "volgende week dinsdag". */
        WEEKDAY,
        WEEKDAY_NEXT_WEEK,
        MONTH,
        PART_OF_MONTH,
        /** "begin volgende maand", "eind deze maand". */
        PART_OF_THIS_MONTH,
        PART_OF_NEXT_MONTH,
        HALF_OF_MONTH,
        WEEK_OF_MONTH,
        LAST_WEEK_OF_MONTH,
        /** "in de week van 8 juni". */
        WEEK_OF_DAY,
        WEEK_OF_YEAR,
        YEAR,
        /** "in 2024/25": which days those are depends on whose year it is. */
        SPLIT_YEAR,
        /** "in 2024-25", "the next financial year": by the country of the letter. */
        FINANCIAL_YEAR,
        PART_OF_YEAR,
        QUARTER,
        HALF_OF_YEAR,
        SEASON,
        /** "zomer": a recess where something is to be before or after it, the season of a year that is named, else no days. */
        SUMMER,
        /** Without a recess of its own: the next of any. */
        RECESS,
        /** This or the next week, month, quarter. */
        CURRENT,
        NEXT,
        /** "morgen". */
        TOMORROW,
        /** "nog deze maand": until its end. */
        REST_OF,
        /** "het einde van het jaar". */
        END_OF,
        /** "the end of the winter". */
        END_OF_SEASON,
        END_OF_MONTH,
        END_OF_QUARTER,
        /** "binnen zes weken". */
        WITHIN,
        /** "binnen zes weken na 1 maart". */
        WITHIN_AFTER_DAY,
        /** "twee weken voor 8 juni". */
        BEFORE_DAY,
        /** "nadat dertig dagen zijn verstreken". */
        NOT_BEFORE,
        /** "de komende twee maanden". */
        COMING,
        /** "de komende maanden": three. */
        COMING_MONTHS,
        BUDGET_DAY,
        ACCOUNTABILITY_DAY,
        CHRISTMAS_EVE,
        /** Its Sunday and Monday. */
        EASTER,
        /** "het commissiedebat van 8 juni". */
        EVENT,
        /** An event whose day is not known, though a month is named with it. */
        OPEN_EVENT,
        /** "voor dat debat": the day of the one that was named before. */
        SAME_EVENT,
        VAGUE,
        RECURRING;

        /** Whether days are counted from the letter's. */
        boolean countsFromLetter() {
            return this == WITHIN || this == NOT_BEFORE || this == COMING || this == COMING_MONTHS;
        }
    }
}
