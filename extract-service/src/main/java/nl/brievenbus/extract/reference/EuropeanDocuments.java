package nl.brievenbus.extract.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import nl.brievenbus.extract.language.LeadPattern;

/**
 * Laws of the European Union by their CELEX number ("Verordening (EU) 2016/679", "Richtlijn 2012/19/EU") and documents of the
 * Commission and the High Representative by their own ("COM(2022) 71").
 */
final class EuropeanDocuments {

    private static final String COMMUNITY = "EU|EG|EEG|EC|EEC|Euratom|EGKS|GBVB|CFSP|JBZ|JHA|EU, Euratom";
    private static final LeadPattern LAW =
            LeadPattern.compile("(?iu)(?<![\\p{L}])(?:(?:uitvoerings|gedelegeerde |implementing |delegated"
                    + " |kader|framework"
                    + " )?(verordening|richtlijn|besluit|beschikking|regulation|directive|decision|aanbeveling|recommendation)(?:en|s)?)(?:"
                    + " \\((?<community>"
                    + COMMUNITY + ")\\))?,? (?:(?<no>nr|no)\\.? ?)?(?<left>\\d{1,4})/(?<right>\\d{1,4})(?:/(?<behind>"
                    + COMMUNITY + "))?(?![\\d/])");
    /** "de REACH-verordening (1907/2006)". */
    private static final LeadPattern NICKNAMED = LeadPattern.compile(
            "(?iu)-?(verordening|richtlijn) \\((?<left>\\d{1,4})/(?<right>(?:19|20)\\d{2})(?:/\\p{Lu}{2,3})?\\)");

    private static final LeadPattern COMMISSION = LeadPattern.compile(
            "(?<![\\p{L}\\d])(COM|JOIN|SWD|SEC)(?: ?\\((\\d{4})\\) ?|/(\\d{4})/| (\\d{4}) ?/ ?| (?=\\d{4}"
                    + " \\())(?:(\\d{4}) \\()?0{0,3}(\\d{1,4})(?!\\d)");
    private static final LeadPattern CELEX =
            LeadPattern.compile("(?i)(?<![\\p{L}\\d])celex[: -]{0,2}([1-9]\\d{4}[A-Z]{1,2}\\d{4})(?!\\d)");
    /** From this year on the year stands first in the number of a regulation. */
    private static final int YEAR_FIRST = 2015;

    private EuropeanDocuments() {}

    static void find(CitationFinder.Passage passage, List<Citation> found) {
        if (passage.mentions("/")) {
            passage.collect(LAW, found, EuropeanDocuments::law);
            passage.collect(
                    NICKNAMED,
                    found,
                    m -> Optional.of(celex(letter(m.group(1), m.group()), year(m.group("right")), m.group("left"))));
        }
        if (passage.mentions("elex", "ELEX")) {
            passage.collect(CELEX, found, m -> Optional.of("CELEX:" + m.group(1).toUpperCase(Locale.ROOT)));
        }
        if (passage.mentions("COM", "JOIN", "SWD", "SEC")) {
            passage.collect(COMMISSION, found, EuropeanDocuments::document);
        }
    }

    private static Optional<String> document(Matcher m) {
        for (int group = 2; group <= 5; group++) {
            if (m.group(group) != null) {
                return Optional.of(m.group(1) + "(" + m.group(group) + ")" + m.group(6));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> law(Matcher m) {
        String letter = letter(m.group(1), m.group());
        boolean first = yearFirst(m, letter);
        int year = year(m.group(first ? "left" : "right"));
        String number = m.group(first ? "right" : "left");
        boolean european = m.group("community") != null || m.group("behind") != null || m.group("no") != null;
        boolean known = year >= 1952 && year <= 2099;
        return known && (european || letter.equals("R") || letter.equals("L"))
                ? Optional.of(celex(letter, year, number))
                : Optional.empty();
    }

    /** Directives and decisions always had the year first; regulations have since 2015, where no "nr." tells otherwise. */
    private static boolean yearFirst(Matcher m, String letter) {
        if (m.group("no") != null) {
            return false;
        }
        boolean four = m.group("left").length() == 4;
        if (!letter.equals("R")) {
            return four || m.group("right").length() < 4;
        }
        return four && Integer.parseInt(m.group("left")) >= YEAR_FIRST && isPresentDay(m.group("community"));
    }

    private static boolean isPresentDay(String community) {
        return community == null || community.toUpperCase(Locale.ROOT).startsWith("EU");
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 1900 + year : year;
    }

    private static String letter(String kind, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "verordening", "regulation" -> "R";
            case "richtlijn", "directive" -> "L";
            case "aanbeveling", "recommendation" -> "H";
            default -> lower.startsWith("kader") || lower.startsWith("framework") ? "F" : "D";
        };
    }

    private static String celex(String letter, int year, String number) {
        return "CELEX:3" + year + letter + "0".repeat(4 - number.length()) + number;
    }
}
