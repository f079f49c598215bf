package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.extract.actor.ActorFinder;
import nl.brievenbus.extract.deadline.Calendar;
import nl.brievenbus.extract.deadline.DeadlineReader;
import nl.brievenbus.extract.deadline.Term;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Sentence;
import nl.brievenbus.extract.language.SentenceSplitter;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;
import nl.brievenbus.extract.structure.LetterLayout;
import nl.brievenbus.extract.structure.Ministries;
import nl.brievenbus.extract.text.LetterText;

/** Finds the statements of a letter, in one language. Loaded once; thread-safe. */
public final class StatementFinder {

    private final SentenceWords words;
    private final SentenceSplitter splitter;
    private final Dictionary dictionary;
    private final ActorFinder actors;
    private final DeadlineReader deadlines;
    private final RuleBook rules;
    private final Phrases notNegations;

    private StatementFinder(String language, Ministries ministries, Calendar calendar) {
        words = DataFile.read(language + "/words.yaml", SentenceWords.class);
        splitter = words.splitter();
        dictionary = Dictionary.load(words.dictionary(), words.forms());
        actors = ActorFinder.load(language, words, ministries);
        deadlines = DeadlineReader.load(language, calendar);
        rules = RuleBook.load(language);
        notNegations = Phrases.of(words.notNegations());
    }

    public static StatementFinder load(String language, Ministries ministries, Calendar calendar) {
        return new StatementFinder(language, ministries, calendar);
    }

    /** The words of the language, for other steps that read the same letter. */
    public Dictionary dictionary() {
        return dictionary;
    }

    RuleBook rules() {
        return rules;
    }

    /**
     * A letter whose statements are to be found.
     *
     * @param notes offsets of the marks of footnotes, with the note of each
     */
    public record Source(
            LetterText letter, LetterLayout layout, LetterHead head, java.util.Map<Integer, LetterText.Note> notes) {

        boolean toCouncil() {
            return head.chamber()
                    .filter(chamber -> chamber == LetterHead.Chamber.MUNICIPAL_COUNCIL
                            || chamber == LetterHead.Chamber.PROVINCIAL_COUNCIL)
                    .isPresent();
        }
    }

    /** The statements in the order of the letter; those of footnotes last. */
    public List<Found> find(Source source) {
        Reading reading = new Reading(source);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < source.layout().roles().size(); i++) {
            if (source.layout().roles().get(i).speaks()) {
                reading.readParagraph(i, found);
            }
        }
        for (java.util.Map.Entry<Integer, LetterText.Note> note : source.notes().entrySet()) {
            reading.read(note.getValue().start(), note.getValue().end(), paragraphOf(source, note.getKey()), found);
        }
        return found;
    }

    private static int paragraphOf(Source source, int offset) {
        List<LetterText.Paragraph> paragraphs = source.letter().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (offset < paragraphs.get(i).end()) {
                return i;
            }
        }
        return Math.max(0, paragraphs.size() - 1);
    }

    /** One letter being read. */
    private final class Reading {

        private final Source source;
        private final Dictionary.Words readings = dictionary.words();
        private final Tokeniser tokeniser;
        private final Assembler assembler;
        private final Conditions conditions = new Conditions(words.conditional(), rules.cue("condition"));
        private final Optional<LocalDate> date;
        private Optional<LeadIn> leadIn = Optional.empty();

        private Reading(Source source) {
            this.source = source;
            tokeniser = new Tokeniser(source.letter().text(), source.notes().keySet());
            assembler = new Assembler(
                    rules,
                    source,
                    actors.resolver(source.head(), source.letter().text(), tokeniser, source.toCouncil()),
                    actors,
                    new StatementTerms(rules, source, deadlines));
            date = source.head().date();
        }

        private void readParagraph(int paragraph, List<Found> found) {
            LetterText.Paragraph place = source.letter().paragraphs().get(paragraph);
            boolean item = source.layout().roles().get(paragraph) == LetterLayout.Role.LIST_ITEM;
            int before = found.size();
            read(place.start(), place.end(), paragraph, found);
            if (item && found.size() == before) {
                listed(place, paragraph).ifPresent(found::add);
            }
            if (!item) {
                leadIn =
                        source.letter().words(place).endsWith(":") ? leadIn(place, paragraph, found) : Optional.empty();
                assembler.settleBeside(before, found);
            }
        }

        /** What a list's lead-in binds the author to; the lead-in is then no statement of its own. */
        private Optional<LeadIn> leadIn(LetterText.Paragraph place, int paragraph, List<Found> found) {
            List<Sentence> sentences = splitter.split(source.letter().text(), place.start(), place.end(), paragraph);
            SentenceView view = view(sentences.get(sentences.size() - 1));
            return assembler.leadIn(view).map(lead -> {
                found.removeIf(statement -> statement.start() >= view.sentence().start()
                        && statement.paragraph() == paragraph
                        && statement.kind() == Kind.MADE);
                return lead;
            });
        }

        private Optional<Found> listed(LetterText.Paragraph place, int paragraph) {
            if (leadIn.isEmpty()) {
                return Optional.empty();
            }
            SentenceView view = view(new Sentence(
                    place.start(), Math.min(place.end(), place.start() + SentenceSplitter.LONGEST), paragraph));
            List<Act> acts = new ActReader(words, readings, rules.expressions())
                    .listed(view.parts().clauses());
            return acts.isEmpty() ? Optional.empty() : Optional.of(assembler.listed(view, acts.get(0), leadIn.get()));
        }

        private void read(int from, int to, int paragraph, List<Found> found) {
            List<Sentence> sentences = splitter.split(source.letter().text(), from, to, paragraph);
            for (Sentence sentence : sentences) {
                SentenceView view = view(sentence);
                if (!view.isQuestion()) {
                    assembler.assemble(view, hits(view), found);
                }
                assembler.remember(view);
            }
        }

        private SentenceView view(Sentence sentence) {
            List<Token> tokens = tokeniser.tokens(sentence.start(), sentence.end());
            List<Token> spoken = SpokenWords.of(tokens);
            List<Clause> clauses = ClauseSplitter.split(words, readings, spoken);
            ClauseReader.Parts parts = new ClauseReader.Parts(
                    spoken,
                    clauses,
                    actors.find(source.letter().text(), spoken, source.toCouncil()),
                    actors.houses(spoken, source.toCouncil()));
            ActReader acts = new ActReader(words, readings, rules.expressions());
            ClauseReader reader = new ClauseReader(
                    words, readings, notNegations, rules.list("report"), rules.list("recall"), acts, parts);
            List<Term> terms = deadlines.read(source.letter().text(), sentence.start(), sentence.end(), date);
            return new SentenceView(
                    source.letter().text(),
                    sentence,
                    tokens,
                    spoken,
                    parts,
                    reader.read(),
                    terms,
                    conditions,
                    rules.cue("later2"));
        }

        private List<RuleBook.Hit> hits(SentenceView view) {
            List<RuleBook.Hit> hits = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                for (ClauseReading clause : view.clauses()) {
                    rules.match(kind, clause, view).ifPresent(hits::add);
                }
            }
            return hits;
        }
    }
}
