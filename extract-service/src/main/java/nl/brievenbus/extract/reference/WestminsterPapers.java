package nl.brievenbus.extract.reference;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.extract.language.LeadPattern;

/**
 * Papers of the Parliament of the United Kingdom as it cites them itself: those that the houses have printed ("HC 412, Session
 * 2023-24", "HL Paper 249"), those that the government lays before them (the Command Papers, of which the series were named Cmd, Cmnd,
 * Cm and CP in turn), and the Official Report ("HC Deb 5 March 2024, col 55"). The notation is that of the House of Commons
 * Library and of the Oxford standard for citation of legal authorities. Few of them have an address that their numbers tell, so none is given.
 */
final class WestminsterPapers {

    private static final String YEARS = "(?:19|20)\\d{2}[-–/]\\d{2}(?!\\d)";

    /** Nothing that goes on with them. */
    private static final String ALONE = "(?<![\\p{L}\\d])";

    private static final LeadPattern HOUSE = LeadPattern.compile(ALONE
            + "(?<house>HC|HL)(?: Paper)? (?:\\(?(?<before>" + YEARS
            + ")\\)?,? )?(?<number>\\d{1,4})(?![\\d.,/]\\d|\\d)"
            + "(?:,? \\(?(?:[Ss]ession )?(?<behind>" + YEARS + ")\\)?)?");
    private static final LeadPattern COMMAND =
            LeadPattern.compile(ALONE + "(?<series>Cmnd|Cmd|Cm|CP)\\.? (?<number>\\d{1,4})(?![\\d.,/]\\d|\\d)");
    private static final String MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
            .collect(Collectors.joining("|"));
    private static final LeadPattern SPOKEN = LeadPattern.compile(ALONE
            + "(?:(?<house>HC|HL) Deb|Hansard|Official Report),? \\(?(?<day>\\d{1,2}) (?<month>" + MONTHS
            + ") (?<year>(?:19|20)\\d{2})\\)?[,;]?(?: [Vv]ol(?:ume|\\.)? ?\\d{1,4}[,;]?)? (?:[Cc]ols?\\.?|[Cc]olumns?|cc?\\.?)"
            + " ?(?<column>\\d{1,4}[A-Z]{0,2})(?![\\p{L}\\d])");
    /** "HC 12" could be anything: it is a paper where a bracket, a session or a word for papers stands before it. */
    private static final LeadPattern CUE =
            LeadPattern.compile("(?i)(?:\\(|[;,] |\\bin |\\bsee |reports?:? |papers?:? |session \\S{4,9},? )$");

    private static final int CUE_REACH = 20;

    private WestminsterPapers() {}

    static void find(CitationFinder.Passage passage, List<Citation> found) {
        if (passage.mentions("HC ", "HL ", "Hansard", "Official Report")) {
            passage.collect(SPOKEN, found, WestminsterPapers::spoken);
            passage.collect(HOUSE, found, m -> house(passage, m));
        }
        if (passage.mentions("Cm", "CP ")) {
            passage.collect(COMMAND, found, m -> command(passage, m));
        }
    }

    private static Optional<String> spoken(Matcher m) {
        String house = m.group("house");
        Month month = Month.valueOf(m.group("month").toUpperCase(Locale.ROOT));
        String day = "%s-%02d-%02d".formatted(m.group("year"), month.getValue(), Integer.parseInt(m.group("day")));
        return Optional.of("Hansard-" + (house == null ? "" : house + "-") + day + "-" + m.group("column"));
    }

    private static Optional<String> house(CitationFinder.Passage passage, Matcher m) {
        String session = m.group("before") != null ? m.group("before") : m.group("behind");
        boolean certain = session != null || m.group().contains("Paper") || isCued(passage, m.start());
        String id = m.group("house") + "-" + m.group("number");
        return certain
                ? Optional.of(session == null ? id : id + "-" + session.replaceAll("[–/]", "-"))
                : Optional.empty();
    }

    private static Optional<String> command(CitationFinder.Passage passage, Matcher m) {
        String series = m.group("series");
        return !series.equals("CP") || isCued(passage, m.start())
                ? Optional.of(series + "-" + m.group("number"))
                : Optional.empty();
    }

    private static boolean isCued(CitationFinder.Passage passage, int start) {
        return CUE.in(passage.before(start, CUE_REACH)).find();
    }
}
