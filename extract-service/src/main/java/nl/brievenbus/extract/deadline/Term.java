package nl.brievenbus.extract.deadline;

import nl.brievenbus.events.Deadline;

/**
 * A deadline and where its words stand.
 *
 * @param fromLetter whether its days were counted from the day of the letter ("binnen zes weken"), so that they are others where
 *     something else has to happen first; never of words that give no days
 */
public record Term(Deadline deadline, int start, int end, boolean fromLetter) {

    public Term {
        fromLetter = fromLetter && hasDays(deadline);
    }

    /** Whether it says when, rather than only how often. */
    public boolean isMoment() {
        return deadline.recurrence().isEmpty() || hasDays();
    }

    /** Whether its words name a day or a stretch of the calendar, though it may not be known which days that are ("deze zomer"). */
    public boolean isDated() {
        return hasDays()
                || switch (deadline.precision()) {
                    case VAGUE, EVENT, APPROXIMATE -> false;
                    default -> isMoment();
                };
    }

    /** Whether its words give a day. */
    public boolean hasDays() {
        return hasDays(deadline);
    }

    private static boolean hasDays(Deadline deadline) {
        return deadline.earliest().isPresent() || deadline.latest().isPresent();
    }
}
