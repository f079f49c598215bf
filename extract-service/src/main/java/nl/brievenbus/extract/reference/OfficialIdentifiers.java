package nl.brievenbus.extract.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.brievenbus.extract.language.LeadPattern;

/**
 * Identifiers that letters write out: those of official publications ("kst-28676-413"), the numbers of Parlis for written
 * questions ("2010Z06025") and documents ("2014D45599"), those of judgments (ECLI) and laws (BWBR).
 */
final class OfficialIdentifiers {

    /** A dossier alone ("kst-28676") is no document. */
    private static final LeadPattern PUBLICATION = LeadPattern.compile(
            "(?<![\\p{L}\\d-])(?:kst(?=-[A-Za-z0-9]{2,12}-[A-Za-z0-9])|ah-(?:tk|ek)|h-(?:tk|ek|vv)|kv-tk|nds-tk|blg|stb|stcrt|trb)-[A-Za-z0-9]{2,12}(?:-[A-Za-z0-9]{1,8}){0,4}");
    /** Before 2009 the session year could stand first; it is the same document without it. */
    private static final Pattern SESSION_FIRST = Pattern.compile("kst-(?:19|20)\\d{6}-");

    private static final LeadPattern QUESTIONS =
            LeadPattern.compile("(?<![\\p{L}\\d-])((?:19|20)\\d{2}Z\\d{5})(?![\\p{L}\\d])");
    private static final LeadPattern PAPER =
            LeadPattern.compile("(?<![\\p{L}\\d-])((?:19|20)\\d{2}D\\d{5})(?![\\p{L}\\d])");
    private static final LeadPattern JUDGMENT =
            LeadPattern.compile("(?<![\\p{L}\\d])ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\\d{4}:[A-Z0-9.]{1,25}(?<!\\.)");
    private static final LeadPattern LAW = LeadPattern.compile("(?<![\\p{L}\\d])BWB[RVW]\\d{7}(?!\\d)");

    private OfficialIdentifiers() {}

    static void find(CitationFinder.Passage passage, List<Citation> found) {
        if (passage.mentions("kst-", "h-", "kv-tk-", "nds-tk-", "blg-", "stb-", "stcrt-", "trb-")) {
            passage.collect(
                    PUBLICATION,
                    found,
                    m -> Optional.of(SESSION_FIRST.matcher(m.group()).replaceFirst("kst-")));
        }
        if (passage.mentionsBehindDigit('Z')) {
            passage.collect(QUESTIONS, found, m -> Optional.of("kv-tk-" + m.group(1)));
        }
        if (passage.mentionsBehindDigit('D')) {
            passage.collect(PAPER, found, m -> Optional.of("nds-tk-" + m.group(1)));
        }
        if (passage.mentions("ECLI:")) {
            passage.collect(JUDGMENT, found, m -> Optional.of(m.group()));
        }
        if (passage.mentions("BWB")) {
            passage.collect(LAW, found, m -> Optional.of(m.group()));
        }
    }
}
