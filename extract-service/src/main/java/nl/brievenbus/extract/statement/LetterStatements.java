package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.actor.Author;
import nl.brievenbus.extract.actor.ImpliedHouse;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.deadline.LetterTime;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Sentence;
import nl.brievenbus.extract.language.SentenceSplitter;
import nl.brievenbus.extract.structure.LetterLayout;
import nl.brievenbus.extract.structure.ListMark;
import nl.brievenbus.extract.text.LetterText;

/** Finds the statements of one letter, which it reads from beginning to end. For one thread. */
final class LetterStatements {

    private final Grammar grammar;
    private final SettlementGrammar settling;
    private final StatementFinder.Source source;
    private final Observer observer;
    private final SentenceReader sentences;
    private final StatementActors actors;
    private final Assembler assembler;
    private final ListedPromises lists;
    private final ToldSoFar told;
    private final Settlements settlements;
    private Optional<LeadIn> leadIn = Optional.empty();
    /** Whether the footnotes are being read, which come last. */
    private boolean inNote;
    /** What was settled, or put off, last. */
    private Optional<Settlements.Settled> last = Optional.empty();

    /** @param observer told of each sentence before what it holds is taken */
    LetterStatements(Grammar grammar, SettlementGrammar settling, StatementFinder.Source source, Observer observer) {
        this.grammar = grammar;
        this.settling = settling;
        this.source = source;
        this.observer = observer;
        Author author = grammar.actors().author(source.head(), source.letter().text());
        LetterTime time =
                grammar.deadlines().timeOf(source.letter().text(), source.head().date());
        sentences = new SentenceReader(grammar, source, author, time);
        actors = actors(author);
        Cited cited = new Cited(source);
        OriginWords words = settling.book().originWords(source.head().date());
        told = new ToldSoFar(settling.book(), source, cited, words);
        WrittenQuestions questions =
                new WrittenQuestions(told, cited, words, source.words().tokeniser());
        Origins origins = new Origins(settling.book(), told, cited, words, questions);
        settlements = new Settlements(settling, source, actors, told, origins, cited);
        ImpliedHouse house = grammar.actors().impliedHouse();
        lists = new ListedPromises(grammar.rules(), house, actors, cited);
        StatementTerms terms = new StatementTerms(source, grammar.deadlines(), time);
        assembler = new Assembler(
                new PartOfAnother(grammar.rules()),
                new Promises(grammar.rules(), house, actors, terms, origins, cited),
                cited);
    }

    private StatementActors actors(Author author) {
        return new StatementActors(
                grammar.actors(),
                grammar.actors()
                        .resolver(
                                source.head(),
                                source.letter().text(),
                                source.words().tokeniser(),
                                author));
    }

    /** All of them, in the order of the letter, those that are doubtful included. */
    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < source.layout().roles().size(); i++) {
            switch (source.layout().roles().get(i)) {
                case BODY, LIST_ITEM, TABLE_ROW -> readParagraph(i, found);
                case HEADING -> enter(i);
                case QUESTION -> told.ask(source.letter().paragraphs().get(i), i);
                case HEAD, SALUTATION, SUBJECT, QUOTE, CLOSING, SIGNATURE -> {}
            }
        }
        source.notes().forEach((mark, note) -> readNote(note, paragraphOf(mark), found));
        found.replaceAll(this::withoutMark);
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** "- In mei stuur ik u de wet": a statement that begins an item of a list begins behind its mark. */
    private Found withoutMark(Found statement) {
        LetterText.Paragraph place = source.letter().paragraphs().get(statement.paragraph());
        boolean opensItem = statement.start() == place.start()
                && source.layout().roles().get(statement.paragraph()) == LetterLayout.Role.LIST_ITEM;
        return opensItem
                ? statement.within(
                        statement.start() + ListMark.length(source.letter().words(place)), statement.end())
                : statement;
    }

    /** A footnote stands by itself: the sentences read before it are not those that it goes back to. */
    private void readNote(LetterText.Note note, int paragraph, List<Found> found) {
        inNote = true;
        told.enterNote();
        sentences.enterNote();
        read(note.wordsStart(source.letter().text()), note.end(), paragraph, found);
        actors.endParagraph();
        settlements.endParagraph().ifPresent(found::add);
    }

    private void enter(int paragraph) {
        LetterText.Paragraph place = source.letter().paragraphs().get(paragraph);
        told.enter(
                place.start(),
                place.end(),
                paragraph,
                source.words().tokeniser().tokens(place.start(), place.end()));
    }

    private void readParagraph(int paragraph, List<Found> found) {
        LetterText.Paragraph place = source.letter().paragraphs().get(paragraph);
        boolean item = source.layout().roles().get(paragraph) == LetterLayout.Role.LIST_ITEM;
        int before = found.size();
        List<SentenceView> views = read(place.start(), place.end(), paragraph, found);
        if (item) {
            list(views, place, paragraph, found.subList(before, found.size()));
        }
        if (!item) {
            leadIn = leadsIn(paragraph) ? leadIn(views.get(views.size() - 1), found) : Optional.empty();
            actors.endParagraph();
        }
        settlements.endParagraph().ifPresent(found::add);
    }

    /** Whether a list stands behind a paragraph that ends with a colon, or without any sign. */
    private boolean leadsIn(int paragraph) {
        char last = source.letter()
                .text()
                .charAt(source.letter().paragraphs().get(paragraph).end() - 1);
        List<LetterLayout.Role> roles = source.layout().roles();
        return last == ':'
                || (Character.isLetter(last)
                        && paragraph + 1 < roles.size()
                        && roles.get(paragraph + 1) == LetterLayout.Role.LIST_ITEM);
    }

    /** What a list's lead-in binds the author to; the lead-in is then no statement of its own. */
    private Optional<LeadIn> leadIn(SentenceView view, List<Found> found) {
        return lists.leadIn(view).map(lead -> {
            found.removeIf(statement -> statement.start() >= view.sentence().start()
                    && statement.paragraph() == view.sentence().paragraph()
                    && statement.kind() == Kind.MADE);
            return lead;
        });
    }

    /** An item without a verb of its own has its actor, its strength and its term from its lead-in, whatever rule speaks in it. */
    private void list(List<SentenceView> views, LetterText.Paragraph place, int paragraph, List<Found> own) {
        boolean bare = views.size() == 1
                && own.size() == 1
                && own.get(0).kind() == Kind.MADE
                && leadIn.filter(lead -> sentences.isBare(views.get(0), lead)).isPresent();
        if (own.isEmpty() || bare) {
            listed(place, paragraph).ifPresent(item -> {
                own.clear();
                own.add(item);
            });
        }
    }

    private Optional<Found> listed(LetterText.Paragraph place, int paragraph) {
        if (leadIn.isEmpty()) {
            return Optional.empty();
        }
        SentenceView view = sentences.view(new Sentence(
                place.start(), Math.min(place.end(), place.start() + SentenceSplitter.LONGEST), paragraph));
        List<Act> acts = sentences.listed(view);
        return acts.isEmpty() ? Optional.empty() : Optional.of(lists.item(view, acts.get(0), leadIn.get()));
    }

    /** Reads the sentences between two offsets, and returns them as they were read. */
    private List<SentenceView> read(int from, int to, int paragraph, List<Found> found) {
        List<Sentence> all = sentences.sentences(from, to, paragraph);
        List<SentenceView> views = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            SentenceView view = sentences.view(all.get(i));
            views.add(view);
            Lazy<Cues.Search> cues = new Lazy<>(() -> settling.book().cuesAmong(view.tokens()));
            SettlementContext context = settlements.context(view, new Surroundings(all, i, source.words()), cues);
            observer.sees(view, context, settlements);
            if (!view.isQuestion()) {
                take(view, context, found);
                settlements.remember(view, cues);
            }
            sentences.remember(view);
            told.remember(view, cues);
            actors.remember(view);
        }
        return views;
    }

    /** What settles binds to nothing more; what puts off does where its clause has a new moment. */
    private void take(SentenceView view, SettlementContext context, List<Found> found) {
        Optional<Settlements.Settled> ruled = settlements.read(view, context, sentences.loosely(view));
        List<RuleBook.Hit> all = grammar.rules().hits(view);
        // A note tells where something stands; what it would settle no rule has seen recalled.
        Optional<Settlements.Settled> settled =
                ruled.isEmpty() && all.isEmpty() && !inNote ? settlements.allInAll(view, context) : ruled;
        List<RuleBook.Hit> hits = settled.isEmpty()
                ? all
                : all.stream().filter(hit -> addsTo(settled.get(), hit, view)).toList();
        settled.map(each -> hits.isEmpty() ? each : settlements.withinClause(each, view))
                .ifPresent(each -> {
                    last.filter(each::replaces).ifPresent(before -> found.remove(before.found()));
                    last = Optional.of(each);
                    found.add(each.found());
                });
        assembler.assemble(view, hits, found);
    }

    private static boolean addsTo(Settlements.Settled settled, RuleBook.Hit hit, SentenceView view) {
        boolean sameClause =
                settled.clause().clause().index() == hit.clause().clause().index();
        return !sameClause
                || (settled.found().kind() == Kind.DEFERRED
                        && view.term(hit.clause()).isPresent());
    }

    private int paragraphOf(int offset) {
        List<LetterText.Paragraph> paragraphs = source.letter().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (offset < paragraphs.get(i).end()) {
                return i;
            }
        }
        return Math.max(0, paragraphs.size() - 1);
    }
}
