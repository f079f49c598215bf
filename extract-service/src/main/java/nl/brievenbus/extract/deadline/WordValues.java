package nl.brievenbus.extract.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.deadline.DeadlineWords.Part;
import nl.brievenbus.extract.deadline.DeadlineWords.Season;

/** What the words that a period caught stand for: numbers, months, units, parts, seasons, and the year that is meant. */
final class WordValues {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,/–-])((?:19|20)\\d{2})(?![\\d/–-])");

    /** Of a number: more weeks or years than this many digits tell end behind any day that is reckoned. */
    private static final int MOST_DIGITS = 4;

    private final DeadlineWords words;

    /** Thrown for a word that a pattern takes and the data gives no value for; its words are then no term. */
    static final class UnknownWordException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private UnknownWordException(String word) {
            super("The words of terms give no value for \"" + word + "\".");
        }
    }

    WordValues(DeadlineWords words) {
        this.words = words;
    }

    int number(String word) {
        String lower = lower(word);
        if (!lower.isEmpty() && lower.chars().allMatch(Character::isDigit)) {
            if (lower.length() > MOST_DIGITS) {
                throw new DateTimeException("more than can be counted in days");
            }
            return Integer.parseInt(lower);
        }
        return value(words.numbers(), lower);
    }

    Month month(String word) {
        String lower = lower(word).replace(".", "");
        return Month.of(Character.isDigit(lower.charAt(0)) ? Integer.parseInt(lower) : value(words.months(), lower));
    }

    /** The period of a unit, so many times; once where no number is named. */
    Period amount(PeriodPattern.Found found) {
        Period unit = unit(found);
        String number = found.word("number");
        return number.isEmpty() ? unit : unit.multipliedBy(number(number));
    }

    Period unit(PeriodPattern.Found found) {
        return value(words.units(), lower(found.word("unit")));
    }

    Part part(PeriodPattern.Found found) {
        return value(words.parts(), lower(found.word("part")));
    }

    Season season(PeriodPattern.Found found) {
        return value(words.seasons(), lower(found.word("season")));
    }

    /** The year that the words name, themselves or relative to another; absent where they name none. */
    Optional<Integer> year(PeriodPattern.Found found, Anchors anchors) {
        String named = found.word("year");
        int shift = found.period().words().shift();
        if (!named.isEmpty()) {
            return Optional.of(Integer.parseInt(named) + shift);
        }
        String relative = lower(found.word("rel"));
        if (relative.isEmpty()) {
            return Optional.empty();
        }
        if (words.backward().contains(relative)) {
            return lastYear(anchors.before());
        }
        return anchors.letter().map(day -> day.getYear() + value(words.numbers(), relative) + shift);
    }

    private static Optional<Integer> lastYear(String before) {
        Matcher year = YEAR.matcher(before);
        Optional<Integer> last = Optional.empty();
        while (year.find()) {
            last = Optional.of(Integer.parseInt(year.group(1)));
        }
        return last;
    }

    /** The day of a month, in the year that is named, else the first such day from the letter on. */
    Optional<LocalDate> day(PeriodPattern.Found found, String group, Anchors anchors) {
        int day = Integer.parseInt(found.word(group));
        Month month = month(found.word("month"));
        if (day < 1 || day > month.maxLength()) {
            throw new DateTimeException("no such day");
        }
        Optional<Integer> year = year(found, anchors);
        if (year.isPresent()) {
            return year.map(named -> LocalDate.of(named, month, day));
        }
        return anchors.letter().map(letter -> {
            for (int next = letter.getYear(); next <= letter.getYear() + 8; next++) {
                boolean exists = day <= month.length(Year.isLeap(next));
                if (exists && !LocalDate.of(next, month, day).isBefore(letter)) {
                    return LocalDate.of(next, month, day);
                }
            }
            throw new DateTimeException("no such day");
        });
    }

    /** As patterns take letters for the same: "auguſtus" is August. */
    private static String lower(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        word.chars()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .forEach(letter -> folded.append((char) letter));
        return folded.toString();
    }

    private static <T> T value(Map<String, T> values, String word) {
        T value = values.get(word);
        if (value == null) {
            throw new UnknownWordException(word);
        }
        return value;
    }
}
