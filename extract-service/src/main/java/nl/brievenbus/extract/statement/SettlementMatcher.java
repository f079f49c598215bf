package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.LooseReading;

/** Finds the rule by which a sentence settles, or puts off, what was promised or asked, in its clauses or in its words. Thread-safe. */
final class SettlementMatcher {

    private final SettlementBook book;
    private final CuedRules cued;
    private final ActIndex acts;

    SettlementMatcher(SettlementBook book, Grammar grammar) {
        this.book = book;
        cued = book.cuedRules();
        acts = new ActIndex(
                grammar.words(),
                grammar.rules(),
                book.wherever().stream().map(book::acts).toList());
    }

    /** A rule that speaks in a sentence, the clause that it speaks of and the act. */
    record Hit(SettlementRule rule, ClauseReading clause, Optional<Act> act) {}

    /** The first rule that fits: one that puts off before one that settles; it may be too unlikely to be believed. */
    Optional<Hit> match(SentenceView sentence, LooseReading loose, SettlementContext context) {
        List<SettlementRule> possible = possible(sentence, context);
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        return match(Kind.DEFERRED, possible, sentence, loose, context)
                .or(() -> match(Kind.FULFILLED, possible, sentence, loose, context));
    }

    /** The rules of which the cues stand in a sentence, and may the acts; of most sentences there are none. */
    private List<SettlementRule> possible(SentenceView sentence, SettlementContext context) {
        Cues.Search there = context.cues();
        BitSet byWords = cued.possible(there);
        if (byWords.isEmpty()) {
            return List.of();
        }
        byWords.and(sentence.possible(acts));
        List<SettlementRule> possible = new ArrayList<>();
        for (int i = byWords.nextSetBit(0); i >= 0; i = byWords.nextSetBit(i + 1)) {
            SettlementRule rule = book.wherever().get(i);
            if (there.fits(cued.wanted(i))
                    && (!rule.recalled() || context.recalled().get())
                    && (!rule.planned() || context.planned().get())) {
                possible.add(rule);
            }
        }
        return possible;
    }

    /** By the clauses of the sentence, else by its words. */
    private Optional<Hit> match(
            Kind kind,
            List<SettlementRule> possible,
            SentenceView sentence,
            LooseReading loose,
            SettlementContext context) {
        for (SettlementRule rule : possible) {
            Optional<Hit> hit = rule.kind() == kind ? inClause(rule, sentence, context) : Optional.empty();
            if (hit.isPresent()) {
                return hit;
            }
        }
        for (SettlementRule rule : possible) {
            Optional<Hit> hit = rule.kind() == kind ? inWords(rule, sentence, loose, context) : Optional.empty();
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> inClause(SettlementRule rule, SentenceView sentence, SettlementContext context) {
        Optional<SettlementCheck> first = Optional.empty();
        for (ClauseReading clause : sentence.clauses()) {
            SettlementCheck check = new SettlementCheck(book, rule, clause, sentence, context);
            if (check.holds()) {
                if (saysItself(rule, clause)) {
                    return Optional.of(hit(check, context));
                }
                first = first.or(() -> Optional.of(check));
            }
        }
        return first.map(check -> hit(check, context));
    }

    /** Whether no other clause may say it better: for a rule that names no verb, the one in which its first cue stands. */
    private boolean saysItself(SettlementRule rule, ClauseReading clause) {
        return !rule.verbs().isEmpty()
                || rule.has().isEmpty()
                || book.cue(rule.has().get(0)).in(clause.clause().tokens()).isPresent();
    }

    private Hit hit(SettlementCheck check, SettlementContext context) {
        Optional<Act> act = check.act().map(own -> meant(own, check.clause(), check.sentence(), context));
        return new Hit(check.rule(), check.clause(), named(check.rule(), act));
    }

    /** "Dat is gebeurd" means the act that was recalled, "waarmee de toezegging is afgedaan" the one of the clause before. */
    private Act meant(Act act, ClauseReading clause, SentenceView sentence, SettlementContext context) {
        if (book.isOneOf(act, Set.of("stand for it"))) {
            return context.told()
                    .get()
                    .asked()
                    .map(asked -> new Act(asked, asked, act.place(), act.clause()))
                    .orElse(act);
        }
        if (!book.words().byWhich().contains(clause.clause().opener())) {
            return act;
        }
        return sentence.clauses().stream()
                .filter(ClauseReading::isMain)
                .flatMap(other -> other.acts().stream())
                .findFirst()
                .orElse(act);
    }

    /** The act that the rule names for a fixed expression, else that of the clause. */
    private static Optional<Act> named(SettlementRule rule, Optional<Act> act) {
        return rule.action().map(name -> new Act(name, name, 0, 0)).or(() -> act);
    }

    private Optional<Hit> inWords(
            SettlementRule rule, SentenceView sentence, LooseReading loose, SettlementContext context) {
        boolean may = !needsClause(rule)
                && rule.times().contains(loose.time())
                && isReal(rule, sentence, loose)
                && !isForLater(rule, sentence, context);
        return may
                ? loose.acts().stream()
                        .filter(act -> isDeniedAsAsked(rule, act, loose))
                        .filter(act -> book.isOneOf(act, rule.verbs()))
                        .findFirst()
                        .map(act -> new Hit(rule, speaking(sentence), named(rule, Optional.of(act))))
                : Optional.empty();
    }

    /** Whether a rule asks for what words alone do not tell. */
    private static boolean needsClause(SettlementRule rule) {
        return rule.verbless()
                || rule.verbs().isEmpty()
                || rule.moment()
                || rule.main()
                || rule.resumes()
                || !rule.subject().isEmpty();
    }

    /** Whether no word tells that it is not so; where something is put off, no first word. */
    private boolean isReal(SettlementRule rule, SentenceView sentence, LooseReading loose) {
        Set<String> unreal = book.words().unreal();
        return rule.kind() == Kind.FULFILLED
                ? !loose.has(unreal) && !loose.hasFormOf(book.list("undone"))
                : !unreal.contains(sentence.spoken().get(0).lower());
    }

    private boolean isForLater(SettlementRule rule, SentenceView sentence, SettlementContext context) {
        return rule.notLater()
                && sentence.clauses().stream()
                        .anyMatch(clause -> new SettlementCheck(book, rule, clause, sentence, context).isForLater());
    }

    private static boolean isDeniedAsAsked(SettlementRule rule, Act act, LooseReading loose) {
        return rule.kind() == Kind.FULFILLED
                ? !loose.denies(act) && !loose.depends(act)
                : !rule.negated().orElse(false) || loose.denies(act);
    }

    /** The clause of the author, else the first. */
    private static ClauseReading speaking(SentenceView sentence) {
        return sentence.clauses().stream()
                .filter(clause -> clause.actor().isPresent())
                .findFirst()
                .orElse(sentence.clauses().get(0));
    }

    /** The rule of a kind that lacks least of what it asks for in a sentence. */
    Optional<Silence> nearest(Kind kind, SentenceView sentence, SettlementContext context) {
        return Silence.nearest(
                book.wherever().stream().filter(rule -> rule.kind() == kind).flatMap(rule -> sentence.clauses().stream()
                        .map(clause -> silence(rule, clause, sentence, context))));
    }

    private Silence silence(
            SettlementRule rule, ClauseReading clause, SentenceView sentence, SettlementContext context) {
        List<String> lacking = new ArrayList<>(rule.lackingCues(context.cues()));
        lacking.addAll(new SettlementCheck(book, rule, clause, sentence, context).lacks());
        return new Silence(rule.name(), lacking);
    }
}
