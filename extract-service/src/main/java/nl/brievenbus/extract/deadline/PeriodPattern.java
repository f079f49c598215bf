package nl.brievenbus.extract.deadline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.brievenbus.extract.deadline.DeadlineWords.PeriodWords;

/** The words of one stretch of time, ready to be looked for. */
final class PeriodPattern {

    private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?<([a-z0-9]+)>");

    private final PeriodWords words;
    private final Pattern pattern;
    private final Set<String> groups;
    /** The first two signs with which a match can begin, of those that are looked at. */
    private final Set<Integer> openings = new HashSet<>();

    PeriodPattern(PeriodWords words, Map<String, String> macros) {
        this.words = words;
        String source = expand(words.pattern(), macros);
        pattern = Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + source + ")(?![\\p{L}])");
        groups = GROUP_NAME
                .matcher(source)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
        findOpenings();
    }

    /** The signs with which terms begin; a term that begins with another one is looked for everywhere. */
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789 '’-.,(éëï";

    private void findOpenings() {
        SIGNS.chars().filter(first -> canBegin(Character.toString(first))).forEach(first -> SIGNS.chars()
                .filter(second -> canBegin(Character.toString(first) + Character.toString(second)))
                .forEach(second -> openings.add(WordStarts.opening((char) first, (char) second))));
    }

    /** Whether a match can begin so: it does, or would want to see more. */
    private boolean canBegin(String opening) {
        Matcher matcher = pattern.matcher(opening);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static boolean isLookedAt(int opening) {
        return SIGNS.indexOf(opening >>> 16) >= 0 && SIGNS.indexOf(opening & 0xffff) >= 0;
    }

    /**
     * Finds the next match; faster than {@link Matcher#find}, because it looks only where a word begins as a term can.
     *
     * @param matcher of this pattern on the sentence; stands at the match when one is found
     * @param from offset at which to begin
     * @return the offset from which to go on; -1 where there is no match
     */
    int next(Matcher matcher, WordStarts starts, int from) {
        for (int i = starts.from(from); i < starts.count(); i++) {
            int opening = starts.opening(i);
            if (openings.contains(opening) || !isLookedAt(opening)) {
                matcher.region(starts.place(i), matcher.regionEnd());
                if (matcher.lookingAt()) {
                    return Math.max(matcher.end(), starts.place(i) + 1);
                }
            }
        }
        return -1;
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
