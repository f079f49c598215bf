package nl.brievenbus.extract.reference;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.language.LeadPattern;

/** Staatsblad, Staatscourant and Tractatenblad: "Stb. 2023, 281", "Stcrt. 2009, nr. 9231", "Trb. 1951, 25 en 131". */
final class Gazettes {

    private static final LeadPattern GAZETTE = LeadPattern.compile(
            "(?<![\\p{L}])(Stb|Stcrt|Trb|Staatsblad|Staatscourant|Tractatenblad|Bulletin of Acts and"
                    + " Decrees|Government Gazette|Treaty Series)\\.?(?: van(?: het Koninkrijk(?: der Nederlanden)?)?)?,?"
                    + " ?(?:jaargang )?((?:18|19|20)\\d{2})(?:, ?|/| )(?:(?:nr|no)s?\\.? ?|nummer"
                    + " )?(\\d{1,6})(?![\\d/])((?:, \\d{1,6}(?![\\d/])){0,6} en \\d{1,6}(?![\\d/-]|\\p{L}))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private Gazettes() {}

    static void find(CitationFinder.Passage passage, List<Citation> found) {
        if (!passage.mentions("Stb", "Stcrt", "Trb", "Staats", "Tractaten", "Bulletin", "Gazette", "Treaty Series")) {
            return;
        }
        LeadPattern.Search search = passage.search(GAZETTE);
        while (search.find()) {
            Matcher matcher = search.match();
            String start = series(matcher.group(1)) + "-" + matcher.group(2) + "-";
            found.add(passage.citation(start + matcher.group(3), matcher.start(), matcher.end()));
            Matcher more = NUMBER.matcher(matcher.group(4) == null ? "" : matcher.group(4));
            while (more.find()) {
                found.add(passage.citation(start + more.group(), matcher.start(), matcher.end()));
            }
        }
    }

    private static String series(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "stcrt", "staatscourant", "government gazette" -> "stcrt";
            case "trb", "tractatenblad", "treaty series" -> "trb";
            default -> "stb";
        };
    }
}
