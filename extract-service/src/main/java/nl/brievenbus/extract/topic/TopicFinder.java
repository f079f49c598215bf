package nl.brievenbus.extract.topic;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.structure.LetterLayout;
import nl.brievenbus.extract.structure.LetterLayout.Section;
import nl.brievenbus.extract.text.LetterText;

/** Makes a topic of each section of a letter. Thread-safe. */
public final class TopicFinder {

    private final ThemeFinder themes;
    private final KeyTerms keyTerms;

    private TopicFinder(ThemeFinder themes, KeyTerms keyTerms) {
        this.themes = themes;
        this.keyTerms = keyTerms;
    }

    public static TopicFinder load() {
        return new TopicFinder(ThemeFinder.load(), KeyTerms.load());
    }

    /**
     * The topics, in the order of the letter, none of them with statements yet; as many as there are sections.
     *
     * @param letterId from which, with the headings, their ids derive
     */
    public List<Topic> find(String letterId, LetterText letter, LetterLayout layout) {
        List<Topic> topics = new ArrayList<>();
        Identity.Occurrences occurrences = new Identity.Occurrences();
        for (Section section : layout.sections()) {
            int start = start(letter, section);
            int end = end(letter, section, start);
            String words = letter.text().substring(start, end);
            String path = String.join("\n", section.above()) + "\n"
                    + section.heading().orElse("");
            topics.add(new Topic(
                    Identity.of("t-", letterId, path, occurrences.count(path)),
                    section.heading(),
                    section.above(),
                    start,
                    end,
                    themes.themes(words),
                    keyTerms.of(words),
                    List.of()));
        }
        return topics;
    }

    private static int start(LetterText letter, Section section) {
        if (section.firstParagraph() >= letter.paragraphs().size()) {
            return 0;
        }
        return letter.paragraphs().get(section.firstParagraph()).start();
    }

    private static int end(LetterText letter, Section section, int start) {
        return section.endParagraph() == 0
                ? start
                : letter.paragraphs().get(section.endParagraph() - 1).end();
    }
}
