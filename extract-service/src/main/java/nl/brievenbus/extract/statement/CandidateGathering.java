package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.extract.clause.ClauseReading;

/** Takes what could be a statement, of sentences that are no questions. */
final class CandidateGathering implements Observer {

    private final RuleBook rules;
    private final List<Candidate> clauses = new ArrayList<>();
    private final List<Candidate> sentences = new ArrayList<>();

    CandidateGathering(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public void sees(SentenceView sentence, SettlementContext context, Settlements settlements) {
        if (sentence.isQuestion()) {
            return;
        }
        settlements.candidate(sentence, context).ifPresent(sentences::add);
        for (ClauseReading clause : sentence.clauses()) {
            if (clause.shape().isPresent()) {
                clauses.add(new Candidate(
                        clause.clause().start(), clause.clause().end(), Traits.of(sentence, clause, rules)));
            }
        }
    }

    StatementFinder.Candidates candidates() {
        return new StatementFinder.Candidates(clauses, sentences);
    }
}
