package nl.brievenbus.extract.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
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

    private Calendar(CalendarFile file) {
        own = anyOf(file.own().stream());
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

    private record CalendarFile(List<String> own, List<Parliament> others, List<Row> recesses) {}

    /** @param words by which a letter shows that it is written to this parliament, or in its country */
    private record Parliament(String parliament, List<String> words) {}

    private record Row(Recess recess, int year, LocalDate from, LocalDate to, String source) {}

    public static Calendar load() {
        return new Calendar(DataFile.read("calendar.yaml", CalendarFile.class));
    }

    /** Whether a letter's recesses are these: it shows no other parliament, or the Dutch one beside it. */
    boolean isOf(String letter) {
        String head = letter.substring(0, Math.min(HEAD, letter.length()));
        String foot = letter.substring(Math.max(head.length(), letter.length() - FOOT));
        return !(others.matcher(head).find() || others.matcher(foot).find())
                || own.matcher(head).find()
                || own.matcher(foot).find();
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

    /** Prinsjesdag: the third Tuesday of September. */
    public static LocalDate budgetDay(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY));
    }

    /** Verantwoordingsdag, on which the yearly accounts are presented: the third Wednesday of May. */
    public static LocalDate accountabilityDay(int year) {
        return LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.WEDNESDAY));
    }
}
