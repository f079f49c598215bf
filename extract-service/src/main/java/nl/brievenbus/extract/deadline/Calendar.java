package nl.brievenbus.extract.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.extract.deadline.DeadlineWords.Recess;
import nl.brievenbus.extract.language.DataFile;

/**
 * The calendar of parliament: recesses and Prinsjesdag. Recesses are those of the Tweede Kamer, from a data file with its
 * sources; a year that it lacks follows the rules that every year in the file follows.
 */
public final class Calendar {

    /** Summer recesses last 60 days, Christmas recesses 25, May recesses 18, to the Monday. */
    private static final int SUMMER_DAYS = 60;

    private static final int CHRISTMAS_DAYS = 25;
    private static final int MAY_DAYS = 18;

    /** How much of a letter's beginning and of its end shows whom it is written to: heads, addresses, the first words. */
    private static final int HEAD = 4000;

    private static final int FOOT = 2000;

    private final Map<Recess, Map<Integer, Span>> recesses = new EnumMap<>(Recess.class);
    private final Pattern own;
    private final Pattern others;
    private final List<ShownYears> financialYears;

    private Calendar(CalendarFile file) {
        own = anyOf(file.own().stream());
        financialYears = file.financialYears().stream()
                .map(years -> new ShownYears(years.begins(), anyOf(years.words().stream())))
                .toList();
        others = anyOf(file.others().stream().flatMap(parliament -> parliament.words().stream()));
        for (Row row : file.recesses()) {
            recesses.computeIfAbsent(row.recess(), key -> new HashMap<>())
                    .put(row.year(), new Span(row.from(), row.to(), row.source()));
        }
    }

    private static Pattern anyOf(Stream<String> words) {
        return Pattern.compile(
                words.map(Pattern::quote).collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }

    /**
     * A recess.
     *
     * @param from its first day, a Friday
     * @param to its last day, a Monday
     * @param source where that is known from
     */
    public record Span(LocalDate from, LocalDate to, String source) {}

    private record CalendarFile(
            List<String> own, List<Parliament> others, List<FinancialYears> financialYears, List<Row> recesses) {}

    /**
     * @param begins their first day
     * @param words by which a letter shows that it is of a country with such years
     * @param source the law that tells
     */
    private record FinancialYears(MonthDay begins, List<String> words, String source) {}

    /** The same, with all of the words in one expression. */
    private record ShownYears(MonthDay begins, Pattern words) {}

    /** @param words by which a letter shows that it is written to this parliament, or in its country */
    private record Parliament(String parliament, List<String> words) {}

    private record Row(Recess recess, int year, LocalDate from, LocalDate to, String source) {}

    public static Calendar load() {
        return new Calendar(DataFile.read("calendar.yaml", CalendarFile.class));
    }

    /** Whether a letter's recesses are these: it shows no other parliament, or the Dutch one beside it. */
    boolean isOf(String letter) {
        String ends = headAndFoot(letter);
        return !others.matcher(ends).find() || own.matcher(ends).find();
    }

    /** The first day of the financial years of the country that a letter shows; absent where it shows none, or several that differ. */
    Optional<MonthDay> financialYear(String letter) {
        String ends = headAndFoot(letter);
        List<MonthDay> begin = financialYears.stream()
                .filter(years -> years.words().matcher(ends).find())
                .map(ShownYears::begins)
                .toList();
        return begin.size() == 1 ? Optional.of(begin.get(0)) : Optional.empty();
    }

    private static String headAndFoot(String letter) {
        String head = letter.substring(0, Math.min(HEAD, letter.length()));
        return head + "\n" + letter.substring(Math.max(head.length(), letter.length() - FOOT));
    }

    /** The recess that begins in a year; absent where neither a source nor a rule tells. */
    public Optional<Span> recess(Recess recess, int year) {
        Span known = recesses.getOrDefault(recess, Map.of()).get(year);
        if (known != null) {
            return Optional.of(known);
        }
        return switch (recess) {
            case SUMMER -> {
                LocalDate back =
                        LocalDate.of(year, Month.SEPTEMBER, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
                yield Optional.of(byRule(back.minusDays(SUMMER_DAYS), SUMMER_DAYS));
            }
            case CHRISTMAS -> Optional.of(byRule(fridayBefore(year, Month.DECEMBER, 24), CHRISTMAS_DAYS));
            case MAY -> Optional.of(byRule(fridayBefore(year, Month.APRIL, 27), MAY_DAYS));
            case AUTUMN, SPRING -> Optional.empty();
        };
    }

    private static LocalDate fridayBefore(int year, Month month, int day) {
        return LocalDate.of(year, month, day).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }

    private static Span byRule(LocalDate from, int days) {
        return new Span(from, from.plusDays(days - 1L), "by rule, no source for this year");
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    public static LocalDate easter(int year) {
        int century = year / 100;
        int leap = (19 * (year % 19) + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - leap - year % 4) % 7;
        int late = (year % 19 + 11 * leap + 22 * weekday) / 451;
        int days = leap + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** Prinsjesdag: the third Tuesday of September. */
    public static LocalDate budgetDay(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY));
    }

    /** Verantwoordingsdag, on which the yearly accounts are presented: the third Wednesday of May. */
    public static LocalDate accountabilityDay(int year) {
        return LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.WEDNESDAY));
    }
}
