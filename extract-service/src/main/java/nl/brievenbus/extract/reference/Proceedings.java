package nl.brievenbus.extract.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import nl.brievenbus.extract.language.LeadPattern;

/**
 * What was said in a house, and the questions and answers printed behind it: "Handelingen II 2018/19, nr. 69, item 4",
 * "Handelingen II 2008/09, p. 7140-7144", "Aanhangsel Handelingen I 2014/15, nr. 12".
 */
final class Proceedings {

    private static final String HOUSE =
            "(?:(?:van de |der |TK |EK )?(?<house>II|I|Tweede Kamer|Eerste Kamer|TK|EK|House of"
                    + " Representatives|Senate)\\b)?";
    /** "2014/15", "2014–2015", "vergaderjaar 1999/2000", "20142015". */
    private static final String SESSION = "(?:(?:vergaderjaar|zittingsjaar|session) )?(?<first>(?:19|20)\\d{2}) ?[-–/]?"
            + " ?(?<second>(?:19|20)\\d{2}|\\d{2})(?!\\d)";

    private static final String NUMBER = "(?:(?:nr|no)s?\\.? ?|nummer |number )";
    private static final String PAGES = "(?:(?:p|pp|pag|blz|pages?)\\.? ?(?<pages>\\d{1,5}(?: ?[-–] ?\\d{1,5})?))";

    private static final LeadPattern SPOKEN =
            LeadPattern.compile("(?<![\\p{L}])(?:Handelingen|Hand\\.|Proceedings),? ?" + HOUSE
                    + ",? ?(?:der Kamer |van de Kamer )?" + SESSION + ",? ?(?:" + PAGES + "|" + NUMBER
                    + "?(?<number>\\d{1,3})(?!\\d)(?:(?:,? ?items? |-)(?<item>\\d{1,3})(?!\\d))?(?:,? ?"
                    + PAGES.replace("<pages>", "<morePages>") + ")?)");
    private static final LeadPattern ANSWERS =
            LeadPattern.compile("(?<![\\p{L}])(?:Aanhangsel|Aanh\\.|Appendix)(?: (?:van de |der |tot de |to the |of the"
                    + " )?(?:Handelingen|Hand\\.|Proceedings))?,? ?"
                    + HOUSE + ",? ?(?:der Kamer |van de Kamer )?(?:" + SESSION + ",? ?" + NUMBER
                    + "?(?<number>\\d{1,5})(?![\\d/])|" + NUMBER + "(?<before>\\d{1,5}),? ?\\(?"
                    + SESSION.replace("<first>", "<firstBehind>").replace("<second>", "<secondBehind>") + ")");
    /** "Handelingen II 2019/20, Aanhangsel nr. 4046". */
    private static final LeadPattern ANSWERS_BEHIND =
            LeadPattern.compile("(?<![\\p{L}])Handelingen,? ?" + HOUSE + ",? ?" + SESSION
                    + ",? ?[Aa]anhangsel,? ?(?:van de Handelingen,? ?)?" + NUMBER + "?(?<number>\\d{1,5})(?![\\d/])");
    /** From this session on a meeting's report is cited by its items, before by running pages. */
    private static final String FIRST_BY_ITEM = "20102011";

    private Proceedings() {}

    static void find(CitationFinder.Passage passage, List<Citation> found) {
        if (!passage.mentions("Hand", "Proceedings", "Aanh", "Appendix")) {
            return;
        }
        passage.collect(ANSWERS, found, Proceedings::answers);
        passage.collect(
                ANSWERS_BEHIND,
                found,
                m -> Optional.of("ah-" + house(m) + "-" + session(m.group("first"), m.group("second")) + "-"
                        + m.group("number")));
        passage.collect(SPOKEN, found, Proceedings::spoken);
    }

    private static Optional<String> spoken(Matcher m) {
        String session = session(m.group("first"), m.group("second"));
        String start = "h-" + house(m) + "-" + session + "-";
        if (m.group("number") == null) {
            return Optional.of(start + pages(m.group("pages")));
        }
        if (m.group("item") != null) {
            return Optional.of(start + m.group("number") + "-" + m.group("item"));
        }
        boolean byPages = m.group("morePages") != null && session.compareTo(FIRST_BY_ITEM) < 0;
        return Optional.of(start + (byPages ? pages(m.group("morePages")) : m.group("number")));
    }

    private static String pages(String words) {
        return words.replace(" ", "").replace('–', '-');
    }

    private static Optional<String> answers(Matcher m) {
        String number = m.group("number") != null ? m.group("number") : m.group("before");
        String session = m.group("first") != null
                ? session(m.group("first"), m.group("second"))
                : session(m.group("firstBehind"), m.group("secondBehind"));
        return Optional.of("ah-" + house(m) + "-" + session + "-" + number);
    }

    /** "2014" and "15" are the session 20142015. */
    private static String session(String first, String second) {
        return first + (second.length() == 4 ? second : century(first, second) + second);
    }

    /** "1999/00" ends in another century than it began in. */
    private static String century(String first, String second) {
        boolean turns = Integer.parseInt(second) < Integer.parseInt(first.substring(2));
        return turns ? Integer.toString(Integer.parseInt(first.substring(0, 2)) + 1) : first.substring(0, 2);
    }

    private static String house(Matcher m) {
        String house = m.group("house");
        return house != null && (house.equals("I") || house.startsWith("E") || house.equals("Senate")) ? "ek" : "tk";
    }
}
