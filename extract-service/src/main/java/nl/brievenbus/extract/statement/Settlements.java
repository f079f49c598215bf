package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.LooseReading;
import nl.brievenbus.extract.clause.Time;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.reference.References;

/** Finds where one letter settles, or puts off, what was promised or asked; read from its beginning to its end. */
final class Settlements {

    /** Words of at least so many letters tell what two sentences have in common. */
    private static final int TELLING = 7;

    /** How many sentences before one tell of it. */
    private static final int BEFORE = 2;

    private final SettlementGrammar grammar;
    private final StatementFinder.Source source;
    private final StatementActors actors;
    private final ToldSoFar told;
    private final Origins origins;
    private final Cited cited;
    private final List<Remembered> paragraph = new ArrayList<>();
    /** Sentences of the paragraph that settle, or put off, something themselves. */
    private final Set<Integer> settledHere = new HashSet<>();

    Settlements(
            SettlementGrammar grammar,
            StatementFinder.Source source,
            StatementActors actors,
            ToldSoFar told,
            Origins origins,
            Cited cited) {
        this.grammar = grammar;
        this.source = source;
        this.actors = actors;
        this.told = told;
        this.origins = origins;
        this.cited = cited;
    }

    /**
     * A sentence of the paragraph that is being read.
     *
     * @param cues those that stand anywhere in it
     */
    private record Remembered(SentenceView view, Lazy<Cues.Search> cues) {}

    /** What a sentence settles or puts off, with the clause that says so. */
    record Settled(Found found, ClauseReading clause, boolean weak) {

        /** Whether it calls settled what the other, before it in the same paragraph, only tells of. */
        boolean replaces(Settled other) {
            return !weak
                    && other.weak
                    && found.kind() == Kind.FULFILLED
                    && other.found.kind() == Kind.FULFILLED
                    && found.paragraph() == other.found.paragraph();
        }
    }

    /**
     * What the rules find in a sentence. What was recalled before it has been settled, or put off, where a rule fits, believed or not:
     * so what is known of the next sentences, from which weights are learnt, does not hang on weights.
     */
    Optional<Settled> read(SentenceView sentence, SettlementContext context, LooseReading loose) {
        Optional<SettlementChances.Weighed> hit = grammar.matcher()
                .match(sentence, loose, context)
                .map(each -> grammar.chances().weighed(each, sentence, context));
        Optional<Settled> settled =
                hit.filter(each -> each.belief().mayHold()).map(each -> settled(sentence, each, context));
        hit.ifPresent(each -> told.settle(sentence.sentence().end()));
        return settled;
    }

    /** What is found, only in the clause that says so: another one of the sentence says something else, which is not where it comes from. */
    Settled withinClause(Settled settled, SentenceView view) {
        Span span = Span.of(view, settled.clause().clause());
        String words = view.text().substring(span.start(), span.end());
        Found within = settled.found().within(span.start(), span.end());
        return new Settled(
                within.origin()
                        .filter(origin -> origin.text().equals(view.sentence().words(view.text())))
                        .map(origin -> within.withOrigin(origins.toldIn(words, origin)))
                        .orElse(within),
                settled.clause(),
                settled.weak());
    }

    /** What is found where no rule speaks, by all that is known of a sentence. */
    Optional<Settled> allInAll(SentenceView sentence, SettlementContext context) {
        return grammar.chances().allInAll(sentence, context).map(hit -> settled(sentence, hit, context));
    }

    private Settled settled(SentenceView sentence, SettlementChances.Weighed weighed, SettlementContext context) {
        settledHere.add(sentence.sentence().start());
        return new Settled(
                found(sentence, weighed, context),
                weighed.hit().clause(),
                weighed.hit().rule().weak());
    }

    /**
     * Takes note of a sentence that has been read.
     *
     * @param cues those that stand anywhere in it
     */
    void remember(SentenceView sentence, Lazy<Cues.Search> cues) {
        paragraph.add(new Remembered(sentence, cues));
    }

    /** The rule that came nearest to finding a statement of a kind in a sentence that is about to be read. */
    Optional<Silence> nearest(Kind kind, SentenceView sentence, SettlementContext context) {
        return grammar.matcher().nearest(kind, sentence, context);
    }

    /** A sentence that could settle, or put off, something; none where nothing hints at it. */
    Optional<Candidate> candidate(SentenceView sentence, SettlementContext context) {
        return context.hints()
                ? Optional.of(new Candidate(
                        sentence.sentence().start(),
                        sentence.sentence().end(),
                        grammar.chances().traits(sentence, context)))
                : Optional.empty();
    }

    /**
     * What a sentence that is about to be read is told in.
     *
     * @param around where it stands in its paragraph
     * @param cues those that stand anywhere in it
     */
    SettlementContext context(SentenceView sentence, Surroundings around, Lazy<Cues.Search> cues) {
        boolean allSpoken = sentence.spoken() == sentence.tokens();
        int place = sentence.sentence().paragraph();
        return new SettlementContext(
                allSpoken ? cues.get() : grammar.book().cuesAmong(sentence.spoken()),
                new Lazy<>(() -> told.recalledBefore(place)),
                new Lazy<>(() -> told.plannedBefore(place)),
                new Lazy<>(() -> told.matterBefore(place)),
                new Lazy<>(() -> told.before(place, BEFORE)),
                around,
                source.head().date());
    }

    private Found found(SentenceView sentence, SettlementChances.Weighed weighed, SettlementContext context) {
        SettlementMatcher.Hit hit = weighed.hit();
        return found(
                hit.rule().kind(),
                sentence,
                hit.clause(),
                hit.act(),
                origins.of(sentence),
                grammar.evidence().of(hit.rule(), sentence, context),
                weighed.belief());
    }

    private Found found(
            Kind kind,
            SentenceView sentence,
            ClauseReading clause,
            Optional<Act> act,
            Origins.Source origin,
            Explanation explanation,
            Belief belief) {
        int start = sentence.sentence().start();
        int end = sentence.sentence().end();
        return new Found(
                kind,
                Optional.empty(),
                Optional.empty(),
                start,
                end,
                sentence.sentence().paragraph(),
                actors.named(sentence, clause),
                Audience.PARLIAMENT,
                act.map(sentence::named).orElse(""),
                Optional.empty(),
                Optional.of(origin.origin()),
                References.withoutDoubles(
                        Stream.concat(cited.documents(start, end).stream(), origin.references().stream())),
                explanation,
                belief);
    }

    /**
     * Ends a paragraph. What is enclosed in one of its sentences and recalled in the next is settled, though the word for it
     * stands elsewhere.
     */
    Optional<Found> endParagraph() {
        Optional<Found> beside = enclosedAndRecalled();
        paragraph.clear();
        settledHere.clear();
        return beside;
    }

    private Optional<Found> enclosedAndRecalled() {
        for (int i = 0; i + 1 < paragraph.size(); i++) {
            for (int j = i + 1; j < Math.min(paragraph.size(), i + 3); j++) {
                Optional<Found> found = enclosed(paragraph.get(i), paragraph.get(j));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found> enclosed(Remembered one, Remembered other) {
        SentenceView enclosing = one.view();
        SentenceView recalling = other.view();
        boolean free = !settledHere.contains(enclosing.sentence().start())
                && !settledHere.contains(recalling.sentence().start());
        boolean speaks = free
                && one.cues().get().has("here")
                && other.cues().get().has("recallsPromise")
                && haveWordInCommon(enclosing, recalling);
        if (!speaks) {
            return Optional.empty();
        }
        return enclosing.clauses().stream()
                .filter(clause -> clause.time() == Time.PRESENT && !clause.negated())
                .flatMap(clause -> clause.acts().stream()
                        .filter(act -> grammar.book().list("hand over").contains(act.action()))
                        .limit(1)
                        .map(act -> found(
                                Kind.FULFILLED,
                                enclosing,
                                clause,
                                Optional.of(act),
                                origins.of(recalling),
                                new Explanation(
                                        "encloses what the next sentence recalls",
                                        List.of(recalling.sentence().words(recalling.text()))),
                                Belief.SURE)))
                .findFirst();
    }

    private static boolean haveWordInCommon(SentenceView one, SentenceView other) {
        Set<String> words = one.spoken().stream().map(Token::lower).collect(Collectors.toSet());
        return other.spoken().stream()
                .map(Token::lower)
                .anyMatch(word -> word.length() >= TELLING && words.contains(word));
    }
}
