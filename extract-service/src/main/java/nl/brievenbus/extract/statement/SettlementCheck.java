package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.Clause;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Time;
import nl.brievenbus.extract.deadline.Term;

/** A rule of what settles, or puts off, held against a clause: which of the things that it asks for are there. */
final class SettlementCheck {

    private final SettlementBook book;
    private final SettlementRule rule;
    private final ClauseReading clause;
    private final SentenceView sentence;
    private final SettlementContext context;

    SettlementCheck(
            SettlementBook book,
            SettlementRule rule,
            ClauseReading clause,
            SentenceView sentence,
            SettlementContext context) {
        this.book = book;
        this.rule = rule;
        this.clause = clause;
        this.sentence = sentence;
        this.context = context;
    }

    /** The cheapest first. */
    private static final List<Asked<SettlementCheck>> ASKED = List.of(
            new Asked<>(
                    "recall",
                    check -> !check.rule.recalled() || check.context.recalled().get()),
            new Asked<>(
                    "plan",
                    check -> !check.rule.planned() || check.context.planned().get()),
            new Asked<>("verbless", check -> !check.rule.verbless() || check.isVerbless()),
            new Asked<>(
                    "time", check -> check.rule.verbless() || check.rule.times().contains(check.clause.time())),
            new Asked<>("negation", check -> check.rule.verbless() || check.isDeniedAsAsked()),
            new Asked<>("main clause", check -> !check.rule.main() || check.clause.isMain()),
            new Asked<>("subject", SettlementCheck::hasSubject),
            new Asked<>("moment", SettlementCheck::isAtMoment),
            new Asked<>("resumption", check -> !check.rule.resumes() || check.resumes()),
            new Asked<>("reality", check -> check.rule.verbless() || check.isReal()),
            new Asked<>(
                    "no later moment", check -> check.rule.verbless() || !check.rule.notLater() || !check.isForLater()),
            new Asked<>("no promise", check -> !check.rule.otherwise() || !check.isNewPromise()),
            new Asked<>("act", SettlementCheck::hasAct));

    SettlementRule rule() {
        return rule;
    }

    ClauseReading clause() {
        return clause;
    }

    SentenceView sentence() {
        return sentence;
    }

    boolean holds() {
        return Asked.allMet(ASKED, this);
    }

    /** The names of what the rule asks for and the clause lacks; its cues are not looked at. */
    List<String> lacks() {
        return Asked.lacking(ASKED, this);
    }

    private boolean isVerbless() {
        return sentence.clauses().stream()
                .noneMatch(other -> other.isMain() && other.clause().hasFinite());
    }

    private boolean isDeniedAsAsked() {
        return rule.negated().isPresent()
                ? rule.negated().get() == clause.negated()
                : rule.kind() == Kind.DEFERRED || !clause.negated();
    }

    private boolean hasSubject() {
        return rule.subject().isEmpty() || rule.subject().contains(clause.subject());
    }

    private boolean isAtMoment() {
        return !rule.moment() || sentence.terms().stream().anyMatch(Term::isMoment);
    }

    private boolean resumes() {
        return context.told().get().isTakenUpBy(clause);
    }

    private boolean hasAct() {
        boolean saysItself = rule.verbs().isEmpty() && rule.notVerbs().isEmpty() && isSaid();
        return rule.verbless() || rule.action().isPresent() || saysItself || act().isPresent();
    }

    /** Words without a verb that is known are a sentence where a full stop ends them, else a title. */
    private boolean isSaid() {
        return clause.clause().hasFinite()
                || sentence.text().charAt(sentence.sentence().end() - 1) == '.';
    }

    /** Not embedded in a condition or a purpose, nor what something is compared with ("zoals ik heb toegezegd"). */
    private boolean isReal() {
        Clause open = clause.clause();
        while (true) {
            if (book.words().unreal().contains(open.opener())
                    || book.words().comparing().contains(open.opener())) {
                return false;
            }
            if (open.parent() == open.index()) {
                return true;
            }
            open = sentence.parts().clauses().get(open.parent());
        }
    }

    /** "De toezegging voer ik in mei uit", "Het overleg begint op 3 mei": what is done, or happens, on a later day settles nothing yet. */
    private boolean isNewPromise() {
        return rule.kind() == Kind.FULFILLED
                && (clause.subject() == SubjectKind.AUTHOR ? isForLater() : happensLater());
    }

    private boolean happensLater() {
        return clause.time() == Time.PRESENT
                && clause.acts().stream().anyMatch(act -> book.list("happen").contains(act.action()))
                && isFor(this::isAfterLetter);
    }

    /** A term of the clause that ends after the day of the letter, or says only that it will be; what has been done has none. */
    boolean isForLater() {
        return clause.time() != Time.PERFECT && isFor(day -> day.isEmpty() || isAfterLetter(day));
    }

    /** Whether the clause has a term of its own, no meeting's, whose last day is as asked. */
    private boolean isFor(Predicate<Optional<LocalDate>> asked) {
        return sentence.term(clause)
                .filter(term -> term.isMoment() && !isOfMeeting(term))
                .map(Term::deadline)
                .filter(deadline -> asked.test(deadline.latest().or(deadline::earliest)))
                .isPresent();
    }

    private boolean isAfterLetter(Optional<LocalDate> day) {
        return day.filter(each -> context.letter().map(each::isAfter).orElse(true))
                .isPresent();
    }

    /** "het debat van 6 april", "tijdens het debat": of what was, not of what will be. */
    private boolean isOfMeeting(Term term) {
        String first = term.deadline().text().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        boolean during = book.words().duringMeeting().contains(first)
                && sentence.spoken().stream()
                        .filter(token -> token.start() >= term.start() && token.end() <= term.end())
                        .anyMatch(token ->
                                book.cue("debate").at(List.of(token), 0).isPresent());
        return during
                || sentence.spoken().stream()
                        .filter(token -> token.end() <= term.start() && token.end() >= term.start() - 2)
                        .anyMatch(token -> book.words().ofDays().contains(token.lower()));
    }

    /** "I am pleased to provide it": the act behind a verb that only tells how it is done. */
    private Act meant(Act act) {
        boolean courtesy = book.isOneOf(act, Set.of("courtesy"));
        return courtesy ? clause.complements().stream().findFirst().orElse(act) : act;
    }

    /** The act that the rule speaks of. */
    Optional<Act> act() {
        if (rule.verbs().isEmpty()) {
            return clause.acts().stream()
                    .filter(act -> !book.isOneOf(act, rule.notVerbs()))
                    .findFirst()
                    .map(this::meant);
        }
        boolean comesAbout = rule.kind() == Kind.DEFERRED
                && clause.acts().stream().allMatch(act -> book.isOneOf(act, Set.of("success")))
                && clause.acts().stream().anyMatch(act -> book.isOneOf(act, rule.verbs()));
        if (comesAbout && !clause.complements().isEmpty()) {
            return Optional.of(clause.complements().get(0));
        }
        boolean carries = clause.acts().stream().anyMatch(act -> book.isOneOf(act, Set.of("carry")));
        return Stream.concat(clause.acts().stream(), carries ? clause.complements().stream() : Stream.empty())
                .filter(act -> book.isOneOf(act, rule.verbs()))
                .findFirst();
    }
}
