package nl.brievenbus.extract.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.brievenbus.extract.language.DataFile;

/** The months by their names and abbreviations, in all languages in which letters are dated. */
final class Months {

    /**
     * @param names by language, each from January to December, in lower case
     * @param shortNames abbreviations without their point, and the month of each, from 1
     */
    private record Words(Map<String, List<String>> names, Map<String, Integer> shortNames) {}

    private final Map<String, Integer> byName = new HashMap<>();
    private final List<String> names;
    private final String pattern;

    private Months(Words words) {
        names = words.names().values().stream().flatMap(List::stream).distinct().toList();
        words.names().values().forEach(year -> year.forEach(name -> byName.put(name, year.indexOf(name) + 1)));
        byName.putAll(words.shortNames());
        pattern = "(" + String.join("|", names) + "|(?:"
                + String.join("|", words.shortNames().keySet()) + ")(?![\\p{L}])\\.?)";
    }

    static Months load() {
        return new Months(DataFile.read("months.yaml", Words.class));
    }

    /** A group that holds the name of a month, or its abbreviation with the point behind it. */
    String pattern() {
        return pattern;
    }

    /** Whether the whole name of one may stand in some words. */
    boolean areNamedIn(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(lower::contains);
    }

    /** From 1 to 12, for what {@link #pattern} found. */
    int number(String name) {
        Integer number = byName.get(name.toLowerCase(Locale.ROOT).replace(".", ""));
        if (number == null) {
            throw new IllegalArgumentException("No month: " + name);
        }
        return number;
    }
}
