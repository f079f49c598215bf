package nl.brievenbus.extract.statement;

import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;

/** Tells which of the acts of a clause is what the author promises. */
final class PromisedAct {

    private final RuleBook rules;

    PromisedAct(RuleBook rules) {
        this.rules = rules;
    }

    /** Of several acts the one towards the house; behind a verb that only helps, what it helps. */
    Act of(SentenceView sentence, RuleBook.Hit hit) {
        Act first = first(sentence, hit);
        return sentence.onlyHelps(first)
                ? sentence.clauses().stream()
                        .filter(clause -> clause.clause().index() == first.clause())
                        .flatMap(clause -> clause.complements().stream())
                        .filter(act -> !sentence.onlyHelps(act))
                        .findFirst()
                        .orElse(first)
                : first;
    }

    private Act first(SentenceView sentence, RuleBook.Hit hit) {
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
}
