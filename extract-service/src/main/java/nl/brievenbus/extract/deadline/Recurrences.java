package nl.brievenbus.extract.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.brievenbus.events.Deadline;

/**
 * Puts together how often and when. "Jaarlijks, te beginnen in 2021" repeats from that year on; in "jaarlijks in mei" the
 * month is part of what repeats, and no day is the deadline.
 */
final class Recurrences {

    /** So far from each other the two may stand and still be said in one breath. */
    private static final int NEAR = 3;

    /** Longest words between a first time and how often it repeats: ", en daarna ". */
    private static final int BREATH = 24;

    private final Pattern firstTime;

    private final Pattern firstTimeAtEnd;

    private final Pattern afterwards;

    Recurrences(String firstTime, String afterwards) {
        this.afterwards = Pattern.compile("(?iu)[, ]{0,2}(?:" + afterwards + ")(?!\\p{L})");
        this.firstTime = Pattern.compile("(?iu)[, ]{0,2}(?:" + firstTime + ")[ ,]{0,2}");
        firstTimeAtEnd = Pattern.compile("(?iu)(?<!\\p{L})(?:" + firstTime + ")[ ,]{0,2}$");
    }

    List<Term> merge(String text, List<Term> terms) {
        List<Term> merged = new ArrayList<>();
        for (Term term : terms) {
            Term before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            Optional<Term> both = before == null ? Optional.empty() : together(text, before, term);
            if (both.isPresent()) {
                merged.set(merged.size() - 1, both.get());
            } else {
                merged.add(term);
            }
        }
        return merged;
    }

    private Optional<Term> together(String text, Term one, Term other) {
        boolean repeats = isBareRecurrence(one) != isBareRecurrence(other) && one.hasDays() != other.hasDays();
        if (!repeats || other.start() < one.end()) {
            return Optional.empty();
        }
        String between = text.substring(one.end(), other.start());
        boolean first = endsWithFirstTime(between)
                || firstTime.matcher(text.substring(other.start(), other.end())).lookingAt()
                || opens(one)
                || opens(other)
                || follows(text, one, other);
        Term when = one.hasDays() ? one : other;
        Term often = one.hasDays() ? other : one;
        boolean near = between.replace(",", "").strip().length() <= NEAR
                || firstTime.matcher(between).matches()
                || follows(text, one, other);
        if (first && near) {
            return Optional.of(joined(text, one, other, when.deadline(), often.deadline()));
        }
        if (first) {
            Term apart = joined(text, when, when, when.deadline(), often.deadline());
            return Optional.of(apart);
        }
        return near ? Optional.of(joined(text, one, other, often.deadline(), often.deadline())) : Optional.empty();
    }

    /** "Elk kwartaal (stuur ik een rapportage, voor het eerst) in april". */
    private boolean endsWithFirstTime(String between) {
        return firstTimeAtEnd.matcher(between).find();
    }

    /** "(Before Christmas,) and annually thereafter", "(voor de zomer) en daarna jaarlijks": what is named before is the first time. */
    private boolean follows(String text, Term one, Term other) {
        if (!isBareRecurrence(other)) {
            return false;
        }
        String between = text.substring(one.end(), other.start());
        return afterwards.matcher(text).region(other.end(), text.length()).lookingAt()
                || (between.length() <= BREATH && afterwards.matcher(between).find());
    }

    private static boolean isBareRecurrence(Term term) {
        return term.deadline().recurrence().isPresent() && !term.hasDays();
    }

    /** "Vanaf 2025 ... jaarlijks": it has a first day and no last. */
    private static boolean opens(Term term) {
        return term.deadline().earliest().isPresent()
                && term.deadline().latest().isEmpty();
    }

    private static Term joined(String text, Term one, Term other, Deadline days, Deadline often) {
        Deadline both = new Deadline(
                text.substring(one.start(), other.end()),
                days.earliest(),
                days.latest(),
                days.precision(),
                often.recurrence(),
                days.explanation());
        return new Term(both, one.start(), other.end(), one.fromLetter() || other.fromLetter());
    }
}
