package nl.brievenbus.extract.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.deadline.DeadlineWords.Bound;
import nl.brievenbus.extract.deadline.DeadlineWords.BoundWords;
import nl.brievenbus.extract.deadline.DeadlineWords.Means;
import nl.brievenbus.extract.deadline.DeadlineWords.PeriodWords;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;
import org.jspecify.annotations.Nullable;

/** Finds the terms of a sentence and what days they stand for. Thread-safe. */
public final class DeadlineReader {

    /** The longest words of a bound, with the space behind them. */
    private static final int BOUND_REACH = 56;

    private static final int PAST_REACH = 16;

    /** How far back the year or the event is looked for that "dat jaar", "dat debat" mean. */
    private static final int LOOK_BACK = 500;

    private final ByFirstWords<PeriodPattern> periods;
    private final ByFirstWords<BoundPattern> bounds;
    private final Pattern joiner;
    private final List<String> pastMarks;
    private final Pattern thereafter;
    private final Pattern sameMoment;
    private final Pattern attributive;
    private final Pattern ofTime;
    private final Pattern budgeted;
    private final Reckoner reckoner;
    private final Recurrences recurrences;
    private final Narrowings narrowings;
    private final Calendar calendar;

    /** @param behind what must stand behind the stretch */
    private record BoundPattern(Bound bound, Pattern pattern, Optional<Pattern> behind) {

        private boolean fits(String sentence, PeriodPattern period, Matcher match) {
            return behind.map(words -> isBefore(words, sentence, period, match))
                    .orElseGet(() -> bound != Bound.IN || !isPreposition(firstWord(match)));
        }

        /** "Voor het voorjaar gepland" is in it; of a single day, or of a recess, it is not known. */
        private static boolean isBefore(Pattern behind, String sentence, PeriodPattern period, Matcher match) {
            Means means = period.words().means();
            return isStretch(means)
                    && means != Means.DAY
                    && behind.matcher(sentence)
                            .region(match.end(), sentence.length())
                            .lookingAt();
        }

        /** What stands before words that have a preposition of their own belongs to a verb: "neem ik op in de jaarrekening". */
        private boolean isPreposition(String word) {
            return pattern.matcher(word).matches();
        }

        private static String firstWord(Matcher match) {
            String words = match.group();
            return words.substring(0, words.indexOf(' ') + 1);
        }
    }

    private DeadlineReader(DeadlineWords words, Calendar calendar) {
        List<PeriodPattern> stretches = new ArrayList<>();
        words.periods().forEach(period -> stretches.add(new PeriodPattern(period, words.macros(), stretches.size())));
        periods = new ByFirstWords<>(stretches, PeriodPattern::pattern);
        bounds = new ByFirstWords<>(
                words.bounds().stream().map(DeadlineReader::compile).toList(), BoundPattern::pattern);
        joiner = Pattern.compile("(?iu)" + words.joiner());
        pastMarks = words.pastMarks();
        thereafter = Pattern.compile("(?iu)(?:" + words.thereafter() + ")(?!\\p{L})");
        sameMoment = Pattern.compile("(?iu)(?<!\\p{L})(?:" + words.sameMoment() + ")(?!\\p{L})");
        attributive = Pattern.compile("(?iu)(?:" + String.join("|", words.attributive()) + ") $");
        ofTime = Pattern.compile("(?iu)(?<!\\p{L})(?:" + words.ofTime() + ")$");
        budgeted = Pattern.compile("(?iu) (?:" + words.budgeted() + ")(?!\\p{L})");
        PeriodPattern day = stretches.stream()
                .filter(period -> period.words().means() == Means.DAY)
                .findFirst()
                .orElseThrow();
        reckoner = new Reckoner(words, calendar, SameEvents.of(day, new WordValues(words)));
        recurrences = new Recurrences(words.firstTime(), words.afterwards());
        narrowings = new Narrowings(words.narrowing());
        this.calendar = calendar;
    }

    public static DeadlineReader load(String language, Calendar calendar) {
        return new DeadlineReader(DataFile.read(language + "/deadlines.yaml", DeadlineWords.class), calendar);
    }

    private static BoundPattern compile(BoundWords words) {
        return new BoundPattern(
                words.bound(),
                Pattern.compile("(?iu)(?<![\\p{L}\\d-])(?:" + words.pattern() + ") $"),
                words.behind().map(behind -> Pattern.compile("(?iu) (?:" + behind + ")(?!\\p{L})")));
    }

    private record Bounded(Optional<Bound> bound, int start) {}

    /** @param counts whether it is a term by itself, and not only the second half of one */
    private record Candidate(PeriodPattern.Found found, Bounded bounded, int order, boolean counts) {

        private int start() {
            return bounded.start();
        }

        private int end() {
            return found.match().end();
        }

        private Means means() {
            return found.period().words().means();
        }
    }

    /**
     * What the terms of a letter are reckoned by.
     *
     * @param date that the words are reckoned from; without it, only words that name their own year get days
     */
    public LetterTime timeOf(String letter, Optional<LocalDate> date) {
        return new LetterTime(
                date, new Lazy<>(() -> calendar.isOf(letter)), new Lazy<>(() -> calendar.financialYear(letter)));
    }

    /** The terms of words that stand by themselves in a letter, such as a heading, as if they were a sentence. */
    public List<Term> read(String words, LetterTime time) {
        return read(words, 0, words.length(), new Tokeniser(words, Set.of()).tokens(0, words.length()), time);
    }

    /**
     * The terms between two offsets of a text, in the order of their words. Terms that lie before the letter are none.
     *
     * @param tokens those between the offsets
     */
    public List<Term> read(String text, int from, int to, List<Token> tokens, LetterTime time) {
        String sentence = text.substring(from, to);
        List<Candidate> all = candidates(sentence, from, tokens);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Term> terms = new ArrayList<>();
        int taken = 0;
        for (Candidate candidate : longest(all)) {
            if (candidate.start() < taken) {
                continue;
            }
            Optional<Candidate> last = joined(sentence, candidate, all);
            int end = last.map(Candidate::end).orElse(candidate.end());
            taken = end;
            String words = sentence.substring(candidate.start(), end);
            String before = text.substring(Math.max(0, from + candidate.start() - LOOK_BACK), from + candidate.start());
            Reckoner.Phrase phrase = new Reckoner.Phrase(
                    candidate.found(),
                    last.map(Candidate::found),
                    candidate.bounded().bound(),
                    words);
            reckoner.reckon(phrase, Anchors.of(time, before))
                    .filter(found -> !isPast(found, time.date()))
                    .map(found -> new Term(
                            found,
                            from + candidate.start(),
                            from + end,
                            candidate.means().countsFromLetter()))
                    .ifPresent(terms::add);
        }
        return recurrences.merge(text, narrowings.merge(text, terms));
    }

    /** Whether the words of a clause open as one that tells what follows on what was told before it: the term of that is not its own. */
    public boolean saysThereafter(String words) {
        return thereafter.matcher(words).lookingAt();
    }

    /** Whether words say that something happens at the moment of what was said before. */
    public boolean saysSameMoment(String words) {
        return sameMoment.matcher(words).find();
    }

    /** @param offset of the sentence in the text of its tokens */
    private List<Candidate> candidates(String sentence, int offset, List<Token> tokens) {
        @Nullable Search search = null;
        for (int i = 0; i < tokens.size(); i++) {
            if (periods.canBegin(tokens, i, sentence, offset)) {
                search = search == null ? new Search(sentence) : search;
                for (int place = tokens.get(i).start(); place < tokens.get(i).end(); place++) {
                    search.at(place - offset);
                }
            }
        }
        return search == null ? List.of() : search.candidates;
    }

    /** Looks for terms in a sentence, from its beginning to its end. */
    private final class Search {

        private final String sentence;
        private final List<Candidate> candidates = new ArrayList<>();
        /** By the order of the pattern. */
        private final @Nullable Matcher[] matchers = new Matcher[periods.size()];
        /** Where the last match of each pattern ended. */
        private final int[] taken = new int[periods.size()];

        private Search(String sentence) {
            this.sentence = sentence;
        }

        private void at(int place) {
            if (!ByFirstWords.isPlace(sentence, place)) {
                return;
            }
            for (PeriodPattern period : periods.at(sentence, place)) {
                // Words that are part of a match of this pattern begin no other match of it.
                if (taken[period.order()] <= place) {
                    take(period, place);
                }
            }
        }

        private void take(PeriodPattern period, int place) {
            Matcher known = matchers[period.order()];
            Matcher matcher = known == null ? period.matcher(sentence) : known;
            matchers[period.order()] = matcher;
            if (period.matches(matcher, place)) {
                taken[period.order()] = matcher.end();
                candidate(sentence, period, matcher).ifPresent(candidates::add);
            }
        }
    }

    private Optional<Candidate> candidate(String sentence, PeriodPattern period, Matcher matcher) {
        Bounded bounded = bound(sentence, period, matcher);
        if (markedAsPast(sentence, bounded.start(), matcher.end())
                || belongsToNoun(sentence, period, bounded, matcher.end())
                || isOfTime(sentence, period, matcher.start())) {
            return Optional.empty();
        }
        PeriodPattern.Found found = period.found(matcher);
        return Optional.of(new Candidate(found, bounded, period.order(), counts(found, bounded)));
    }

    private static boolean counts(PeriodPattern.Found found, Bounded bounded) {
        PeriodWords words = found.period().words();
        boolean undatedEvent = words.means() == Means.EVENT
                && !words.alone()
                && found.word("day").isEmpty()
                && found.word("month").isEmpty();
        if (undatedEvent) {
            return bounded.bound().filter(bound -> bound != Bound.IN).isPresent();
        }
        if (words.means() == Means.END_OF
                || words.means() == Means.END_OF_SEASON
                || words.means() == Means.SAME_EVENT) {
            return bounded.bound().filter(bound -> bound != Bound.IN).isPresent();
        }
        return words.alone() || bounded.bound().isPresent();
    }

    /** The bound whose words begin first. */
    private Bounded bound(String sentence, PeriodPattern period, Matcher match) {
        int start = match.start();
        String before = sentence.substring(Math.max(0, start - BOUND_REACH), start);
        for (int place = 0; place < before.length(); place++) {
            if (ByFirstWords.isPlace(before, place)) {
                for (BoundPattern bound : bounds.at(before, place)) {
                    Matcher matcher = bound.pattern().matcher(before).useTransparentBounds(true);
                    if (matcher.region(place, before.length()).lookingAt() && bound.fits(sentence, period, match)) {
                        return new Bounded(Optional.of(bound.bound()), start - before.length() + place);
                    }
                }
            }
        }
        return new Bounded(Optional.empty(), start);
    }

    /** "De rapportage over het tweede kwartaal": of what time something is. */
    private boolean isOfTime(String sentence, PeriodPattern period, int start) {
        Means means = period.words().means();
        return isStretch(means)
                && means != Means.DAY
                && ofTime.matcher(sentence.substring(Math.max(0, start - BOUND_REACH), start))
                        .find();
    }

    /** "De begroting voor 2023", "voor 2023 is 3 miljoen beschikbaar": of that year, not before it. */
    private boolean belongsToNoun(String sentence, PeriodPattern period, Bounded bounded, int end) {
        boolean year = period.words().means() == Means.YEAR
                && bounded.bound().filter(bound -> bound == Bound.BEFORE).isPresent();
        return year
                && (budgeted.matcher(sentence).region(end, sentence.length()).lookingAt()
                        || attributive
                                .matcher(
                                        sentence.substring(Math.max(0, bounded.start() - BOUND_REACH), bounded.start()))
                                .find());
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
        List<Candidate> ordered =
                new ArrayList<>(candidates.stream().filter(Candidate::counts).toList());
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

    /** "In mei of juni", "eind 2023 of begin 2024": the second half, which needs no bound of its own. */
    private Optional<Candidate> joined(String sentence, Candidate first, List<Candidate> all) {
        Matcher join = joiner.matcher(sentence).region(first.end(), sentence.length());
        if (!isStretch(first.means()) || !join.lookingAt()) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> other.found().match().start() == join.end() && isStretch(other.means()))
                .max(Comparator.comparingInt(Candidate::end).thenComparingInt(other -> -other.order()));
    }

    private static boolean isStretch(Means means) {
        return switch (means) {
            case DAY, MONTH, PART_OF_MONTH, HALF_OF_MONTH, YEAR, PART_OF_YEAR, QUARTER, HALF_OF_YEAR, SEASON -> true;
            default -> false;
        };
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
