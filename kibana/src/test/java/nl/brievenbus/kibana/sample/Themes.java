package nl.brievenbus.kibana.sample;

import java.util.List;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.Topic;
import nl.brievenbus.events.Topic.Theme;

/** Themes for the samples, where the extractor has no terms to find any by. */
final class Themes {

    private static final List<Theme> SOME = List.of(
            new Theme("c_a", "Wegen", "Verkeer", 0.8, List.of("weg")),
            new Theme("c_b", "Zorgverzekeringen", "Zorg en gezondheid", 0.7, List.of("zorg")),
            new Theme("c_c", "Hoger onderwijs", "Onderwijs en wetenschap", 0.6, List.of("student")));

    private Themes() {}

    static boolean hasAny(LetterExtracted letter) {
        return letter.topics().stream().anyMatch(topic -> !topic.themes().isEmpty());
    }

    static List<LetterExtracted> given(List<LetterExtracted> letters) {
        return letters.stream().map(Themes::given).toList();
    }

    private static LetterExtracted given(LetterExtracted letter) {
        Theme theme = SOME.get(letter.text().length() % SOME.size());
        return new LetterExtracted(
                letter.letterId(),
                letter.source(),
                letter.extraction(),
                letter.head(),
                letter.text(),
                letter.footnotes(),
                letter.commitments(),
                letter.topics().stream().map(topic -> given(topic, theme)).toList(),
                letter.references(),
                letter.retired());
    }

    private static Topic given(Topic topic, Theme theme) {
        return new Topic(
                topic.topicId(),
                topic.heading(),
                topic.above(),
                topic.start(),
                topic.end(),
                List.of(theme),
                topic.keyTerms(),
                topic.commitmentIds());
    }
}
