package nl.brievenbus.extract.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;

/**
 * Weighs, by all that is known of a sentence, how likely it settles, or puts off, what was promised or asked: to believe a rule, and to
 * find what no rule knows. Thread-safe.
 */
final class SettlementChances {

    /** Where all that is known of a sentence makes a statement less likely than this, no rule is believed that names no chance itself ({@link Belief}). */
    private static final double DOUBT = 0.1;

    /** Where what is written makes a statement less likely than this, a sentence is not taken apart to find out more. */
    private static final double FAINT = 0.1;

    private final SettlementBook book;
    private final RuleBook promises;
    private final Weights weights;

    SettlementChances(SettlementBook book, RuleBook promises, Weights weights) {
        this.book = book;
        this.promises = promises;
        this.weights = weights;
    }

    /** A hit, and how likely it is a statement. */
    record Weighed(SettlementMatcher.Hit hit, Belief belief) {}

    /** What a rule found, weighed. */
    Weighed weighed(SettlementMatcher.Hit hit, SentenceView sentence, SettlementContext context) {
        return new Weighed(hit, belief(hit.rule(), weights.chances(traits(sentence, context))));
    }

    /** All that is known of a sentence. */
    Set<Trait> traits(SentenceView sentence, SettlementContext context) {
        return SettlementTraits.of(SettlementTraits.written(sentence, context), sentence, context, promises);
    }

    /** What of a sentence speaks most for a kind of statement. */
    List<String> telling(Kind kind, SentenceView sentence, SettlementContext context) {
        return weights.telling(kind, traits(sentence, context));
    }

    /** How likely a rule that fits has found a statement. */
    private static Belief belief(SettlementRule rule, Weights.Chances chances) {
        return new Belief(chances.of(rule.kind()), rule.chance() > 0 ? rule.chance() : DOUBT);
    }

    /** What no rule knows: all that is known of a sentence that hints at what was promised or asked. */
    Optional<Weighed> allInAll(SentenceView sentence, SettlementContext context) {
        if (!context.hints()) {
            return Optional.empty();
        }
        Set<Trait> written = SettlementTraits.written(sentence, context);
        if (!mayBe(written)) {
            return Optional.empty();
        }
        Weights.Chances chances = weights.chances(SettlementTraits.of(written, sentence, context, promises));
        return book.otherwise().stream()
                .filter(rule -> belief(rule, chances).mayHold()
                        && rule.lackingCues(context.cues()).isEmpty())
                .sorted(Comparator.comparingDouble(rule -> -chances.of(rule.kind())))
                .flatMap(rule -> inLikeliest(rule, sentence, context).stream())
                .findFirst()
                .map(hit -> new Weighed(hit, belief(hit.rule(), chances)));
    }

    /** Whether a sentence is worth taking apart, by what is written. */
    private boolean mayBe(Set<Trait> written) {
        Weights.Chances chances = weights.chances(written);
        return book.otherwise().stream().anyMatch(rule -> chances.of(rule.kind()) >= FAINT);
    }

    /** Of the clauses that fit a rule the one that speaks most for what it finds. */
    private Optional<SettlementMatcher.Hit> inLikeliest(
            SettlementRule rule, SentenceView sentence, SettlementContext context) {
        return sentence.clauses().stream()
                .filter(clause -> new SettlementCheck(book, rule, clause, sentence, context).holds())
                .max(Comparator.comparingDouble(clause ->
                        weights.chances(Traits.of(sentence, clause, promises)).of(rule.kind())))
                .map(clause -> new SettlementMatcher.Hit(rule, clause, act(clause, sentence)));
    }

    /** The act of a clause; of one without a verb ("..., two in Wales and one in Kent") the first of its sentence. */
    private static Optional<Act> act(ClauseReading clause, SentenceView sentence) {
        return own(clause, sentence).or(() -> sentence.clauses().stream()
                .flatMap(other -> own(other, sentence).stream())
                .findFirst());
    }

    /** The act of a clause; behind a verb that only helps, what it helps. */
    private static Optional<Act> own(ClauseReading clause, SentenceView sentence) {
        return Stream.concat(
                        clause.acts().stream().filter(act -> !sentence.onlyHelps(act)), clause.complements().stream())
                .findFirst()
                .or(() -> clause.acts().stream().findFirst());
    }
}
