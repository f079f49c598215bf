package nl.brievenbus.extract.deadline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.brievenbus.extract.deadline.DeadlineWords.PeriodWords;
import nl.brievenbus.extract.language.PerWord;

/** The words of one stretch of time, ready to be looked for. */
final class PeriodPattern {

    private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?<([a-z0-9]+)>");

    private final PeriodWords words;
    private final int order;
    private final Pattern pattern;
    private final Set<String> groups;

    /** @param order its place among the patterns: of two that match the same words, the first counts */
    PeriodPattern(PeriodWords words, Map<String, String> macros, int order) {
        this.words = words;
        this.order = order;
        String source = expand(words.pattern(), macros);
        pattern = Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + source + ")(?![\\p{L}])");
        groups = GROUP_NAME
                .matcher(source)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    /**
     * The patterns that can match where a word stands. Most words, and most groups of words, begin no term: which do is found
     * out once, for all letters, so that no pattern is tried on the others. Safe for use by many threads.
     */
    static final class ByFirstWords {

        /** So many words tell: "in de" may begin a term, "in de stad" does not. */
        private static final int WORDS = 3;

        private final List<PeriodPattern> all;
        private final PerWord<List<PeriodPattern>> known = new PerWord<>();

        ByFirstWords(List<PeriodPattern> patterns) {
            all = List.copyOf(patterns);
        }

        /** In their order. */
        List<PeriodPattern> at(String sentence, int place) {
            List<PeriodPattern> patterns = all;
            int end = place;
            for (int word = 0; word < WORDS && end < sentence.length() && !patterns.isEmpty(); word++) {
                end = pieceEnd(sentence, place, end);
                List<PeriodPattern> among = patterns;
                patterns = known.of(sentence.substring(place, end), words -> beginning(words, among));
            }
            return patterns;
        }

        /** Behind the next word, or behind the sign that follows the words so far. */
        private static int pieceEnd(String sentence, int place, int from) {
            int end = from > place && sentence.charAt(from) == ' ' ? from + 1 : from;
            int start = end;
            while (end < sentence.length() && Character.isLetterOrDigit(sentence.charAt(end))) {
                end++;
            }
            return end == start ? Math.min(end + 1, sentence.length()) : end;
        }

        private static List<PeriodPattern> beginning(String words, List<PeriodPattern> among) {
            return among.stream().filter(pattern -> pattern.canBegin(words)).toList();
        }
    }

    /** Whether a match can begin so: it does, or would want to see more. */
    private boolean canBegin(String word) {
        Matcher matcher = pattern.matcher(word);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** Whether a match begins at an offset; the matcher then stands at it. */
    boolean matches(Matcher matcher, int offset) {
        return matcher.region(offset, matcher.regionEnd()).lookingAt();
    }

    private static String expand(String pattern, Map<String, String> macros) {
        String expanded = pattern;
        // A macro may use those before it.
        List<String> names = new ArrayList<>(macros.keySet());
        Collections.reverse(names);
        for (String name : names) {
            expanded = expanded.replace("{" + name + "}", macros.get(name));
        }
        return expanded;
    }

    int order() {
        return order;
    }

    PeriodWords words() {
        return words;
    }

    Matcher matcher(CharSequence sentence) {
        return pattern.matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** The groups of a match, kept; of two alternatives {@code name} and {@code name2} the one that matched. */
    record Found(PeriodPattern period, MatchResult match, Map<String, String> groups) {

        /** What a named group matched; empty where nothing. */
        String word(String name) {
            return groups.getOrDefault(name, "");
        }

        /** These words, of the year that others name. */
        Found withYearOf(Found other) {
            Map<String, String> named = new HashMap<>(groups);
            named.put("year", other.word("year"));
            named.put("rel", other.word("rel"));
            return new Found(period, match, named);
        }
    }

    /** The match of a matcher that has found one. */
    Found found(Matcher matcher) {
        Map<String, String> values = groups.stream()
                .filter(name -> matcher.group(name) != null)
                .collect(Collectors.toMap(name -> name.replaceAll("2+$", ""), matcher::group, (one, other) -> one));
        return new Found(this, matcher.toMatchResult(), values);
    }

    /** The match that begins at an offset. */
    Optional<Found> found(CharSequence text, int start) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(start) ? Optional.of(found(matcher)) : Optional.empty();
    }
}
