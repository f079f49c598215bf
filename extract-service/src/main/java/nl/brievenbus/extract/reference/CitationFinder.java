package nl.brievenbus.extract.reference;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.events.Reference;

/** Finds citations in running text. Without state; the patterns are bounded, so it takes linear time. */
public final class CitationFinder {

    private static final String SITE = "https://zoek.officielebekendmakingen.nl/";

    /** "2014/15", "2014–2015", "1999/2000". */
    private static final String SESSION = "(\\d{4}) ?[-–/] ?(\\d{4}|\\d{2})";

    private static final Pattern PROCEEDINGS = Pattern.compile(
            "Handelingen (I{1,2} )?(?:der Kamer |van de (?:Tweede|Eerste) Kamer )?(?:,? ?vergaderjaar )?" + SESSION
                    + ",? (?:nr\\.? ?(\\d{1,4})|p(?:p|ag)?\\.? ?(\\d{1,5}(?:[-–]\\d{1,5})?))(?:,? (?:item|blz\\.) (\\d{1,3}))?");
    private static final Pattern APPENDIX =
            Pattern.compile("Aanhangsel (?:(?:van de |der )?Handelingen)?,? ?(I{1,2})?,? ?(?:vergaderjaar )?" + SESSION
                    + ",? nr\\.? ?(\\d{1,5})");
    private static final Pattern GAZETTE = Pattern.compile(
            "(Stb|Stcrt|Trb|Staatsblad|Staatscourant|Tractatenblad)\\.? ?(\\d{4}),? (?:nr\\.? ?)?(\\d{1,6})");
    private static final Pattern QUESTIONS = Pattern.compile("(?<![\\p{L}\\d])(\\d{4}Z\\d{5})(?!\\d)");
    private static final Pattern EU_LAW = Pattern.compile(
            "(?i)(Verordening|Richtlijn|Besluit|Regulation|Directive|Decision)(?: \\((?:EU|EG|EC)\\))? (?:nr\\. )?(\\d{2,4})/(\\d{1,4})(?:/(?:EU|EG|EC|EEG))?(?! ?\\d)");
    private static final Pattern COMMISSION = Pattern.compile("COM ?\\((\\d{4})\\) ?(\\d{1,4})");
    private static final Pattern ECLI = Pattern.compile("ECLI:[A-Z]{2}:[A-Z0-9]{2,7}:\\d{4}:[A-Z0-9.]{1,25}(?<!\\.)");

    private CitationFinder() {}

    /** The citations between two offsets, in the order of the text. */
    public static List<Citation> find(String text, int from, int to) {
        List<Citation> found = new ArrayList<>(ParliamentaryPapers.find(text, from, to));
        collect(PROCEEDINGS, text, from, to, found, CitationFinder::proceedings);
        collect(APPENDIX, text, from, to, found, CitationFinder::appendix);
        collect(GAZETTE, text, from, to, found, CitationFinder::gazette);
        collect(QUESTIONS, text, from, to, found, m -> Optional.of("kv-tk-" + m.group(1)));
        collect(EU_LAW, text, from, to, found, CitationFinder::euLaw);
        collect(COMMISSION, text, from, to, found, m -> Optional.of("COM(" + m.group(1) + ")" + m.group(2)));
        collect(ECLI, text, from, to, found, m -> Optional.of(m.group()));
        found.sort(Comparator.comparingInt(Citation::start));
        return found;
    }

    @FunctionalInterface
    private interface Identifier {
        Optional<String> of(Matcher matcher);
    }

    private static void collect(
            Pattern pattern, String text, int from, int to, List<Citation> found, Identifier identifier) {
        Matcher matcher = pattern.matcher(text).region(from, to);
        while (matcher.find()) {
            Optional<String> id = identifier.of(matcher);
            if (id.isPresent()) {
                found.add(new Citation(reference(id.get(), matcher.group()), matcher.start(), matcher.end()));
            }
        }
    }

    static Reference reference(String id, String words) {
        boolean official = id.matches("(?:kst|h|ah|kv|stb|stcrt|trb)-.{1,60}");
        return new Reference(id, words, official ? Optional.of(URI.create(SITE + id + ".html")) : europeanLink(id));
    }

    private static Optional<URI> europeanLink(String id) {
        if (id.startsWith("CELEX:")) {
            return Optional.of(URI.create("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=" + id));
        }
        return id.startsWith("ECLI:")
                ? Optional.of(URI.create("https://deeplink.rechtspraak.nl/uitspraak?id=" + id))
                : Optional.empty();
    }

    /** "2014" and "15" are the session 20142015. */
    private static String session(String first, String second) {
        return first + (second.length() == 4 ? second : first.substring(0, 2) + second);
    }

    private static String house(String numeral) {
        return numeral != null && numeral.trim().equals("I") ? "ek" : "tk";
    }

    private static Optional<String> proceedings(Matcher m) {
        String place = m.group(4) != null ? m.group(4) : m.group(5).replace('–', '-');
        String item = m.group(6) == null ? "" : "-" + m.group(6);
        return Optional.of("h-" + house(m.group(1)) + "-" + session(m.group(2), m.group(3)) + "-" + place + item);
    }

    private static Optional<String> appendix(Matcher m) {
        return Optional.of("ah-" + house(m.group(1)) + "-" + session(m.group(2), m.group(3)) + "-" + m.group(4));
    }

    private static Optional<String> gazette(Matcher m) {
        String name = m.group(1).toLowerCase(Locale.ROOT);
        String series =
                name.startsWith("stc") || name.startsWith("staatsc") ? "stcrt" : name.startsWith("t") ? "trb" : "stb";
        return Optional.of(series + "-" + m.group(2) + "-" + m.group(3));
    }

    /** Since 2015 the year stands first in a number; directives always had it so. */
    private static Optional<String> euLaw(Matcher m) {
        String kind = m.group(1).toLowerCase(Locale.ROOT);
        String letter = kind.startsWith("ver") || kind.startsWith("reg")
                ? "R"
                : kind.startsWith("ri") || kind.startsWith("di") ? "L" : "D";
        boolean yearFirst = m.group(2).length() == 4 || letter.equals("L");
        String year = yearFirst ? m.group(2) : m.group(3);
        String number = yearFirst ? m.group(3) : m.group(2);
        if (year.length() == 2) {
            year = "19" + year;
        }
        if (year.length() != 4 || !(year.startsWith("19") || year.startsWith("20"))) {
            return Optional.empty();
        }
        return Optional.of("CELEX:3" + year + letter + "0".repeat(4 - number.length()) + number);
    }
}
