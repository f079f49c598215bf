package nl.brievenbus.extract.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.actor.ActorWords.Means;
import nl.brievenbus.extract.actor.Author;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ActReader;
import nl.brievenbus.extract.clause.Clause;
import nl.brievenbus.extract.clause.ClauseReader;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.ClauseSplitter;
import nl.brievenbus.extract.clause.LooseReading;
import nl.brievenbus.extract.clause.SentenceParts;
import nl.brievenbus.extract.clause.SpokenWords;
import nl.brievenbus.extract.clause.Subject;
import nl.brievenbus.extract.deadline.LetterTime;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Sentence;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;

/** Takes the sentences of one letter apart. For one thread. */
final class SentenceReader {

    private final Grammar grammar;
    private final StatementFinder.Source source;
    private final Dictionary.Words dictionary;
    private final ActReader acts;
    private final LetterTime time;
    private final Author author;
    /** By the place of a section, whether its heading tells that it is another's plan. */
    private final Map<Integer, Boolean> proposals = new HashMap<>();

    private final SentencesBefore sentencesBefore;

    SentenceReader(Grammar grammar, StatementFinder.Source source, Author author, LetterTime time) {
        this.grammar = grammar;
        this.source = source;
        dictionary = grammar.dictionary().words();
        acts = new ActReader(grammar.clauses(), dictionary);
        this.time = time;
        this.author = author;
        sentencesBefore = new SentencesBefore(act -> grammar.rules().isOneOf(act, Set.of("opine")));
    }

    List<Sentence> sentences(int from, int to, int paragraph) {
        return grammar.splitter().split(source.letter().text(), from, to, paragraph);
    }

    SentenceView view(Sentence sentence) {
        String text = source.letter().text();
        List<Token> tokens = source.words().ofSentence(sentence);
        List<Token> spoken = SpokenWords.of(tokens);
        SentenceParts parts = new SentenceParts(
                spoken,
                new SentenceParts.Finders(
                        () -> ClauseSplitter.split(grammar.clauses(), dictionary, spoken),
                        () -> grammar.actors().find(text, spoken, author),
                        () -> grammar.actors().houses(spoken, author.side()),
                        () -> grammar.deadlines().read(text, sentence.start(), sentence.end(), tokens, time)),
                spokenOfBefore(spoken));
        Lazy<List<ClauseReading>> clauses =
                new Lazy<>(() -> new ClauseReader(grammar.clauses(), dictionary, acts, parts).read());
        return new SentenceView(
                text, sentence, tokens, parts, clauses, amongOthers(sentence.paragraph()), grammar, dictionary);
    }

    /** Takes note of a sentence that has been read, for those behind it. */
    void remember(SentenceView view) {
        int paragraph = view.sentence().paragraph();
        sentencesBefore.add(source.layout().placeOfSection(paragraph), paragraph, view::clauses);
    }

    /** No sentence stands before the first one of a footnote. */
    void enterNote() {
        sentencesBefore.clear();
    }

    /**
     * Whom the sentence before spoke of, for a sentence with a pronoun for a person or a body; no other one asks. It is found
     * out at once: a sentence that waits to be read keeps no other one waiting.
     */
    private Optional<ActorSpan> spokenOfBefore(List<Token> spoken) {
        if (!spoken.isEmpty()
                && grammar.words().personPointers().contains(spoken.get(0).lower())) {
            return actorBefore().filter(SentenceReader::isPerson);
        }
        for (Token token : spoken) {
            if (grammar.words().personPronouns().contains(token.lower())) {
                return actorBefore().filter(SentenceReader::isPerson);
            }
            if (grammar.words().bodyPronouns().contains(token.lower())) {
                return actorBefore().filter(SentenceReader::isBody);
            }
        }
        return Optional.empty();
    }

    private Optional<ActorSpan> actorBefore() {
        return sentencesBefore.subjectOfLast().flatMap(Subject::actor);
    }

    /** Whether a sentence stands among what others do: by its heading, or by the sentences before it. */
    private Lazy<Boolean> amongOthers(int paragraph) {
        int section = source.layout().placeOfSection(paragraph);
        Lazy<Boolean> others = sentencesBefore.tellOfOthers(section, paragraph);
        return new Lazy<>(() -> tellsOfProposal(section) || others.get());
    }

    /** Whether a section has a heading by which another's plan is told ("Essentie voorstel"). */
    private boolean tellsOfProposal(int section) {
        return proposals.computeIfAbsent(section, place -> source.layout()
                .sections()
                .get(place)
                .heading()
                .map(heading -> new Tokeniser(heading, Set.of()).tokens(0, heading.length()))
                .filter(words -> grammar.rules().cue("othersHeading").in(words).isPresent())
                .isPresent());
    }

    /** The sentence word by word, for those whose clauses cannot be told apart. */
    LooseReading loosely(SentenceView view) {
        return new LooseReading(grammar.clauses(), dictionary, view.spoken());
    }

    private static boolean isPerson(ActorSpan actor) {
        return actor.means() == Means.OFFICE || actor.means() == Means.SIGNATORY;
    }

    private static boolean isBody(ActorSpan actor) {
        return actor.means() == Means.CABINET || actor.means() == Means.COMMISSION || actor.means() == Means.SIGNATORY;
    }

    /** The acts of a list item, whose verb may stand alone. */
    List<Act> listed(SentenceView view) {
        return acts.listed(view.parts().clauses()).stream()
                .filter(act -> !isName(view, act))
                .toList();
    }

    /** "De Staat van het Onderwijs": a word with a capital behind an article names a thing, and is no verb. */
    private boolean isName(SentenceView view, Act act) {
        List<Token> clause = view.parts().clauses().get(act.clause()).tokens();
        return act.place() > 0
                && Character.isUpperCase(
                        view.text().charAt(clause.get(act.place()).start()))
                && grammar.words()
                        .determiners()
                        .contains(clause.get(act.place() - 1).lower());
    }

    /** Whether an item under a lead-in has no verb of its own but, where that waits for one, an infinitive. */
    boolean isBare(SentenceView item, LeadIn lead) {
        return item.parts().clauses().stream()
                .noneMatch(clause -> clause.type() == Clause.Type.MAIN
                        && clause.hasFinite()
                        && !(lead.waits() && acts.mayLackFinite(clause)));
    }
}
