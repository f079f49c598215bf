package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Kind;

/** Looks for the rule that comes nearest to finding a statement of a kind between two offsets. */
final class NearestRule implements Observer {

    private final RuleBook rules;
    private final Kind kind;
    private final int start;
    private final int end;
    private final List<Silence> silences = new ArrayList<>();

    NearestRule(RuleBook rules, Kind kind, int start, int end) {
        this.rules = rules;
        this.kind = kind;
        this.start = start;
        this.end = end;
    }

    @Override
    public void sees(SentenceView sentence, SettlementContext context, Settlements settlements) {
        if (sentence.sentence().start() < end && sentence.sentence().end() > start) {
            Optional<Silence> nearest = kind == Kind.MADE
                    ? rules.nearest(sentence, start, end)
                    : settlements.nearest(kind, sentence, context);
            nearest.ifPresent(silences::add);
        }
    }

    /** The rule that lacked least; absent where no sentence stands between the offsets. */
    Optional<Silence> found() {
        return Silence.nearest(silences.stream());
    }
}
