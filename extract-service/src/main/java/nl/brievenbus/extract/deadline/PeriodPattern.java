package nl.brievenbus.extract.deadline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.deadline.DeadlineWords.PeriodWords;

/** The words of one stretch of time, ready to be looked for. */
final class PeriodPattern {

    private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?<([a-z0-9]+)>");

    private final PeriodWords words;
    private final int order;
    private final Pattern pattern;
    private final List<Group> groups;

    /** @param plain its name, without the digit that tells it from another group of the same name */
    private record Group(String name, String plain) {}

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
                .distinct()
                .map(name -> new Group(name, name.replaceAll("2+$", "")))
                .toList();
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

    Pattern pattern() {
        return pattern;
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
        Map<String, String> values = new HashMap<>();
        for (Group group : groups) {
            String words = matcher.group(group.name());
            if (words != null) {
                values.putIfAbsent(group.plain(), words);
            }
        }
        return new Found(this, matcher.toMatchResult(), values);
    }

    /** The match that begins at an offset. */
    Optional<Found> found(CharSequence text, int start) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(start) ? Optional.of(found(matcher)) : Optional.empty();
    }
}
