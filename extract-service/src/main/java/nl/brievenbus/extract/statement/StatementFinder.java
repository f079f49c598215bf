package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.extract.deadline.Calendar;
import nl.brievenbus.extract.language.LetterWords;
import nl.brievenbus.extract.language.Vocabulary;
import nl.brievenbus.extract.reference.Citation;
import nl.brievenbus.extract.structure.LetterLayout;
import nl.brievenbus.extract.structure.Ministries;
import nl.brievenbus.extract.text.LetterText;

/** Finds the statements of a letter, in one language. Loaded once; thread-safe. */
public final class StatementFinder {

    private final Grammar grammar;
    private final SettlementGrammar settling;

    private StatementFinder(Grammar grammar, SettlementGrammar settling) {
        this.grammar = grammar;
        this.settling = settling;
    }

    public static StatementFinder load(
            String language, Vocabulary vocabulary, Ministries ministries, Calendar calendar) {
        Grammar grammar = Grammar.load(language, vocabulary, ministries, calendar);
        return new StatementFinder(grammar, SettlementGrammar.load(language, grammar));
    }

    /**
     * A letter whose statements are to be found.
     *
     * @param notes offsets of the marks of footnotes, with the note of each
     * @param words those of the letter
     * @param citations in the order of the letter
     */
    public record Source(
            LetterText letter,
            LetterLayout layout,
            LetterHead head,
            Map<Integer, LetterText.Note> notes,
            LetterWords words,
            List<Citation> citations) {}

    /** The statements in the order of the letter; those of footnotes last. */
    public List<Found> find(Source source) {
        return Plenty.believed(
                reading(source, Observer.NONE).all(), source.letter().text());
    }

    /** The examples and counter-examples that the rules for a kind of statement carry. */
    public List<Example> examples(Kind kind) {
        return kind == Kind.MADE
                ? grammar.rules().all().stream()
                        .flatMap(rule -> examples(rule.example(), rule.counter()))
                        .toList()
                : settling.book().rules().stream()
                        .filter(rule -> rule.kind() == kind)
                        .flatMap(rule -> examples(rule.example(), rule.counter()))
                        .toList();
    }

    private static Stream<Example> examples(String example, String counter) {
        return Stream.of(new Example(example, true), new Example(counter, false));
    }

    /**
     * What could be a statement, with all that is known of it; of sentences that are no questions.
     *
     * @param clauses that could be promises
     * @param sentences that could settle, or put off, what was promised or asked
     */
    public record Candidates(List<Candidate> clauses, List<Candidate> sentences) {

        public Candidates {
            clauses = List.copyOf(clauses);
            sentences = List.copyOf(sentences);
        }
    }

    /** What could be a statement. */
    public Candidates candidates(Source source) {
        CandidateGathering gathering = new CandidateGathering(grammar.rules());
        reading(source, gathering).all();
        return gathering.candidates();
    }

    /**
     * The rule that came nearest to finding a statement between two offsets; it explains a miss. It lacks nothing where it
     * spoke, and what it found lies elsewhere, was taken for a part of another statement, or was too doubtful for such a letter.
     */
    public Optional<Silence> nearest(Source source, Kind kind, int start, int end) {
        NearestRule nearest = new NearestRule(grammar.rules(), kind, start, end);
        reading(source, nearest).all();
        return nearest.found();
    }

    private LetterStatements reading(Source source, Observer observer) {
        return new LetterStatements(grammar, settling, source, observer);
    }
}
