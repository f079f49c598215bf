package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Token;

/** A language's rules for what settles, or puts off, promises and requests. They look at whole sentences. Thread-safe. */
final class SettlementBook {

    /** Where all that is known of a sentence makes a statement less likely than this, no rule is believed that names no chance itself ({@link Belief}). */
    private static final double DOUBT = 0.1;

    /** Where what is written makes a statement less likely than this, a sentence is not taken apart to find out more. */
    private static final double FAINT = 0.1;

    private final SettlementWords words;
    /** Those that speak wherever they fit. */
    private final List<SettlementRule> rules;
    /** Those that speak where no other does. */
    private final List<SettlementRule> otherwise;

    private final Grammar grammar;
    private final Cues cues;
    private final CuedRules cued;
    private final ActIndex acts;

    private SettlementBook(SettlementWords words, Grammar grammar) {
        this.words = words;
        this.grammar = grammar;
        rules = words.rules().stream().filter(rule -> !rule.otherwise()).toList();
        otherwise = words.rules().stream().filter(SettlementRule::otherwise).toList();
        cues = new Cues(words.cues().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Phrases.of(
                                entry.getValue().stream().map(this::spelledOut).toList()))));
        acts = new ActIndex(
                grammar.words(), grammar.rules(), rules.stream().map(this::acts).toList());
        words.rules().forEach(rule -> cues.require(rule.name(), List.of(rule.has(), rule.any(), rule.none())));
        cued = new CuedRules(
                cues,
                rules.stream()
                        .map(rule -> cues.wanted(rule.has(), rule.any(), rule.none()))
                        .toList());
    }

    static SettlementBook load(String language, Grammar grammar) {
        return new SettlementBook(DataFile.read(language + "/settled.yaml", SettlementWords.class), grammar);
    }

    /** The acts that a rule names; none where it can do without a verb. */
    private Set<String> acts(SettlementRule rule) {
        Set<String> acts = new HashSet<>();
        if (!rule.verbless()) {
            rule.verbs().forEach(name -> {
                acts.add(name);
                acts.addAll(list(name));
            });
        }
        return acts;
    }

    /** Puts the words of a class where a phrase names it: as a choice, or as part of one. */
    private String spelledOut(String phrase) {
        String spelled = phrase;
        for (int open = spelled.indexOf('{'); open >= 0; open = spelled.indexOf('{')) {
            int close = spelled.indexOf('}', open);
            String name = spelled.substring(open + 1, close);
            List<String> members = words.classes().get(name);
            if (members == null) {
                throw new IllegalStateException(
                        "The phrase '" + phrase + "' names the class '" + name + "', which the file does not hold.");
            }
            boolean inChoice = spelled.lastIndexOf('(', open) > spelled.lastIndexOf(')', open);
            String choice = String.join("|", members);
            spelled = spelled.substring(0, open)
                    + (inChoice ? choice : "(" + choice + ")")
                    + spelled.substring(close + 1);
        }
        return spelled;
    }

    List<SettlementRule> rules() {
        return words.rules();
    }

    Phrases cue(String name) {
        return cues.named(name);
    }

    Cues.Search cuesAmong(List<Token> tokens) {
        return cues.among(tokens);
    }

    List<SettlementWords.KindWords> origins() {
        return words.origins();
    }

    /** Words before a noun that point at what was spoken of. */
    Set<String> demonstratives() {
        return words.demonstratives();
    }

    /** Whether a word is of promises, requests, and those who make them, and so of no matter of its own. */
    boolean isOfPromises(String word) {
        return words.notTelling().stream()
                .anyMatch(name -> words.classes().getOrDefault(name, List.of()).contains(word));
    }

    Set<String> list(String name) {
        return words.lists().getOrDefault(name, Set.of());
    }

    /** A rule that speaks in a sentence, the clause that it speaks of and the act. */
    record Hit(SettlementRule rule, ClauseReading clause, Optional<Act> act) {}

    /** A hit, and how likely it is a statement. */
    record Weighed(Hit hit, Belief belief) {}

    /**
     * What a sentence is told in.
     *
     * @param cues those of these rules that its author speaks
     * @param recalled whether what stands before it recalls a promise or a request that is not settled yet
     * @param planned whether that, or an earlier plan
     * @param told what those sentences speak of
     * @param before the sentences right before it
     * @param around where it stands in its paragraph
     * @param letter the day of the letter
     */
    record Context(
            Cues.Search cues,
            Lazy<Boolean> recalled,
            Lazy<Boolean> planned,
            Lazy<Matter> told,
            Lazy<List<ToldSoFar.Before>> before,
            Surroundings around,
            Optional<LocalDate> letter) {

        /** Whether anything there hints at what was promised, asked or planned. */
        boolean hints() {
            return !cues.all().isEmpty() || recalled.get() || planned.get();
        }
    }

    /** All that is known of a sentence. */
    Set<Trait> traits(SentenceView sentence, Context context) {
        return SettlementTraits.of(SettlementTraits.written(sentence, context), sentence, context, grammar.rules());
    }

    /** The first rule that fits: one that puts off before one that settles; it may be too unlikely to be believed. */
    Optional<Weighed> match(SentenceView sentence, LooseReading loose, Context context) {
        List<SettlementRule> possible = possible(sentence, context);
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        return match(Kind.DEFERRED, possible, sentence, loose, context)
                .or(() -> match(Kind.FULFILLED, possible, sentence, loose, context))
                .map(hit ->
                        new Weighed(hit, belief(hit.rule(), grammar.weights().chances(traits(sentence, context)))));
    }

    /** How likely a rule that fits has found a statement. */
    private static Belief belief(SettlementRule rule, Weights.Chances chances) {
        return new Belief(chances.of(rule.kind()), rule.chance() > 0 ? rule.chance() : DOUBT);
    }

    /** What no rule knows: all that is known of a sentence that hints at what was promised or asked. */
    Optional<Weighed> allInAll(SentenceView sentence, Context context) {
        if (!context.hints()) {
            return Optional.empty();
        }
        Set<Trait> written = SettlementTraits.written(sentence, context);
        if (!mayBe(written)) {
            return Optional.empty();
        }
        Weights.Chances chances =
                grammar.weights().chances(SettlementTraits.of(written, sentence, context, grammar.rules()));
        return otherwise.stream()
                .filter(rule -> belief(rule, chances).mayHold()
                        && lackingCues(rule, context.cues()).isEmpty())
                .sorted(Comparator.comparingDouble(rule -> -chances.of(rule.kind())))
                .flatMap(rule -> inLikeliest(rule, sentence, context).stream())
                .findFirst()
                .map(hit -> new Weighed(hit, belief(hit.rule(), chances)));
    }

    /** Of the clauses that fit a rule the one that speaks most for what it finds. */
    private Optional<Hit> inLikeliest(SettlementRule rule, SentenceView sentence, Context context) {
        return sentence.clauses().stream()
                .filter(clause -> new SettlementCheck(this, rule, clause, sentence, context).holds())
                .max(Comparator.comparingDouble(clause -> grammar.weights()
                        .chances(Traits.of(sentence, clause, grammar.rules()))
                        .of(rule.kind())))
                .map(clause -> new Hit(rule, clause, act(clause, sentence)));
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

    /** Whether a sentence is worth taking apart, by what is written. */
    private boolean mayBe(Set<Trait> written) {
        Weights.Chances chances = grammar.weights().chances(written);
        return otherwise.stream().anyMatch(rule -> chances.of(rule.kind()) >= FAINT);
    }

    /** By the clauses of the sentence, else by its words. */
    private Optional<Hit> match(
            Kind kind, List<SettlementRule> possible, SentenceView sentence, LooseReading loose, Context context) {
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

    private Optional<Hit> inWords(SettlementRule rule, SentenceView sentence, LooseReading loose, Context context) {
        boolean byClause = rule.verbless()
                || rule.verbs().isEmpty()
                || rule.moment()
                || rule.main()
                || rule.resumes()
                || !rule.subject().isEmpty();
        if (byClause || !rule.times().contains(loose.time())) {
            return Optional.empty();
        }
        boolean denied = rule.negated().orElse(false);
        boolean settles = rule.kind() == Kind.FULFILLED;
        boolean real = settles
                ? !loose.has(words.unreal())
                : !words.unreal().contains(sentence.spoken().get(0).lower());
        boolean now = !rule.notLater()
                || sentence.clauses().stream()
                        .noneMatch(clause -> new SettlementCheck(this, rule, clause, sentence, context).isForLater());
        boolean undone = settles && loose.hasFormOf(list("undone"));
        if (undone || !real || !now) {
            return Optional.empty();
        }
        return loose.acts().stream()
                .filter(act -> settles ? !loose.denies(act) && !loose.depends(act) : !denied || loose.denies(act))
                .filter(act -> rule.verbs().stream().anyMatch(name -> isOneOf(act, name)))
                .findFirst()
                .map(act -> new Hit(rule, speaking(sentence), named(rule, Optional.of(act))));
    }

    /** The clause of the author, else the first. */
    private static ClauseReading speaking(SentenceView sentence) {
        return sentence.clauses().stream()
                .filter(clause -> clause.actor().isPresent())
                .findFirst()
                .orElse(sentence.clauses().get(0));
    }

    /** The rules of which the cues stand in a sentence, and may the acts; of most sentences there are none. */
    private List<SettlementRule> possible(SentenceView sentence, Context context) {
        Cues.Search there = context.cues();
        BitSet byWords = cued.possible(there);
        if (byWords.isEmpty()) {
            return List.of();
        }
        byWords.and(sentence.possible(acts));
        List<SettlementRule> possible = new ArrayList<>();
        for (int i = byWords.nextSetBit(0); i >= 0; i = byWords.nextSetBit(i + 1)) {
            SettlementRule rule = rules.get(i);
            if (there.fits(cued.wanted(i))
                    && (!rule.recalled() || context.recalled().get())
                    && (!rule.planned() || context.planned().get())) {
                possible.add(rule);
            }
        }
        return possible;
    }

    /** The rule of a kind that lacks least of what it asks for in a sentence. */
    Optional<Silence> nearest(Kind kind, SentenceView sentence, Context context) {
        Cues.Search there = context.cues();
        Silence best = null;
        for (SettlementRule rule : rules) {
            for (ClauseReading clause : rule.kind() == kind ? sentence.clauses() : List.<ClauseReading>of()) {
                List<String> lacking = new ArrayList<>(lackingCues(rule, there));
                lacking.addAll(new SettlementCheck(this, rule, clause, sentence, context).lacks());
                if (best == null || lacking.size() < best.lacking().size()) {
                    best = new Silence(rule.name(), lacking);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<String> lackingCues(SettlementRule rule, Cues.Search there) {
        List<String> lacking = new ArrayList<>();
        rule.has().stream()
                .filter(name -> !there.has(name))
                .map("cue \"%s\""::formatted)
                .forEach(lacking::add);
        if (!rule.any().isEmpty() && rule.any().stream().noneMatch(there::has)) {
            lacking.add("one cue of " + rule.any());
        }
        rule.none().stream()
                .filter(there::has)
                .map("absence of \"%s\""::formatted)
                .forEach(lacking::add);
        return lacking;
    }

    private Optional<Hit> inClause(SettlementRule rule, SentenceView sentence, Context context) {
        Optional<SettlementCheck> first = Optional.empty();
        for (ClauseReading clause : sentence.clauses()) {
            SettlementCheck check = new SettlementCheck(this, rule, clause, sentence, context);
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
                || cue(rule.has().get(0)).in(clause.clause().tokens()).isPresent();
    }

    private Hit hit(SettlementCheck check, Context context) {
        Optional<Act> act = check.act().map(own -> meant(own, check.clause(), check.sentence(), context));
        return new Hit(check.rule(), check.clause(), named(check.rule(), act));
    }

    /** "Dat is gebeurd" means the act that was recalled, "waarmee de toezegging is afgedaan" the one of the clause before. */
    private Act meant(Act act, ClauseReading clause, SentenceView sentence, Context context) {
        if (isOneOf(act, "stand for it")) {
            return context.told()
                    .get()
                    .asked()
                    .map(asked -> new Act(asked, asked, act.place(), act.clause()))
                    .orElse(act);
        }
        if (!words.byWhich().contains(clause.clause().opener())) {
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

    private boolean isOneOf(Act act, String name) {
        return isOneOf(act, Set.of(name));
    }

    /** Whether an act is named, or is in a list that is named. */
    boolean isOneOf(Act act, Set<String> names) {
        return names.stream()
                .anyMatch(name -> name.equals(act.action()) || list(name).contains(act.action()));
    }

    SettlementWords words() {
        return words;
    }

    /** The words of the sentence by which a rule spoke. */
    List<String> evidence(SettlementRule rule, SentenceView sentence, Context context) {
        if (rule.otherwise()) {
            return grammar.weights().telling(rule.kind(), traits(sentence, context));
        }
        List<String> evidence = new ArrayList<>();
        for (String name :
                Stream.concat(rule.has().stream(), rule.any().stream()).toList()) {
            cue(name).in(sentence.spoken()).ifPresent(match -> {
                Token first = sentence.spoken().get(match.start());
                Token last = sentence.spoken().get(match.end() - 1);
                evidence.add(sentence.text().substring(first.start(), last.end()));
            });
        }
        return evidence;
    }
}
