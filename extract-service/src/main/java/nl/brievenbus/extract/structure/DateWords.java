package nl.brievenbus.extract.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.language.LeadPattern;

/** Reads whole dates: "6 juli 2022", "6 July 2022", "July 6, 2022", "6-7-2022", "2022-07-06"; on a line of its own also "5 Feb 2021". */
public final class DateWords {

    /** Of a place and a date, in characters. */
    private static final int LONGEST_LINE = 80;

    private static final Months MONTHS = Months.load();

    private static final String MONTH = MONTHS.pattern();

    private static final String WRITTEN = "(?<![\\d-])(?:(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})|" + MONTH
            + " (\\d{1,2}),?"
            + " (\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}))(?![\\d-])";
    private static final LeadPattern DATE = LeadPattern.compile("(?iu)" + WRITTEN);
    private static final LeadPattern DAY = LeadPattern.compile("(?iu)(?<![\\d-])(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? "
            + MONTH + "(?![\\p{L}])(?:,? (\\d{4}))?|" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?)");
    private static final Pattern DATE_LINE = Pattern.compile("(?iu)(?:[\\p{L}' .’-]{2,40},? )?(?:" + WRITTEN + ")\\.?");

    private DateWords() {}

    /** A date and where its words stand. */
    public record Found(LocalDate day, int start, int end) {}

    /** Whether a line holds nothing but a place and a date. */
    static boolean isDateLine(String words) {
        return words.length() <= LONGEST_LINE && DATE_LINE.matcher(words).matches();
    }

    /** Whether a short line ends with a date: "Vastgesteld 14 april 2022", "Bericht van 23 juni 2020". */
    static boolean endsWithDate(String words) {
        return words.length() <= LONGEST_LINE
                && first(words)
                        .filter(found -> found.end() >= words.length() - 2)
                        .isPresent();
    }

    /** The first date that exists in the calendar. */
    public static Optional<Found> first(String words) {
        // Most sentences name no month, and no pattern is tried on them.
        if (words.length() > LONGEST_LINE && !MONTHS.areNamedIn(words) && !joinsNumbers(words)) {
            return Optional.empty();
        }
        LeadPattern.Search search = DATE.in(words);
        while (search.find()) {
            Matcher matcher = search.match();
            Optional<LocalDate> day = day(matcher);
            if (day.isPresent()) {
                return Optional.of(new Found(day.get(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** The first day in words on what was; one without a year ("8 juni jl.") is the last such day before {@code letter}. */
    public static Optional<LocalDate> lastBefore(String words, LocalDate letter) {
        if (!MONTHS.areNamedIn(words)) {
            return first(words).map(Found::day).filter(date -> !date.isAfter(letter));
        }
        LeadPattern.Search search = DAY.in(words);
        while (search.find()) {
            Matcher matcher = search.match();
            String day = matcher.group(1) != null ? matcher.group(1) : matcher.group(5);
            int month = MONTHS.number(matcher.group(1) != null ? matcher.group(2) : matcher.group(4));
            String year = matcher.group(3) != null ? matcher.group(3) : matcher.group(6);
            Optional<LocalDate> found = of(year == null ? Integer.toString(letter.getYear()) : year, month, day);
            if (year == null && found.filter(date -> date.isAfter(letter)).isPresent()) {
                found = of(Integer.toString(letter.getYear() - 1), month, day);
            }
            if (found.filter(date -> !date.isAfter(letter)).isPresent()) {
                return found;
            }
        }
        return first(words).map(Found::day).filter(date -> !date.isAfter(letter));
    }

    /** "6-7", "2022-07", "6.7": as in a date that is written in numbers. */
    private static boolean joinsNumbers(String words) {
        for (int i = 1; i + 1 < words.length(); i++) {
            if ("-/.".indexOf(words.charAt(i)) >= 0
                    && Character.isDigit(words.charAt(i - 1))
                    && Character.isDigit(words.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        if (matcher.group(1) != null) {
            return of(matcher.group(3), MONTHS.number(matcher.group(2)), matcher.group(1));
        }
        if (matcher.group(4) != null) {
            return of(matcher.group(6), MONTHS.number(matcher.group(4)), matcher.group(5));
        }
        if (matcher.group(7) != null) {
            return of(matcher.group(7), Integer.parseInt(matcher.group(8)), matcher.group(9));
        }
        return of(matcher.group(12), Integer.parseInt(matcher.group(11)), matcher.group(10));
    }

    private static Optional<LocalDate> of(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
