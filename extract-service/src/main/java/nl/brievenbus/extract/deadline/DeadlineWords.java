package nl.brievenbus.extract.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A language's words for terms.
 *
 * @param macros pieces of patterns, used in others as {@code {name}}; a macro may use those before it
 * @param numbers words that are numbers ("zes": 6), ordinals too
 * @param bounds what may stand right before a stretch of time
 * @param periods stretches of time
 * @param pastMarks what shows that a day has been ("jl.", "afgelopen"), right behind or before it
 */
public record DeadlineWords(
        Map<String, String> macros,
        Map<String, Integer> numbers,
        List<BoundWords> bounds,
        List<PeriodWords> periods,
        List<String> pastMarks) {

    /**
     * Words that bound the stretch of time behind them.
     *
     * @param pattern a regular expression
     * @param example words that must match
     */
    public record BoundWords(Bound bound, String pattern, String example) {}

    /** How a bound limits the stretch behind it. */
    public enum Bound {
        /** Ends before it begins. */
        BEFORE,
        /** Ends with it. */
        BY,
        /** Lies in it. */
        IN,
        /** Begins behind it. */
        AFTER,
        /** Begins with it. */
        FROM,
        /** On that day; of anything longer, begins with it. */
        AS_OF
    }

    /**
     * Words for a stretch of time.
     *
     * @param name of the rule, shown in explanations
     * @param pattern a regular expression with macros; its named groups are {@code day, month, year, part, nth, season,
     * number, unit, which}
     * @param means how the words are reckoned
     * @param recess the recess that {@link Means#RECESS} is about
     * @param recurrence of {@link Means#RECURRING}, where the pattern names no number
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
        MONTH,
        PART_OF_MONTH,
        YEAR,
        PART_OF_YEAR,
        QUARTER,
        HALF_OF_YEAR,
        HALF_OF_MONTH,
        SEASON,
        /** "zomer": a recess where something is to be before or after it, else the season. */
        SUMMER,
        RECESS,
        /** This or the next week, month, quarter. */
        CURRENT,
        NEXT,
        /** "morgen". */
        TOMORROW,
        /** "eind deze maand". */
        END_OF_THIS_MONTH,
        /** "nog deze maand": until its end. */
        REST_OF,
        /** "het einde van het jaar". */
        END_OF,
        /** "binnen zes weken". */
        WITHIN,
        /** "over zes weken". */
        IN_ABOUT,
        /** "de komende twee maanden". */
        COMING,
        BUDGET_DAY,
        CHRISTMAS_EVE,
        /** "het commissiedebat van 8 juni". */
        EVENT,
        VAGUE,
        RECURRING
    }
}
