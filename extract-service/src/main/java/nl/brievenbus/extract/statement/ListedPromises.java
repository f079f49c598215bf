package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.extract.actor.ActorFinder;
import nl.brievenbus.extract.actor.ImpliedHouse;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Time;
import nl.brievenbus.extract.deadline.Term;

/** Makes statements of the items of a list whose lead-in promises: it tells who acts and how firmly, they to what acts. */
final class ListedPromises {

    private final RuleBook rules;
    private final ImpliedHouse impliedHouse;
    private final StatementActors actors;
    private final Cited cited;

    ListedPromises(RuleBook rules, ImpliedHouse impliedHouse, StatementActors actors, Cited cited) {
        this.rules = rules;
        this.impliedHouse = impliedHouse;
        this.actors = actors;
        this.cited = cited;
    }

    /** A lead-in promises where the author promises in it, or announces acts of the author's own. */
    Optional<LeadIn> leadIn(SentenceView sentence) {
        return sentence.clauses().stream()
                .filter(clause -> binds(sentence, clause))
                .findFirst()
                .map(clause -> new LeadIn(
                        actors.named(sentence, clause),
                        strength(sentence, clause),
                        sentence.terms().stream().findFirst().map(Term::deadline),
                        sentence.waitsForAct(clause),
                        sentence.sentence().words(sentence.text())));
    }

    private boolean binds(SentenceView sentence, ClauseReading clause) {
        boolean author = clause.subject() == SubjectKind.AUTHOR || sentence.has("ownPlans");
        boolean now = clause.time() == Time.PRESENT || clause.time() == Time.FUTURE;
        return author && now && !clause.negated() && announces(sentence, clause);
    }

    private boolean announces(SentenceView sentence, ClauseReading clause) {
        return clause.time() == Time.FUTURE
                || sentence.waitsForAct(clause)
                || hasActOf("promise", clause)
                || hasActOf("intend", clause)
                || sentence.has("leadIn");
    }

    private Strength strength(SentenceView sentence, ClauseReading clause) {
        boolean intended = hasActOf("intend", clause) || sentence.has("ownIntentions");
        return intended ? Strength.INTENDED : Strength.FIRM;
    }

    private boolean hasActOf(String list, ClauseReading clause) {
        return clause.acts().stream().anyMatch(act -> rules.list(list).contains(act.action()));
    }

    /** An item of a list is a statement with the actor and the strength of its lead-in. */
    Found item(SentenceView sentence, Act act, LeadIn lead) {
        Span span = Span.of(sentence);
        boolean house = sentence.parts().houses().stream().anyMatch(ActorFinder.House::towards)
                || impliedHouse.in(act.action(), sentence.spoken());
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
                cited.documents(span.start(), span.end()),
                new Explanation("list under a promise", List.of(lead.words(), act.action())),
                Belief.SURE);
    }
}
