package nl.brievenbus.extract.structure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.extract.language.DataFile;

/** The ministries and portfolios over the years; tells where the name of an office ends, and whose it was on a day. */
public final class Ministries {

    private final List<Ministry> ministries;
    private final Map<String, String> abbreviations;

    /**
     * A ministry or portfolio under one name.
     *
     * @param code of the TOOI register; empty of a portfolio without a ministry
     * @param language of the name; Dutch where it is empty
     * @param from first day of this name, where it is known
     * @param to the day from which it has another
     */
    public record Ministry(
            String name, String code, String language, Optional<LocalDate> from, Optional<LocalDate> to) {

        boolean existedOn(LocalDate day) {
            return from.filter(day::isBefore).isEmpty()
                    && to.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }

    private record MinistriesFile(List<Ministry> ministries, Map<String, String> abbreviations) {}

    private Ministries(MinistriesFile file) {
        ministries = file.ministries().stream()
                .sorted(Comparator.comparingInt(
                        (Ministry ministry) -> -ministry.name().length()))
                .toList();
        abbreviations = file.abbreviations();
    }

    public static Ministries load() {
        return new Ministries(DataFile.read("offices.yaml", MinistriesFile.class));
    }

    /** The longest known name with which a text begins at {@code at}, as written; abbreviations stand for theirs. */
    public Optional<Named> at(String text, int at) {
        for (Ministry ministry : ministries) {
            int end = at + ministry.name().length();
            if (text.regionMatches(true, at, ministry.name(), 0, ministry.name().length()) && endsWord(text, end)) {
                return Optional.of(
                        new Named(ministry.name(), end, false, ministry.code().isEmpty()));
            }
        }
        int end = at;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '&')) {
            end++;
        }
        String full = abbreviations.get(text.substring(at, end));
        return full == null ? Optional.empty() : Optional.of(new Named(full, end, true, false));
    }

    /**
     * The name that a ministry bore on a day, for the same office may be called otherwise before or behind it ("VenJ" in a
     * letter of 2019). A name that was right on that day, or that is not known, stays as it is.
     */
    public String nameOn(String name, LocalDate day) {
        List<Ministry> named = ministries.stream()
                .filter(ministry -> ministry.name().equals(name))
                .toList();
        boolean right = named.stream().anyMatch(ministry -> ministry.existedOn(day));
        return right
                ? name
                : named.stream()
                        .filter(ministry -> !ministry.code().isEmpty())
                        .flatMap(of -> ministries.stream()
                                .filter(ministry -> ministry.code().equals(of.code())
                                        && ministry.language().equals(of.language())
                                        && ministry.existedOn(day)))
                        .map(Ministry::name)
                        .findFirst()
                        .orElse(name);
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /**
     * A ministry's name, and where its words end.
     *
     * @param abbreviated whether they are an abbreviation of it
     * @param portfolio whether it is a portfolio without a ministry
     */
    public record Named(String name, int end, boolean abbreviated, boolean portfolio) {}
}
