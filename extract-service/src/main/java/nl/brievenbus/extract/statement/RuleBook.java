package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Phrases;

/** A language's rules for statements, with the verb lists and cues that they name. Thread-safe. */
final class RuleBook {

    private final RuleWords words;
    private final Map<String, Phrases> cues;
    private final List<ActReader.Expression> expressions;

    private RuleBook(RuleWords words) {
        this.words = words;
        cues = words.cues().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Phrases.of(entry.getValue())));
        expressions = words.expressions().stream()
                .map(expression -> new ActReader.Expression(Phrases.of(List.of(expression.words())), expression))
                .toList();
        words.rules().forEach(this::check);
    }

    static RuleBook load(String language) {
        return new RuleBook(DataFile.read(language + "/statements.yaml", RuleWords.class));
    }

    /** A rule that names a cue which is not there would never speak, and nobody would know. */
    private void check(Rule rule) {
        for (List<String> names : List.of(rule.has(), rule.any(), rule.hasNot(), rule.none())) {
            for (String name : names) {
                if (!cues.containsKey(name)) {
                    throw new IllegalStateException("The rule '" + rule.name() + "' asks for the cue '" + name
                            + "', which the file does not hold.");
                }
            }
        }
    }

    List<Rule> rules() {
        return words.rules();
    }

    Phrases cue(String name) {
        Phrases phrases = cues.get(name);
        return phrases == null ? Phrases.of(List.of()) : phrases;
    }

    Set<String> list(String name) {
        return words.lists().getOrDefault(name, Set.of());
    }

    List<ActReader.Expression> expressions() {
        return expressions;
    }

    /** The first rule of a kind that fits, with the act that it is about. */
    Optional<Hit> match(Kind kind, ClauseReading clause, SentenceView sentence) {
        for (Rule rule : words.rules()) {
            if (rule.kind() == kind) {
                Optional<Hit> hit = match(rule, clause, sentence);
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    /** A rule that speaks in a clause, and the acts that it speaks of. */
    record Hit(Rule rule, ClauseReading clause, List<Act> acts) {}

    private Optional<Hit> match(Rule rule, ClauseReading clause, SentenceView sentence) {
        boolean fits = fitsShape(rule, clause) && fitsGrammar(rule, clause) && fitsNegation(rule, clause);
        if (!fits || !fitsCues(rule, clause, sentence)) {
            return Optional.empty();
        }
        List<Act> named = clause.acts().stream()
                .filter(act -> isOneOf(act, rule.verbs(), true) && !isOneOf(act, rule.notVerbs(), false))
                .toList();
        if (named.isEmpty()
                || (rule.moment() && !sentence.isForLater(clause))
                || (rule.term() && !sentence.hasMoment(clause))) {
            return Optional.empty();
        }
        if (rule.condition() && !sentence.conditions().isClause(sentence, clause)) {
            return Optional.empty();
        }
        if (rule.house() && !sentence.isTowardsHouse(clause)) {
            return Optional.empty();
        }
        if (!rule.complement()) {
            return Optional.of(new Hit(rule, clause, named));
        }
        List<Act> complements = clause.complements().stream()
                .filter(act -> !isOneOf(act, Set.of("speech", "idle"), false))
                .toList();
        boolean selfSufficient = clause.complements().isEmpty()
                && list("promise").contains(named.get(0).action());
        return complements.isEmpty() && !selfSufficient
                ? Optional.empty()
                : Optional.of(new Hit(rule, clause, complements.isEmpty() ? named : complements));
    }

    private boolean fitsShape(Rule rule, ClauseReading clause) {
        return clause.shape()
                .filter(shape -> rule.clause().isEmpty()
                        ? shape == Rule.Shape.MAIN
                        : rule.clause().contains(shape))
                .isPresent();
    }

    private boolean fitsGrammar(Rule rule, ClauseReading clause) {
        boolean subject = rule.subject().isEmpty() || rule.subject().contains(clause.subject());
        boolean time = rule.time().isEmpty() || rule.time().contains(clause.time());
        boolean voice = rule.voice().isEmpty() || rule.voice().get() == clause.voice();
        boolean finite = rule.finite().isEmpty()
                || rule.finite().contains(clause.clause().finiteLemma());
        boolean barred = rule.notFinite().stream()
                .anyMatch(name -> name.equals(clause.clause().finiteLemma())
                        || list(name).contains(clause.clause().finiteLemma()));
        boolean passiveOfAuthor = clause.voice() == Rule.Voice.PASSIVE && clause.otherAgent();
        return subject && time && voice && finite && !barred && !passiveOfAuthor;
    }

    private static boolean fitsNegation(Rule rule, ClauseReading clause) {
        return rule.anyNegation() || rule.negated() == clause.negated();
    }

    private boolean fitsCues(Rule rule, ClauseReading clause, SentenceView sentence) {
        Function<String, Boolean> inSentence = name -> sentence.has(cue(name));
        boolean all = rule.has().stream().allMatch(inSentence::apply);
        boolean any = rule.any().isEmpty() || rule.any().stream().anyMatch(inSentence::apply);
        boolean excluded = rule.none().stream().anyMatch(inSentence::apply);
        return all
                && any
                && !excluded
                && rule.hasNot().stream()
                        .noneMatch(
                                name -> cue(name).in(clause.clause().tokens()).isPresent());
    }

    boolean isOneOf(Act act, Set<String> names, boolean otherwise) {
        if (names.isEmpty()) {
            return otherwise;
        }
        return names.stream()
                .anyMatch(name -> name.equals(act.action())
                        || name.equals(act.lemma())
                        || list(name).contains(act.action())
                        || (list(name).contains(act.lemma())
                                && act.action().endsWith(act.lemma())
                                && act.action().equals(act.lemma())));
    }
}
