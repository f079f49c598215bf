package nl.brievenbus.extract.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.language.DataFile;

/** Weighs the themes of the official list by the terms that a text holds. Thread-safe. */
final class ThemeFinder {

    private static final int MOST_THEMES = 3;
    private static final double LEAST_SCORE = 0.15;
    private static final int MOST_TERMS = 6;

    /** One chance mention decides nothing in a long text. */
    private static final int LEAST_WEIGHT = 2;

    private final Map<String, List<Theme>> themesByTerm = new HashMap<>();

    private record ThemeFile(List<Main> themes) {}

    private record Main(String code, String label, List<Sub> sub) {}

    private record Sub(String code, String label, List<String> terms) {}

    private record Theme(String code, String label, String main) {}

    static ThemeFinder load() {
        ThemeFinder finder = new ThemeFinder();
        for (Main main : DataFile.read("themes.yaml", ThemeFile.class).themes()) {
            for (Sub sub : main.sub()) {
                Theme theme = new Theme(sub.code(), sub.label(), main.label());
                sub.terms().forEach(term -> finder.themesByTerm
                        .computeIfAbsent(term.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(theme));
            }
        }
        return finder;
    }

    List<Topic.Theme> themes(String text) {
        Map<Theme, Map<String, Integer>> hits = new LinkedHashMap<>();
        int total = 0;
        for (String word : Words.of(text)) {
            for (String term : List.of(word, Words.stem(word))) {
                List<Theme> themes = themesByTerm.getOrDefault(term, List.of());
                for (Theme theme : themes) {
                    hits.computeIfAbsent(theme, key -> new LinkedHashMap<>()).merge(term, 1, Integer::sum);
                }
                if (!themes.isEmpty()) {
                    total++;
                    break;
                }
            }
        }
        int all = total;
        return hits.entrySet().stream()
                .filter(entry -> weight(entry.getValue()) >= LEAST_WEIGHT || all == weight(entry.getValue()))
                .map(entry -> theme(entry.getKey(), entry.getValue(), all))
                .filter(theme -> theme.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingDouble((Topic.Theme theme) -> -theme.score())
                        .thenComparing(Topic.Theme::code))
                .limit(MOST_THEMES)
                .toList();
    }

    private static int weight(Map<String, Integer> terms) {
        return terms.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Topic.Theme theme(Theme theme, Map<String, Integer> terms, int total) {
        List<String> best = terms.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .map(Map.Entry::getKey)
                .toList();
        double score = Math.round(100.0 * weight(terms) / total) / 100.0;
        return new Topic.Theme(theme.code(), theme.label(), theme.main(), score, best);
    }
}
