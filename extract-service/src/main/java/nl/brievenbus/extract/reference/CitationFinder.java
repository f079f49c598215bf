package nl.brievenbus.extract.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.events.Reference;

/** Finds citations in running text. Without state; every pattern is bounded, so it takes linear time. */
public final class CitationFinder {

    private CitationFinder() {}

    /** The citations between two offsets, in the order of the text; none lies within another one. */
    public static List<Citation> find(String text, int from, int to) {
        Passage passage = new Passage(text, from, to);
        List<Citation> found = new ArrayList<>();
        OfficialIdentifiers.find(passage, found);
        Proceedings.find(passage, found);
        Gazettes.find(passage, found);
        EuropeanDocuments.find(passage, found);
        ParliamentaryPapers.find(passage, found);
        found.sort(Comparator.comparingInt(Citation::start)
                .thenComparing(Comparator.comparingInt(Citation::end).reversed()));
        return withoutInner(found);
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

    /** The part of a letter that is read. */
    record Passage(String text, int from, int to) {

        Matcher matcher(Pattern pattern) {
            return pattern.matcher(text).region(from, to).useTransparentBounds(true);
        }

        /** At most so many characters before an offset, within the passage. */
        String before(int offset, int most) {
            return text.substring(Math.max(from, offset - most), offset);
        }

        Citation citation(String id, int start, int end) {
            return new Citation(new Reference(id, text.substring(start, end), Links.of(id)), start, end);
        }

        /** Adds what a pattern finds, where its words make an identifier. */
        void collect(Pattern pattern, List<Citation> found, Function<Matcher, Optional<String>> identifier) {
            Matcher matcher = matcher(pattern);
            while (matcher.find()) {
                identifier.apply(matcher).ifPresent(id -> found.add(citation(id, matcher.start(), matcher.end())));
            }
        }
    }
}
