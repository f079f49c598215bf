package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.Expressions;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Time;
import nl.brievenbus.extract.clause.Voice;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Token;

/** A language's rules for statements, with the verb lists and cues that they name. Thread-safe. */
final class RuleBook {

    /** Where all that is known of a clause makes a promise less likely than this, a rule that fits is not believed ({@link Belief}). */
    private static final double DOUBT = 0.12;

    /** Where its words alone make a promise less likely than this, a sentence in which no rule may speak is not taken apart. */
    private static final double FAINT = 0.04;

    private final RuleWords words;
    /** Those that speak wherever they fit. */
    private final List<Rule> rules;
    /** Those that speak where no other does. */
    private final List<Rule> otherwise;

    private final Map<String, Set<String>> listsByVerb = new HashMap<>();
    private final Cues cues;
    private final Expressions expressions;

    private RuleBook(RuleWords words) {
        this.words = words;
        rules = words.rules().stream().filter(rule -> !rule.otherwise()).toList();
        otherwise = words.rules().stream().filter(Rule::otherwise).toList();
        cues = new Cues(words.cues().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Phrases.of(entry.getValue()))));
        expressions = new Expressions(words.expressions());
        words.lists()
                .forEach((name, verbs) -> verbs.forEach(verb -> listsByVerb
                        .computeIfAbsent(verb, key -> new HashSet<>())
                        .add(name)));
        words.rules().forEach(this::check);
    }

    /** A rule that names what is not there would never speak, and nobody would know. */
    private void check(Rule rule) {
        cues.require(rule.name(), List.of(rule.has(), rule.any(), rule.hasNot(), rule.none()));
        for (String name : rule.subjectNoun()) {
            if (!words.lists().containsKey(name)) {
                throw new IllegalStateException("The rule '" + rule.name() + "' asks for a noun of the list '" + name
                        + "', which the file does not hold.");
            }
        }
    }

    static RuleBook load(String language) {
        return new RuleBook(DataFile.read(language + "/statements.yaml", RuleWords.class));
    }

    /** Those that speak wherever they fit. */
    List<Rule> rules() {
        return rules;
    }

    /** These, and behind them those that speak where no other does. */
    List<Rule> all() {
        return words.rules();
    }

    Phrases cue(String name) {
        return cues.named(name);
    }

    Cues.Search cuesAmong(List<Token> tokens) {
        return cues.among(tokens);
    }

    /** Which rules want cues that may stand in a sentence. */
    CuedRules cuedRules() {
        return new CuedRules(
                cues,
                rules().stream()
                        .map(rule -> cues.wanted(rule.has(), rule.any(), rule.none()))
                        .toList());
    }

    Set<String> list(String name) {
        return words.lists().getOrDefault(name, Set.of());
    }

    /** The names of the lists that hold an act, or its bare verb. */
    Set<String> listsWith(Act act) {
        Set<String> lists = listsByVerb.getOrDefault(act.action(), Set.of());
        if (act.action().equals(act.lemma())) {
            return lists;
        }
        Set<String> both = new HashSet<>(lists);
        both.addAll(listsByVerb.getOrDefault(act.lemma(), Set.of()));
        return both;
    }

    /** The fixed expressions that are one act. */
    Expressions expressions() {
        return expressions;
    }

    /** The acts that a rule names, those of the lists that it names included. */
    Set<String> acts(Set<String> names) {
        Set<String> acts = new HashSet<>(names);
        names.forEach(name -> acts.addAll(list(name)));
        return acts;
    }

    /** What the rules find in a sentence: in each clause, the first rule that fits. */
    List<Hit> hits(SentenceView sentence) {
        List<Rule> possible = sentence.possibleRules();
        if (possible.isEmpty() && sentence.chanceByWords() < FAINT) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (ClauseReading clause : sentence.clauses()) {
            match(possible, clause, sentence)
                    .or(() -> clause.isMain() ? match(otherwise, clause, sentence) : Optional.empty())
                    .ifPresent(hits::add);
        }
        return hits.isEmpty() ? likeliest(sentence).stream().toList() : hits;
    }

    /** Of the clauses that are not main, and in which a rule fits that speaks where no other does, the one that is likeliest a promise. */
    private Optional<Hit> likeliest(SentenceView sentence) {
        return sentence.clauses().stream()
                .filter(clause -> !clause.isMain())
                .flatMap(clause -> match(otherwise, clause, sentence).stream())
                .max(Comparator.comparingDouble(hit -> sentence.chance(hit.clause())));
    }

    /** The first rule that fits, with the act that it is about. */
    private Optional<Hit> match(List<Rule> possible, ClauseReading clause, SentenceView sentence) {
        for (Rule rule : possible) {
            Optional<Hit> hit = match(rule, clause, sentence);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    /** A rule that speaks in a clause, and the acts that it speaks of. */
    record Hit(Rule rule, ClauseReading clause, List<Act> acts) {}

    private Optional<Hit> match(Rule rule, ClauseReading clause, SentenceView sentence) {
        RuleCheck check = new RuleCheck(this, rule, clause, sentence);
        return check.holds()
                        && (isOutright(clause) || belief(rule, clause, sentence).mayHold())
                ? Optional.of(new Hit(rule, clause, check.named()))
                : Optional.empty();
    }

    /** How likely a rule that fits has found a promise, by all that is known of the clause. */
    static Belief belief(Rule rule, ClauseReading clause, SentenceView sentence) {
        return new Belief(sentence.chance(clause), rule.chance() > 0 ? rule.chance() : DOUBT);
    }

    /** "Het kabinet zal ...": what the author's side says that it will do needs no other sign that it is a promise. */
    private static boolean isOutright(ClauseReading clause) {
        return clause.subject() == SubjectKind.AUTHOR
                && clause.voice() == Voice.ACTIVE
                && clause.time() == Time.FUTURE
                && clause.isMain();
    }

    /** The rule that lacks least of what it asks for in the clauses between two offsets. */
    Optional<Silence> nearest(SentenceView sentence, int start, int end) {
        List<ClauseReading> clauses = sentence.clauses().stream()
                .filter(clause ->
                        clause.clause().start() < end && clause.clause().end() > start)
                .toList();
        return Silence.nearest(rules.stream().flatMap(rule -> clauses.stream()
                .map(clause -> new Silence(rule.name(), new RuleCheck(this, rule, clause, sentence).lacks()))));
    }

    /** Whether an act is named, or is in a list that is named; a list of bare verbs does not hold their fixed expressions. */
    boolean isOneOf(Act act, Set<String> names) {
        for (String name : names) {
            boolean named = name.equals(act.action()) || name.equals(act.lemma());
            boolean listed = list(name).contains(act.action());
            if (named || listed) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun is in a list, or is a compound that ends in one that is. */
    boolean isNoun(String noun, String list) {
        return list(list).stream().anyMatch(noun::endsWith);
    }
}
