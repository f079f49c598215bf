package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.actor.ActorFinder;
import nl.brievenbus.extract.actor.ActorResolver;
import nl.brievenbus.extract.actor.ActorWords;
import nl.brievenbus.extract.deadline.Term;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.reference.References;

/**
 * Makes statements of what rules found in a sentence: one for each clause, unless two clauses say the same of the same
 * actor, house and term; settles who acts, towards whom, by when, and what the statement goes back to.
 */
final class Assembler {

    /** So many sentences are kept, and no more, for somebody to ask which office they name. */
    private static final int MOST_WAITING = 20;

    private final RuleBook rules;
    private final ActorResolver resolver;
    private final ActorFinder actors;
    private final Origins origins;
    private final Cited cited;
    private final StatementTerms terms;
    /** The office that the paragraph named last, as far as anybody asked. */
    private Optional<Actor> lastOffice = Optional.empty();
    /** Sentences behind it that may name another one: looked into when somebody asks. */
    private final List<SentenceView> behindOffice = new ArrayList<>();

    Assembler(RuleBook rules, ActorResolver resolver, ActorFinder actors, StatementTerms terms, Origins origins, Cited cited) {
        this.terms = terms;
        this.actors = actors;
        this.rules = rules;
        this.resolver = resolver;
        this.origins = origins;
        this.cited = cited;
    }

    /** Adds the statements of one sentence to those before it. */
    void assemble(SentenceView sentence, List<RuleBook.Hit> hits, List<Found> found) {
        List<Found> ofSentence = new ArrayList<>();
        for (RuleBook.Hit hit : hits) {
            if (isToldByAnother(hit, hits) || tellsWhich(sentence, hit, hits) || onlyAnnounces(hit, hits)) {
                continue;
            }
            if (completesWithin(sentence, hit, ofSentence)) {
                Found last = ofSentence.remove(ofSentence.size() - 1);
                ofSentence.add(
                        extended(last, span(sentence, hit.clause().clause()).end()));
            } else if (!completes(sentence, hit, found)) {
                add(ofSentence, statement(sentence, hit, hits.size() == 1, found));
            } else {
                found.add(extended(
                        found.remove(found.size() - 1), sentence.sentence().end()));
            }
        }
        found.addAll(ofSentence);
    }

    void remember(SentenceView sentence) {
        behindOffice.add(sentence);
        if (behindOffice.size() == MOST_WAITING) {
            findLastOffice();
        }
    }

    void endParagraph() {
        lastOffice = Optional.empty();
        behindOffice.clear();
    }

    /** A lead-in promises where the author promises in it, or announces acts of the author's own. */
    Optional<LeadIn> leadIn(SentenceView sentence) {
        for (ClauseReading clause : sentence.clauses()) {
            boolean author = clause.subject() == Rule.SubjectKind.AUTHOR || sentence.has("ownPlans");
            boolean binds = clause.time() == Rule.Time.FUTURE
                    || sentence.waitsForAct(clause)
                    || clause.acts().stream()
                            .anyMatch(act -> rules.list("promise").contains(act.action())
                                    || rules.list("intend").contains(act.action()))
                    || sentence.has("leadIn");
            boolean now = clause.time() == Rule.Time.PRESENT || clause.time() == Rule.Time.FUTURE;
            if (author && binds && now && !clause.negated()) {
                Actor actor = clause.actor().map(span -> named(sentence, span)).orElseGet(resolver::unnamed);
                boolean intended = clause.acts().stream()
                                .anyMatch(act -> rules.list("intend").contains(act.action()))
                        || sentence.has("ownIntentions");
                return Optional.of(new LeadIn(
                        actor,
                        intended ? Strength.INTENDED : Strength.FIRM,
                        sentence.terms().stream().findFirst().map(Term::deadline),
                        sentence.sentence().words(sentence.text())));
            }
        }
        return Optional.empty();
    }

    private Actor named(SentenceView sentence, nl.brievenbus.extract.actor.ActorSpan span) {
        Token first = sentence.parts().tokens().get(span.first());
        Token last = sentence.parts().tokens().get(span.last());
        return resolver.resolve(sentence.text().substring(first.start(), last.end()), span);
    }

    /** An item of a list is a statement with the actor and the strength of its lead-in. */
    Found listed(SentenceView sentence, Act act, LeadIn lead) {
        Span span = new Span(sentence.sentence().start(), sentence.sentence().end());
        boolean house = sentence.parts().houses().stream().anyMatch(place -> place.towards())
                || actors.impliedHouse().in(act.action(), sentence.spoken());
        return new Found(
                Kind.MADE,
                Optional.of(lead.strength()),
                Optional.empty(),
                span.start(),
                span.end(),
                sentence.sentence().paragraph(),
                new Actor(Optional.empty(), lead.actor().name(), lead.actor().offices()),
                house ? Audience.PARLIAMENT : Audience.OTHER,
                sentence.named(act),
                sentence.terms().stream().findFirst().map(Term::deadline).or(lead::deadline),
                Optional.empty(),
                references(span, Optional.empty()),
                new Explanation("list under a promise", List.of(lead.words(), act.action())),
                Belief.SURE);
    }

    /** A statement that is only the clause of its sentence that says it. */
    static Found within(Found statement, SentenceView sentence, Clause clause) {
        Span span = span(sentence, clause);
        return statement.within(span.start(), span.end());
    }

    /** A statement of two clauses or sentences cites what both cite. */
    private Found extended(Found statement, int end) {
        if (end <= statement.end()) {
            return statement;
        }
        return statement
                .extendedTo(end)
                .withReferences(References.withoutDoubles(Stream.concat(
                        statement.references().stream(), cited.documents(statement.end(), end).stream())));
    }

    /** In "Ik zeg toe dat ik ..." the promise tells the act behind "dat" already. */
    private static boolean isToldByAnother(RuleBook.Hit hit, List<RuleBook.Hit> hits) {
        int clause = hit.clause().clause().index();
        return hits.stream()
                .anyMatch(other -> other.clause().clause().index() != clause
                        && other.rule().complement()
                        && other.acts().stream().anyMatch(act -> act.clause() == clause));
    }

    /** In "Ik bevestig dat ik u in mei zal schrijven" the promise is what is said. */
    private boolean onlyAnnounces(RuleBook.Hit hit, List<RuleBook.Hit> hits) {
        int clause = hit.clause().clause().index();
        boolean says = !hit.rule().complement()
                && hit.clause().time() == Rule.Time.PRESENT
                && hit.acts().stream().allMatch(act -> rules.list("report").contains(act.action()));
        return says
                && hits.stream()
                        .anyMatch(other -> other.clause().clause().parent() == clause
                                && other.clause()
                                        .shape()
                                        .filter(Rule.Shape.REPORTED::equals)
                                        .isPresent());
    }

    /** In "Ik neem dit op in de brief die ik u in mei stuur" the paper is told for when and where, and is no other promise. */
    private static boolean tellsWhich(SentenceView sentence, RuleBook.Hit hit, List<RuleBook.Hit> hits) {
        return hits.stream()
                .filter(other -> sentence.term(other.clause()).isEmpty())
                .flatMap(other -> sentence.tellingWhich(other.clause()))
                .anyMatch(
                        which -> which.clause().index() == hit.clause().clause().index());
    }

    /** "Ook zal ik daarbij ingaan op ..." only completes the promise before it. */
    private boolean completes(SentenceView sentence, RuleBook.Hit hit, List<Found> found) {
        if (found.isEmpty() || sentence.tokens().isEmpty()) {
            return false;
        }
        Found last = found.get(found.size() - 1);
        boolean adjacent = last.kind() == Kind.MADE
                && last.paragraph() == sentence.sentence().paragraph()
                && sentence.sentence().start() - last.end() <= 4
                && sentence.sentence().start() >= last.end();
        boolean addsOnly =
                hit.acts().stream().anyMatch(act -> rules.list("completing").contains(act.action()));
        boolean opens = rules.cue("completesOpening").at(sentence.tokens(), 0).isPresent()
                || hit.clause().whose().kind() == Rule.SubjectKind.OTHER;
        boolean refersBack =
                rules.cue("completes").in(hit.clause().clause().tokens()).isPresent();
        return adjacent
                && addsOnly
                && opens
                && refersBack
                && hit.rule().strength().equals(last.strength())
                && sentence.term(hit.clause()).isEmpty()
                && !sentence.isTowardsHouse(hit.clause());
    }

    /** "...; bij die gelegenheid kom ik ook terug op": no term of its own, and it happens with what the clause before promises. */
    private boolean completesWithin(SentenceView sentence, RuleBook.Hit hit, List<Found> ofSentence) {
        if (ofSentence.isEmpty()) {
            return false;
        }
        Found last = ofSentence.get(ofSentence.size() - 1);
        boolean adds = last.kind() == Kind.MADE
                && last.start() < hit.clause().clause().start()
                && sentence.term(hit.clause()).isEmpty();
        return adds && (completesByWords(hit) || sharesWhatItTells(sentence, hit, last));
    }

    private boolean completesByWords(RuleBook.Hit hit) {
        return hit.acts().stream().anyMatch(act -> rules.list("completing").contains(act.action()))
                && rules.cue("completes").in(hit.clause().clause().tokens()).isPresent();
    }

    /** "zal ik u informeren en mijn standpunt hierop geven": the house that is told stands before both. */
    private static boolean sharesWhatItTells(SentenceView sentence, RuleBook.Hit hit, Found last) {
        return hit.clause().clause().sharesVerb()
                && last.audience() == Audience.PARLIAMENT
                && !sentence.isTowardsHouse(hit.clause());
    }

    /** Two clauses of one sentence that agree in actor, house and term are one statement. */
    private void add(List<Found> statements, Found statement) {
        for (int i = 0; i < statements.size(); i++) {
            Found other = statements.get(i);
            boolean same = other.audience() == statement.audience()
                    && other.actor().name().equals(statement.actor().name())
                    && other.deadline()
                            .map(Assembler::days)
                            .equals(statement.deadline().map(Assembler::days));
            if (same) {
                statements.set(i, other.start() <= statement.start() ? extended(other, statement.end()) : other);
                return;
            }
        }
        statements.add(statement);
    }

    private static List<Object> days(Deadline deadline) {
        return List.of(deadline.earliest(), deadline.latest());
    }

    private Found statement(SentenceView sentence, RuleBook.Hit hit, boolean single, List<Found> before) {
        Act act = act(sentence, hit);
        long mains = sentence.clauses().stream()
                .filter(clause -> clause.isMain() && clause.clause().hasFinite())
                .count();
        Span span = single && mains < 2
                ? new Span(sentence.sentence().start(), sentence.sentence().end())
                : span(sentence, hit.clause().clause());
        Optional<String> condition = sentence.conditions().of(sentence, hit.clause());
        Optional<Origins.Source> origin = origins.ofPromise(sentence);
        return new Found(
                Kind.MADE,
                Optional.of(strength(hit, condition)),
                condition,
                span.start(),
                span.end(),
                sentence.sentence().paragraph(),
                actor(sentence, hit),
                hit.rule().audience().orElse(audience(sentence, hit, act)),
                sentence.named(act),
                terms.of(sentence, hit.clause(), condition, before),
                origin.map(Origins.Source::origin),
                references(span, origin),
                explanation(sentence, hit),
                RuleBook.belief(hit.rule(), hit.clause(), sentence));
    }

    private record Span(int start, int end) {}

    /** A clause with all that is embedded in it. */
    private static Span span(SentenceView sentence, Clause clause) {
        int start = clause.start();
        int end = clause.end();
        for (Clause child : sentence.parts().children(clause)) {
            if (!child.tokens().isEmpty()) {
                Span below = span(sentence, child);
                start = Math.min(start, below.start());
                end = Math.max(end, below.end());
            }
        }
        return new Span(start, end);
    }

    /** What is done: of several acts the one towards the house; behind a verb that only helps, what it helps. */
    private Act act(SentenceView sentence, RuleBook.Hit hit) {
        Act first = firstAct(sentence, hit);
        return sentence.onlyHelps(first)
                ? sentence.clauses().stream()
                        .filter(clause -> clause.clause().index() == first.clause())
                        .flatMap(clause -> clause.complements().stream())
                        .filter(act -> !sentence.onlyHelps(act))
                        .findFirst()
                        .orElse(first)
                : first;
    }

    private Act firstAct(SentenceView sentence, RuleBook.Hit hit) {
        boolean carries = rules.list("carrier").contains(hit.acts().get(0).action())
                && !hit.clause().complements().isEmpty();
        if (carries) {
            return carried(sentence, hit.clause());
        }
        return hit.acts().stream()
                .filter(act -> rules.list("inform").contains(act.action()) && sentence.isTowardsHouse(hit.clause()))
                .findFirst()
                .or(() -> hit.acts().stream()
                        .filter(act -> act.action().contains(" ") && sentence.isTowardsHouse(hit.clause()))
                        .findFirst())
                .orElse(hit.acts().get(0));
    }

    /** "Om te voorkomen dat ... zal ik van de mogelijkheid gebruik maken om de regeling te verlengen": what stands behind the verb. */
    private static Act carried(SentenceView sentence, ClauseReading clause) {
        int verb = clause.clause()
                .tokens()
                .get(Math.max(0, clause.clause().finite()))
                .start();
        return clause.complements().stream()
                .filter(act -> sentence.parts().clauses().get(act.clause()).start() > verb)
                .findFirst()
                .orElse(clause.complements().get(0));
    }

    private Actor actor(SentenceView sentence, RuleBook.Hit hit) {
        return hit.clause()
                .actor()
                .map(span -> named(sentence, span))
                .or(() -> referredTo(hit.clause()))
                .or(() -> actorBefore(sentence, hit.clause()))
                .orElseGet(resolver::unnamed);
    }

    /** "Hij zendt u een eigen brief": the office of the sentence before. */
    private Optional<Actor> referredTo(ClauseReading clause) {
        if (!actors.refersBack(clause.clause().tokens())) {
            return Optional.empty();
        }
        findLastOffice();
        return lastOffice;
    }

    private void findLastOffice() {
        for (SentenceView sentence : behindOffice) {
            sentence.parts().actors().stream()
                    .filter(span -> span.means() == ActorWords.Means.OFFICE)
                    .reduce((earlier, later) -> later)
                    .ifPresent(span -> lastOffice = Optional.of(named(sentence, span)));
        }
        behindOffice.clear();
    }

    /** "Het kabinet trekt de wet in; het voorstel wordt dit jaar ingediend": who acts in the clause before acts here, too. */
    private Optional<Actor> actorBefore(SentenceView sentence, ClauseReading clause) {
        if (clause.voice() != Rule.Voice.PASSIVE) {
            return Optional.empty();
        }
        return sentence.clauses().stream()
                .filter(other -> other.clause().index() < clause.clause().index()
                        && other.isMain()
                        && other.subject() == Rule.SubjectKind.AUTHOR)
                .flatMap(other -> other.actor().stream())
                .reduce((earlier, later) -> later)
                .map(span -> named(sentence, span));
    }

    private Audience audience(SentenceView sentence, RuleBook.Hit hit, Act act) {
        boolean towards = sentence.isTowardsHouse(hit.clause())
                || sentence.tellingWhich(hit.clause()).anyMatch(sentence::isTowardsHouse)
                || hasHouseReceive(sentence, hit.clause())
                || actors.impliedHouse().in(act.action(), hit.clause().clause().tokens());
        return towards ? Audience.PARLIAMENT : Audience.OTHER;
    }

    /** "I will make sure that the Committee receives a copy". */
    private boolean hasHouseReceive(SentenceView sentence, ClauseReading clause) {
        return sentence.clauses().stream()
                .filter(other ->
                        other.clause().parent() == clause.clause().index() && other.subject() == Rule.SubjectKind.HOUSE)
                .flatMap(other -> other.acts().stream())
                .anyMatch(act -> rules.list("receive").contains(act.action()));
    }

    private Strength strength(RuleBook.Hit hit, Optional<String> condition) {
        if (condition.isPresent()) {
            return Strength.CONDITIONAL;
        }
        boolean soft = rules.cue("softening").in(hit.clause().clause().tokens()).isPresent();
        return soft ? Strength.INTENDED : hit.rule().strength().orElse(Strength.FIRM);
    }

    private List<Reference> references(Span span, Optional<Origins.Source> origin) {
        return References.withoutDoubles(Stream.concat(
                cited.documents(span.start(), span.end()).stream(),
                origin.stream().flatMap(from -> from.references().stream())));
    }

    private Explanation explanation(SentenceView sentence, RuleBook.Hit hit) {
        List<String> evidence = new ArrayList<>();
        Clause clause = hit.clause().clause();
        hit.clause()
                .actor()
                .ifPresent(actor ->
                        evidence.add(sentence.parts().tokens().get(actor.last()).text()));
        if (clause.hasFinite()) {
            evidence.add(clause.tokens().get(clause.finite()).text());
        }
        for (Act act : hit.acts()) {
            Clause of = sentence.parts().clauses().get(act.clause());
            String word = of.tokens().get(act.place()).text();
            if (!evidence.contains(word)) {
                evidence.add(word);
            }
        }
        for (String name : hit.rule().has()) {
            rules.cue(name)
                    .in(sentence.tokens())
                    .ifPresent(match -> evidence.add(sentence.text()
                            .substring(
                                    sentence.tokens().get(match.start()).start(),
                                    sentence.tokens().get(match.end() - 1).end())));
        }
        if (hit.rule().otherwise()) {
            sentence.telling(hit.clause()).stream()
                    .filter(word -> !evidence.contains(word))
                    .forEach(evidence::add);
        }
        return new Explanation(hit.rule().name(), evidence);
    }
}
