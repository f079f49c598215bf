package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.actor.ImpliedHouse;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.reference.References;

/** Makes a statement of a promise that a rule found: who does what, towards whom, by when, how firmly, and what it goes back to. */
final class Promises {

    private final RuleBook rules;
    private final ImpliedHouse impliedHouse;
    private final StatementActors actors;
    private final StatementTerms terms;
    private final Origins origins;
    private final Cited cited;
    private final PromisedAct acts;
    private final PromiseEvidence evidence;

    Promises(
            RuleBook rules,
            ImpliedHouse impliedHouse,
            StatementActors actors,
            StatementTerms terms,
            Origins origins,
            Cited cited) {
        this.rules = rules;
        this.impliedHouse = impliedHouse;
        this.actors = actors;
        this.terms = terms;
        this.origins = origins;
        this.cited = cited;
        acts = new PromisedAct(rules);
        evidence = new PromiseEvidence(rules);
    }

    /**
     * The statement.
     *
     * @param single whether it is the only promise of its sentence, which then stands for it if it has but one main clause
     * @param before the statements found so far
     */
    Found statement(SentenceView sentence, RuleBook.Hit hit, boolean single, List<Found> before) {
        Act act = acts.of(sentence, hit);
        Span span = span(sentence, hit, single);
        Optional<String> condition = condition(sentence, hit.clause(), act);
        Optional<Origins.Source> origin = origins.ofPromise(sentence);
        return new Found(
                Kind.MADE,
                Optional.of(strength(hit, condition)),
                condition,
                span.start(),
                span.end(),
                sentence.sentence().paragraph(),
                actors.meant(sentence, hit.clause()),
                hit.rule().audience().orElseGet(() -> audience(sentence, hit, act)),
                sentence.named(act),
                terms.of(sentence, hit.clause(), act, condition, before),
                origin.map(Origins.Source::origin),
                references(span, origin),
                evidence.of(sentence, hit),
                RuleBook.belief(hit.rule(), hit.clause(), sentence));
    }

    private static Optional<String> condition(SentenceView sentence, ClauseReading clause, Act act) {
        Conditions conditions = sentence.conditions();
        return conditions.of(sentence, clause).or(() -> conditions.ofAct(sentence, clause, act));
    }

    private static Span span(SentenceView sentence, RuleBook.Hit hit, boolean single) {
        long mains = sentence.clauses().stream()
                .filter(clause -> clause.isMain() && clause.clause().hasFinite())
                .count();
        return single && mains < 2
                ? Span.of(sentence)
                : Span.of(sentence, hit.clause().clause());
    }

    private Audience audience(SentenceView sentence, RuleBook.Hit hit, Act act) {
        boolean towards = sentence.isTowardsHouse(hit.clause())
                || sentence.tellingWhich(hit.clause()).anyMatch(sentence::isTowardsHouse)
                || hasHouseReceive(sentence, hit.clause())
                || impliedHouse.in(act.action(), hit.clause().clause().tokens());
        return towards ? Audience.PARLIAMENT : Audience.OTHER;
    }

    /** "I will make sure that the Committee receives a copy". */
    private boolean hasHouseReceive(SentenceView sentence, ClauseReading clause) {
        return sentence.clauses().stream()
                .filter(other ->
                        other.clause().parent() == clause.clause().index() && other.subject() == SubjectKind.HOUSE)
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
}
