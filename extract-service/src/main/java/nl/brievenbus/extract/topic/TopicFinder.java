package nl.brievenbus.extract.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.LetterWords;
import nl.brievenbus.extract.language.Vocabulary;
import nl.brievenbus.extract.structure.LetterLayout;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.structure.LetterLayout.Section;
import nl.brievenbus.extract.text.LetterText;

/** Makes a topic of each section of a letter. Thread-safe. */
public final class TopicFinder {

    /** Says who writes to whom, not what about. */
    private static final Set<Role> NO_SUBJECT =
            Set.of(Role.HEAD, Role.SALUTATION, Role.SUBJECT, Role.HEADING, Role.CLOSING, Role.SIGNATURE);

    private final Map<String, Language> byLanguage;
    private final KeyTerms otherLanguages;

    /** What depends on a language. */
    private record Language(PersonsAndOffices names, ThemeFinder themes, KeyTerms keyTerms) {}

    private TopicFinder(Map<String, Language> byLanguage, KeyTerms otherLanguages) {
        this.byLanguage = byLanguage;
        this.otherLanguages = otherLanguages;
    }

    /**
     * Loads the themes and the words that speak for them.
     *
     * @param words of the languages that have rules, by their codes
     * @param smallWords of all languages, in lower case
     */
    public static TopicFinder load(Map<String, Vocabulary> words, Set<String> smallWords) {
        ThemeList list = ThemeList.load();
        Map<String, Language> byLanguage = words.entrySet().parallelStream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        each -> load(each.getKey(), list, each.getValue().dictionary())));
        return new TopicFinder(byLanguage, new FrequentWords(Set.copyOf(smallWords)));
    }

    private static Language load(String language, ThemeList list, Dictionary dictionary) {
        TopicWords words = DataFile.read(language + "/topics.yaml", TopicWords.class);
        return new Language(
                new PersonsAndOffices(words),
                new ThemeFinder(list, ThemeTerms.load(language, list)),
                new TellingTerms(words, dictionary));
    }

    /**
     * A letter whose topics are to be found.
     *
     * @param letterId from which, with the headings, the ids of topics derive
     * @param title what it says to be about
     * @param language its code
     * @param words those of the letter
     */
    public record Source(
            String letterId,
            String title,
            String language,
            LetterText letter,
            LetterLayout layout,
            LetterWords words) {}

    /** The topics, in the order of the letter, none of them with statements yet; as many as there are sections. */
    public List<Topic> find(Source source) {
        List<Section> sections = source.layout().sections();
        Optional<Language> language = Optional.ofNullable(byLanguage.get(source.language()));
        UnaryOperator<Passage> cleaner =
                words -> language.map(known -> known.names().without(words)).orElse(words);
        List<Part> parts =
                sections.stream().map(section -> part(source, section, cleaner)).toList();
        List<List<Topic.Theme>> themes = language.map(
                        known -> known.themes().themes(cleaner.apply(Passage.of(head(source))), parts))
                .orElseGet(() -> Collections.nCopies(parts.size(), List.of()));
        KeyTerms keyTerms = language.map(Language::keyTerms).orElse(otherLanguages);
        List<Topic> topics = new ArrayList<>();
        Identity.Occurrences occurrences = new Identity.Occurrences();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String path = String.join("\n", section.above()) + "\n"
                    + section.heading().orElse("");
            int start = start(source.letter(), section);
            topics.add(new Topic(
                    Identity.of("t-", source.letterId(), path, occurrences.count(path)),
                    section.heading(),
                    section.above(),
                    start,
                    end(source.letter(), section, start),
                    themes.get(i),
                    keyTerms.of(parts.get(i)),
                    List.of()));
        }
        return topics;
    }

    /** What stands above the letter: the subject, the dossier. */
    private static String head(Source source) {
        List<String> lines = new ArrayList<>(List.of(source.title()));
        for (int i = 0; i < source.layout().roles().size(); i++) {
            if (source.layout().roles().get(i) == Role.HEAD) {
                lines.add(source.letter().words(source.letter().paragraphs().get(i)));
            }
        }
        return lines.stream().distinct().collect(Collectors.joining("\n"));
    }

    private static Part part(Source source, Section section, UnaryOperator<Passage> cleaner) {
        List<Passage> paragraphs = new ArrayList<>();
        for (int i = section.firstParagraph(); i < section.endParagraph(); i++) {
            if (!NO_SUBJECT.contains(source.layout().roles().get(i))) {
                LetterText.Paragraph place = source.letter().paragraphs().get(i);
                paragraphs.add(cleaner.apply(new Passage(
                        source.letter().words(place),
                        place.start(),
                        source.words().ofParagraph(i))));
            }
        }
        return new Part(
                cleaner.apply(Passage.of(section.heading().orElse(""))),
                cleaner.apply(Passage.of(String.join("\n", section.above()))),
                paragraphs);
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
