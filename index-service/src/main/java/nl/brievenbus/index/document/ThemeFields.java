package nl.brievenbus.index.document;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.events.Topic;
import nl.brievenbus.events.Topic.Theme;

/**
 * What it is about ({@code themes.*}), in the terms of the Thema-indeling voor Officiële Publicaties.
 *
 * @param main label of the main theme of the best one: one value, so that a pie adds up
 * @param best label of the best one
 * @param score of the best one, 0 to 1
 * @param codes of all, best first
 * @param labels of all, best first
 * @param terms the words that decided
 */
public record ThemeFields(
        Optional<String> main,
        Optional<String> best,
        Optional<Double> score,
        List<String> codes,
        List<String> labels,
        List<String> terms) {

    static ThemeFields of(Topic topic) {
        return of(topic.themes());
    }

    /** The themes of a whole letter: those that cover most of its text first. */
    static ThemeFields ofLetter(List<Topic> topics) {
        Map<String, Theme> byCode = new LinkedHashMap<>();
        Map<String, Double> covered = new LinkedHashMap<>();
        for (Topic topic : topics) {
            for (Theme theme : topic.themes()) {
                byCode.putIfAbsent(theme.code(), theme);
                covered.merge(theme.code(), theme.score() * (topic.end() - topic.start()), Double::sum);
            }
        }
        return of(byCode.values().stream()
                .sorted(Comparator.comparing((Theme theme) -> covered.getOrDefault(theme.code(), 0.0))
                        .reversed())
                .toList());
    }

    private static ThemeFields of(List<Theme> themes) {
        Optional<Theme> best = themes.stream().findFirst();
        return new ThemeFields(
                best.map(Theme::main),
                best.map(Theme::label),
                best.map(Theme::score),
                themes.stream().map(Theme::code).distinct().toList(),
                themes.stream().map(Theme::label).distinct().toList(),
                themes.stream()
                        .flatMap(theme -> theme.terms().stream())
                        .distinct()
                        .toList());
    }
}
