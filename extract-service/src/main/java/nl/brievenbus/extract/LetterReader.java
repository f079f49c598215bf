package nl.brievenbus.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.Reference;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.deadline.Calendar;
import nl.brievenbus.extract.language.Contractions;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.LanguageGuesser;
import nl.brievenbus.extract.language.LetterWords;
import nl.brievenbus.extract.language.NoteMarks;
import nl.brievenbus.extract.language.Vocabulary;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.reference.Citation;
import nl.brievenbus.extract.reference.CitationFinder;
import nl.brievenbus.extract.reference.References;
import nl.brievenbus.extract.statement.Candidate;
import nl.brievenbus.extract.statement.Example;
import nl.brievenbus.extract.statement.Found;
import nl.brievenbus.extract.statement.Silence;
import nl.brievenbus.extract.statement.StatementFinder;
import nl.brievenbus.extract.structure.DossierGuess;
import nl.brievenbus.extract.structure.HeadReader;
import nl.brievenbus.extract.structure.LayoutReader;
import nl.brievenbus.extract.structure.LetterLayout;
import nl.brievenbus.extract.structure.Ministries;
import nl.brievenbus.extract.structure.StructureWords;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.TextNormaliser;
import nl.brievenbus.extract.topic.Identity;
import nl.brievenbus.extract.topic.TopicFinder;

/**
 * Reads a parsed letter: its head, sections, statements, references and topics. A library without Spring or Kafka: the same
 * letter always gives the same reading, byte for byte. Loaded once, it serves all threads.
 */
public final class LetterReader {

    /** Shown with a letter in a language that has no rules. */
    public static final String NOT_SUPPORTED = "statements: language not supported";

    private final LanguageGuesser languages;
    private final Map<String, Language> byLanguage;
    /** Reads the head and the sections of a letter in a language that has no words of its own. */
    private final Language fallback;

    private final TopicFinder topics;

    /** All that depends on a language. */
    private record Language(
            LayoutReader layout, HeadReader head, StatementFinder statements, Contractions contractions) {}

    private LetterReader(
            LanguageGuesser languages, Map<String, Language> byLanguage, Language fallback, TopicFinder topics) {
        this.fallback = fallback;
        this.languages = languages;
        this.byLanguage = byLanguage;
        this.topics = topics;
    }

    /**
     * Loads dictionaries and rules; takes a second or two. What takes long is loaded side by side: the dictionaries beside what all
     * languages share, then the rules of each language beside the themes and the frequencies of words.
     */
    public static LetterReader load() {
        LanguageGuesser languages = LanguageGuesser.load();
        CompletableFuture<Map<String, Vocabulary>> reading =
                CompletableFuture.supplyAsync(() -> each(languages.supported(), Vocabulary::load));
        Ministries ministries = Ministries.load();
        Calendar calendar = Calendar.load();
        Map<String, Vocabulary> words = reading.join();
        CompletableFuture<TopicFinder> topics =
                CompletableFuture.supplyAsync(() -> TopicFinder.load(words, languages.smallWords()));
        Map<String, Language> byLanguage = each(
                languages.supported(),
                language -> load(language, Objects.requireNonNull(words.get(language)), ministries, calendar));
        Language first = byLanguage.values().iterator().next();
        return new LetterReader(languages, byLanguage, first, topics.join());
    }

    /** What is loaded for each language, in their order. */
    private static <T> Map<String, T> each(List<String> languages, Function<String, T> load) {
        List<T> loaded = languages.parallelStream().map(load).toList();
        Map<String, T> byLanguage = new LinkedHashMap<>();
        for (int i = 0; i < loaded.size(); i++) {
            byLanguage.put(languages.get(i), loaded.get(i));
        }
        return byLanguage;
    }

    private static Language load(String language, Vocabulary words, Ministries ministries, Calendar calendar) {
        StructureWords structure = DataFile.read(language + "/structure.yaml", StructureWords.class);
        return new Language(
                new LayoutReader(structure),
                new HeadReader(structure, ministries),
                StatementFinder.load(language, words, ministries, calendar),
                words.words().contractions());
    }

    /**
     * Reads a letter. Any text can be read; one with nothing in it gives an empty reading.
     *
     * @param letterId from which the ids of what is found derive
     * @param fileName may hold the letter's date, in ISO form
     */
    public LetterReading read(String letterId, String fileName, ParsedLetter parsed) {
        Opened opened = open(fileName, parsed);
        List<Found> found = opened.supported() ? opened.language().statements().find(opened.source()) : List.of();
        return assemble(letterId, opened, found, opened.supported() ? List.of() : List.of(NOT_SUPPORTED));
    }

    /**
     * The rule that came nearest to finding a statement of a kind between two offsets of the letter's text, which explains
     * why none was found there. Absent where the letter's language has no rules.
     */
    public Optional<Silence> nearestRule(
            String fileName, ParsedLetter parsed, Commitment.Kind kind, int start, int end) {
        Opened opened = open(fileName, parsed);
        return opened.supported()
                ? opened.language().statements().nearest(opened.source(), kind, start, end)
                : Optional.empty();
    }

    /**
     * What could be a statement in a letter.
     *
     * @param text the normalised text, to which offsets refer
     */
    public record Candidates(String language, String text, StatementFinder.Candidates found) {

        /** Those that could be a statement of a kind: a promise is looked for in clauses, the other kinds in sentences. */
        public List<Candidate> of(Commitment.Kind kind) {
            return kind == Commitment.Kind.MADE ? found.clauses() : found.sentences();
        }
    }

    /** The examples and counter-examples of the rules for a kind of statement, by language. */
    public Map<String, List<Example>> examples(Commitment.Kind kind) {
        Map<String, List<Example>> examples = new LinkedHashMap<>();
        byLanguage.forEach(
                (code, language) -> examples.put(code, language.statements().examples(kind)));
        return examples;
    }

    /** What could be a statement in a letter, from which is learnt what is; nothing where its language has no rules. */
    public Candidates candidates(String fileName, ParsedLetter parsed) {
        Opened opened = open(fileName, parsed);
        StatementFinder.Candidates found = opened.supported()
                ? opened.language().statements().candidates(opened.source())
                : new StatementFinder.Candidates(List.of(), List.of());
        return new Candidates(opened.source().head().language(), opened.letter().text(), found);
    }

    /** A letter whose layout and head are known, and whose statements are not yet. */
    private record Opened(Language language, boolean supported, StatementFinder.Source source) {

        private LetterText letter() {
            return source.letter();
        }
    }

    private Opened open(String fileName, ParsedLetter parsed) {
        LetterText letter = TextNormaliser.normalise(parsed);
        String guessed = languages.guess(letter.text());
        String code = guessed.equals("und") ? parsed.declared().language().orElse(guessed) : guessed;
        Language language = byLanguage.getOrDefault(code, fallback);
        LetterLayout layout = language.layout().read(letter);
        List<Citation> citations =
                CitationFinder.find(letter.text(), 0, letter.text().length());
        LetterHead head = DossierGuess.complete(
                language.head().read(new HeadReader.Source(letter, layout, parsed.declared(), fileName, code)),
                citations);
        boolean supported = byLanguage.containsKey(code) || code.equals("und");
        Map<Integer, LetterText.Note> notes = NoteMarks.of(letter);
        LetterWords words = new LetterWords(letter, notes.keySet(), language.contractions());
        return new Opened(
                language, supported, new StatementFinder.Source(letter, layout, head, notes, words, citations));
    }

    private LetterReading assemble(String letterId, Opened opened, List<Found> found, List<String> notices) {
        LetterText letter = opened.letter();
        LetterLayout layout = opened.source().layout();
        LetterHead head = opened.source().head();
        List<Topic> empty = topics.find(new TopicFinder.Source(
                letterId,
                head.title(),
                head.language(),
                letter,
                layout,
                opened.source().words()));
        List<Commitment> commitments = new ArrayList<>();
        Map<String, List<String>> byTopic = new LinkedHashMap<>();
        Identity.Occurrences occurrences = new Identity.Occurrences();
        for (Found statement : found) {
            Topic topic = empty.get(layout.placeOfSection(statement.paragraph()));
            Commitment commitment = commitment(letterId, letter, statement, topic, occurrences);
            commitments.add(commitment);
            byTopic.computeIfAbsent(topic.topicId(), key -> new ArrayList<>()).add(commitment.commitmentId());
        }
        List<Topic> filled = empty.stream()
                .map(topic -> fill(topic, byTopic.getOrDefault(topic.topicId(), List.of())))
                .toList();
        return new LetterReading(
                head,
                letter.text(),
                footnotes(letter),
                commitments,
                filled,
                references(opened.source().citations()),
                notices);
    }

    private static Commitment commitment(
            String letterId, LetterText letter, Found found, Topic topic, Identity.Occurrences occurrences) {
        String words = letter.text().substring(found.start(), found.end());
        String key = found.kind() + " " + words;
        return new Commitment(
                Identity.of("c-", letterId, key, occurrences.count(key)),
                found.kind(),
                found.strength(),
                found.condition(),
                words,
                found.start(),
                found.end(),
                found.actor(),
                found.audience(),
                found.action(),
                found.deadline(),
                found.origin(),
                found.references(),
                topic.topicId(),
                found.explanation());
    }

    private static Topic fill(Topic topic, List<String> commitmentIds) {
        return new Topic(
                topic.topicId(),
                topic.heading(),
                topic.above(),
                topic.start(),
                topic.end(),
                topic.themes(),
                topic.keyTerms(),
                commitmentIds);
    }

    private static List<LetterExtracted.Footnote> footnotes(LetterText letter) {
        return letter.notes().stream()
                .map(note -> new LetterExtracted.Footnote(note.mark(), note.start(), note.end()))
                .toList();
    }

    private static List<Reference> references(List<Citation> citations) {
        return References.withoutDoubles(citations.stream().map(Citation::reference));
    }

    /** The languages whose statements are found. */
    public static List<String> languages() {
        return LanguageGuesser.load().supported();
    }
}
