package nl.brievenbus.extract.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.language.LeadPattern;

/** Finds citations in running text. Without state; every pattern is bounded, so it takes linear time. */
public final class CitationFinder {

    private CitationFinder() {}

    /** The citations between two offsets, in the order of the text; none lies within another one, and none goes on in another paragraph. */
    public static List<Citation> find(String text, int from, int to) {
        List<Citation> found = new ArrayList<>();
        for (int start = from; start < to; ) {
            int newLine = text.indexOf('\n', start);
            int end = newLine < 0 || newLine > to ? to : newLine;
            if (mayCite(text, start, end)) {
                read(Passage.of(text, start, end), found);
            }
            start = end + 1;
        }
        found.sort(Comparator.comparingInt(Citation::start)
                .thenComparing(Comparator.comparingInt(Citation::end).reversed()));
        return withoutInner(found);
    }

    private static void read(Passage passage, List<Citation> found) {
        OfficialIdentifiers.find(passage, found);
        Proceedings.find(passage, found);
        Gazettes.find(passage, found);
        EuropeanDocuments.find(passage, found);
        ParliamentaryPapers.find(passage, found);
        WestminsterPapers.find(passage, found);
    }

    /** Every citation holds a digit, but those of a dossier in Roman numbers ("CXXIV, G"). Most sentences have neither, and no pattern is tried on them. */
    private static boolean mayCite(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(c) || opensRoman(text, i, to)) {
                return true;
            }
        }
        return false;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the letters at an offset can be those of a dossier in Roman numbers. */
    static boolean opensRoman(String text, int at, int to) {
        char c = text.charAt(at);
        return (c == 'C' || c == 'L' || c == 'X') && at + 1 < to && "CLXVI".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Several identifiers may share their words ("nrs. 12 en 13"); what stands inside the words of another is part of it. */
    private static List<Citation> withoutInner(List<Citation> sorted) {
        List<Citation> kept = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Citation citation : sorted) {
            boolean same = citation.start() == start && citation.end() == end;
            if (same || citation.start() >= end) {
                kept.add(citation);
                start = citation.start();
                end = citation.end();
            }
        }
        return kept;
    }

    /**
     * The part of a letter that is read.
     *
     * @param words those of the part alone
     */
    record Passage(String text, int from, int to, String words) {

        static Passage of(String text, int from, int to) {
            return new Passage(text, from, to, text.substring(from, to));
        }

        LeadPattern.Search search(LeadPattern pattern) {
            return pattern.in(text, from, to);
        }

        /** Whether one of these words stands in it: cheaper than a pattern that needs one of them. */
        boolean mentions(String... anyOf) {
            for (String word : anyOf) {
                if (words.contains(word)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a letter stands in it right behind a digit. */
        boolean mentionsBehindDigit(char letter) {
            for (int at = words.indexOf(letter, 1); at > 0; at = words.indexOf(letter, at + 1)) {
                if (isDigit(words.charAt(at - 1))) {
                    return true;
                }
            }
            return false;
        }

        /** At most so many characters before an offset, within the passage. */
        String before(int offset, int most) {
            return text.substring(Math.max(from, offset - most), offset);
        }

        Citation citation(String id, int start, int end) {
            return new Citation(new Reference(id, text.substring(start, end), Links.of(id)), start, end);
        }

        /** Adds what a pattern finds, where its words make an identifier. */
        void collect(LeadPattern pattern, List<Citation> found, Function<Matcher, Optional<String>> identifier) {
            LeadPattern.Search search = search(pattern);
            while (search.find()) {
                Matcher match = search.match();
                identifier.apply(match).ifPresent(id -> found.add(citation(id, match.start(), match.end())));
            }
        }
    }
}
