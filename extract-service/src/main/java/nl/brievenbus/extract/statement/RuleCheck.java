package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.Shape;
import nl.brievenbus.extract.clause.Time;
import nl.brievenbus.extract.clause.Voice;
import nl.brievenbus.extract.language.Token;

/** A rule held against a clause: which of the things that it asks for are there. */
final class RuleCheck {

    /** How likely what else is known of a clause must make it, for it to be the author's where only others act around it. */
    private static final double ALL_THE_SAME = 0.7;

    /** Somebody, a verb, and what is done. */
    private static final int FEWEST_WORDS = 3;

    private final RuleBook book;
    private final Rule rule;
    private final ClauseReading clause;
    private final SentenceView sentence;

    RuleCheck(RuleBook book, Rule rule, ClauseReading clause, SentenceView sentence) {
        this.book = book;
        this.rule = rule;
        this.clause = clause;
        this.sentence = sentence;
    }

    /** The cheapest first. */
    private static final List<Asked<RuleCheck>> ASKED = List.of(
            new Asked<>("clause", RuleCheck::hasShape),
            new Asked<>("subject", RuleCheck::hasSubject),
            new Asked<>("time", RuleCheck::hasTime),
            new Asked<>("voice", RuleCheck::hasVoice),
            new Asked<>("negation", RuleCheck::isDeniedAsAsked),
            new Asked<>("finite verb", RuleCheck::hasFiniteVerb),
            new Asked<>("act", check -> !check.acts().isEmpty()),
            new Asked<>("subject noun", RuleCheck::hasSubjectNoun),
            new Asked<>("cue", RuleCheck::hasCues),
            new Asked<>("contrary cue", check -> !check.hasContraryCue()),
            new Asked<>("moment", RuleCheck::isAtMoment),
            new Asked<>("condition", RuleCheck::isConditional),
            new Asked<>("passage of its own", check -> !check.rule.ownPassage() || !check.isOthersPlan()),
            new Asked<>("house", check -> !check.rule.house() || check.sentence.isTowardsHouse(check.clause)),
            new Asked<>("complement", check -> !check.named().isEmpty()),
            new Asked<>("chance", RuleCheck::isLikely));

    boolean holds() {
        return Asked.allMet(ASKED, this);
    }

    /** The names of what the rule asks for and the clause lacks. */
    List<String> lacks() {
        return Asked.lacking(ASKED, this);
    }

    /** The acts that the rule speaks of: the clause's own, or those behind its verb. */
    List<Act> named() {
        List<Act> own = acts();
        if (rule.nominal() && clause.nominal().isPresent()) {
            return List.of(clause.nominal().get());
        }
        if (!rule.complement()) {
            return own;
        }
        List<Act> complements = Stream.concat(
                        clause.complements().stream(), rule.outcome() ? clause.outcomes().stream() : Stream.of())
                .filter(act -> !book.isOneOf(act, Set.of("speech", "idle")))
                .toList();
        boolean selfSufficient = clause.complements().isEmpty()
                && own.stream().anyMatch(act -> book.list("promise").contains(act.action()));
        return complements.isEmpty() && selfSufficient ? own : complements;
    }

    private List<Act> acts() {
        if (rule.complement() && followsAnother()) {
            return List.of();
        }
        List<Act> acts = new ArrayList<>();
        for (Act act : clause.acts()) {
            boolean wanted = rule.verbs().isEmpty() || book.isOneOf(act, rule.verbs());
            if (wanted && !book.isOneOf(act, rule.notVerbs())) {
                acts.add(act);
            }
        }
        return acts;
    }

    /** "zal pleiten voor steun en zich inzetten om ...": the act that is told first is the one that is promised. */
    private boolean followsAnother() {
        return clause.time() == Time.FUTURE
                && clause.acts().size() > 1
                && !book.isOneOf(clause.acts().get(0), rule.verbs());
    }

    private boolean hasShape() {
        Optional<Shape> shape = clause.shape();
        return shape.isPresent()
                && (rule.clause().isEmpty()
                        ? shape.get() == Shape.MAIN
                        : rule.clause().contains(shape.get()));
    }

    private boolean hasSubject() {
        return rule.subject().isEmpty() || rule.subject().contains(clause.subject());
    }

    private boolean hasTime() {
        return rule.time().isEmpty() || rule.time().contains(clause.time());
    }

    /** A passive whose agent is another is nobody's statement. */
    private boolean hasVoice() {
        boolean byOther = clause.voice() == Voice.PASSIVE && clause.otherAgent();
        return !byOther && (rule.voice().isEmpty() || rule.voice().get() == clause.voice());
    }

    private boolean isDeniedAsAsked() {
        return rule.negated() == clause.negated();
    }

    private boolean hasFiniteVerb() {
        String finite = clause.clause().finiteLemma();
        boolean wanted = rule.finite().isEmpty() || rule.finite().contains(finite);
        return wanted && (!isBarred(finite) || isItselfTheAct(finite));
    }

    private boolean isBarred(String finite) {
        return rule.notFinite().stream()
                .anyMatch(name -> name.equals(finite) || book.list(name).contains(finite));
    }

    /** "dien ... in" is no "dienen". */
    private boolean isItselfTheAct(String finite) {
        return clause.acts().stream()
                .anyMatch(act ->
                        act.place() == clause.clause().finite() && !act.lemma().equals(finite));
    }

    private boolean hasSubjectNoun() {
        return rule.subjectNoun().isEmpty()
                || rule.subjectNoun().stream().anyMatch(name -> clause.subjectNoun()
                        .filter(noun -> book.isNoun(noun, name))
                        .isPresent());
    }

    private boolean hasCues() {
        boolean all = rule.has().stream().allMatch(name -> sentence.has(name));
        return all && (rule.any().isEmpty() || rule.any().stream().anyMatch(name -> sentence.has(name)));
    }

    private boolean hasContraryCue() {
        return rule.none().stream().anyMatch(name -> sentence.has(name))
                || rule.hasNot().stream().anyMatch(name -> sentence.has(name, clause));
    }

    private boolean isAtMoment() {
        boolean later =
                !rule.moment() || sentence.isForLater(clause) || (rule.repeated() && sentence.isRepeated(clause));
        boolean term = !rule.term() || sentence.hasMoment(clause) || sentence.isDated(clause);
        boolean dated = !rule.dated() || sentence.isDated(clause);
        return later && term && dated && (!rule.often() || sentence.isRepeated(clause));
    }

    private boolean isOthersPlan() {
        return sentence.isOthersPlan(clause) && sentence.chance(clause) < ALL_THE_SAME;
    }

    private boolean isLikely() {
        return rule.chance() == 0
                || (saysWhat() && RuleBook.belief(rule, clause, sentence).mayHold());
    }

    /** "Ik zal." does not: its words may make a promise likely, and there is none. */
    private boolean saysWhat() {
        return clause.clause().tokens().stream().filter(Token::word).count() >= FEWEST_WORDS;
    }

    private boolean isConditional() {
        return !rule.condition() || sentence.hangsOnCondition(clause);
    }
}
