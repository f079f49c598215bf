package nl.brievenbus.extract.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.deadline.DeadlineWords.Bound;
import nl.brievenbus.extract.deadline.DeadlineWords.BoundWords;
import nl.brievenbus.extract.deadline.DeadlineWords.Means;
import nl.brievenbus.extract.deadline.DeadlineWords.PeriodWords;
import nl.brievenbus.extract.language.DataFile;

/** Finds the terms of a sentence and what days they stand for. Thread-safe. */
public final class DeadlineReader {

    /** The longest words of a bound, with the space behind them. */
    private static final int BOUND_REACH = 48;

    private static final int PAST_REACH = 16;

    private final List<PeriodPattern> periods;
    private final List<BoundPattern> bounds;
    private final List<String> pastMarks;
    private final Reckoner reckoner;

    private record BoundPattern(Bound bound, Pattern pattern) {}

    private DeadlineReader(DeadlineWords words, Calendar calendar) {
        periods = words.periods().stream()
                .map(period -> new PeriodPattern(period, words.macros()))
                .toList();
        bounds = words.bounds().stream().map(DeadlineReader::compile).toList();
        pastMarks = words.pastMarks();
        reckoner = new Reckoner(words.numbers(), calendar);
    }

    public static DeadlineReader load(String language, Calendar calendar) {
        return new DeadlineReader(DataFile.read(language + "/deadlines.yaml", DeadlineWords.class), calendar);
    }

    private static BoundPattern compile(BoundWords words) {
        return new BoundPattern(words.bound(), Pattern.compile("(?iu)(?<![\\p{L}\\d-])(?:" + words.pattern() + ") $"));
    }

    private record Bounded(Optional<Bound> bound, int start) {}

    private record Candidate(PeriodPattern.Found found, Bounded bounded, int order) {

        private int start() {
            return bounded.start();
        }

        private int end() {
            return found.match().end();
        }
    }

    /**
     * The terms between two offsets of a text, in the order of their words. Terms that lie before the letter are none.
     *
     * @param letter the date that the words are reckoned from; without it, only words that name their own year get days
     */
    public List<Term> read(String text, int from, int to, Optional<LocalDate> letter) {
        String sentence = text.substring(from, to);
        List<Candidate> chosen = longest(candidates(sentence));
        List<Term> terms = new ArrayList<>();
        for (Candidate candidate : chosen) {
            String words = sentence.substring(candidate.start(), candidate.end());
            Optional<Deadline> deadline =
                    reckoner.reckon(candidate.found(), candidate.bounded().bound(), words, letter);
            deadline.filter(found -> !isPast(found, letter))
                    .ifPresent(found -> terms.add(new Term(found, from + candidate.start(), from + candidate.end())));
        }
        return terms;
    }

    private List<Candidate> candidates(String sentence) {
        List<Candidate> candidates = new ArrayList<>();
        for (int order = 0; order < periods.size(); order++) {
            PeriodPattern period = periods.get(order);
            Matcher matcher = period.matcher(sentence);
            while (matcher.find()) {
                Bounded bounded = bound(sentence, matcher.start());
                if (counts(period.words(), bounded) && !markedAsPast(sentence, bounded.start(), matcher.end())) {
                    candidates.add(new Candidate(period.found(matcher), bounded, order));
                }
            }
        }
        return candidates;
    }

    private static boolean counts(PeriodWords words, Bounded bounded) {
        if (words.means() == Means.END_OF) {
            return bounded.bound()
                    .filter(bound -> bound == Bound.BEFORE || bound == Bound.BY)
                    .isPresent();
        }
        boolean vagueEvent = words.means() == Means.EVENT
                && !words.alone()
                && bounded.bound().filter(bound -> bound == Bound.IN).isPresent();
        return (words.alone() || bounded.bound().isPresent()) && !vagueEvent;
    }

    private Bounded bound(String sentence, int start) {
        String before = sentence.substring(Math.max(0, start - BOUND_REACH), start);
        Bounded best = new Bounded(Optional.empty(), start);
        for (BoundPattern bound : bounds) {
            Matcher matcher = bound.pattern().matcher(before);
            if (matcher.find() && start - before.length() + matcher.start() < best.start()) {
                best = new Bounded(Optional.of(bound.bound()), start - before.length() + matcher.start());
            }
        }
        return best;
    }

    private boolean markedAsPast(String sentence, int start, int end) {
        String behind = sentence.substring(end, Math.min(sentence.length(), end + PAST_REACH))
                .trim()
                .toLowerCase(Locale.ROOT);
        String before = sentence.substring(Math.max(0, start - PAST_REACH), start)
                .trim()
                .toLowerCase(Locale.ROOT);
        return pastMarks.stream().anyMatch(mark -> behind.startsWith(mark) || before.endsWith(" " + mark));
    }

    private static List<Candidate> longest(List<Candidate> candidates) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.sort(
                Comparator.comparingInt((Candidate c) -> c.start() - c.end()).thenComparingInt(Candidate::order));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : ordered) {
            boolean free = chosen.stream()
                    .noneMatch(other -> candidate.start() < other.end() && other.start() < candidate.end());
            if (free) {
                chosen.add(candidate);
            }
        }
        chosen.sort(Comparator.comparingInt(Candidate::start));
        return chosen;
    }

    private static boolean isPast(Deadline deadline, Optional<LocalDate> letter) {
        if (letter.isEmpty()) {
            return false;
        }
        boolean ended =
                deadline.latest().filter(day -> day.isBefore(letter.get())).isPresent();
        boolean beganLongAgo = deadline.latest().isEmpty()
                && deadline.earliest()
                        .filter(day -> day.getYear() < letter.get().getYear())
                        .isPresent();
        return ended || beganLongAgo;
    }
}
