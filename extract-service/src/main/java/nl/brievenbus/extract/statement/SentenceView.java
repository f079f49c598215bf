package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.actor.ActorFinder.House;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.Clause;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.SentenceParts;
import nl.brievenbus.extract.clause.Shape;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.deadline.Term;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Sentence;
import nl.brievenbus.extract.language.Token;

/**
 * A sentence, taken apart, as rules and the resolving of what they find see it. Its clauses are read when they are first
 * asked for: most sentences hold nothing of which a rule could speak.
 */
final class SentenceView {

    private final String text;
    private final Sentence sentence;
    private final List<Token> tokens;
    private final SentenceParts parts;
    private final Lazy<List<ClauseReading>> clauses;
    private final Lazy<Boolean> amongOthers;
    private final Cues.Search cues;
    private final Lazy<BitSet> expressions;
    /** By the index of a clause; several rules ask. */
    private final Map<Integer, Double> chances = new HashMap<>();

    private final Grammar grammar;
    private final Dictionary.Words dictionary;

    /**
     * @param text of the whole letter
     * @param tokens all of the sentence's
     * @param amongOthers whether it stands among sentences that tell what others do
     */
    SentenceView(
            String text,
            Sentence sentence,
            List<Token> tokens,
            SentenceParts parts,
            Lazy<List<ClauseReading>> clauses,
            Lazy<Boolean> amongOthers,
            Grammar grammar,
            Dictionary.Words dictionary) {
        this.text = text;
        this.sentence = sentence;
        this.tokens = tokens;
        this.parts = parts;
        this.clauses = clauses;
        this.amongOthers = amongOthers;
        this.grammar = grammar;
        this.dictionary = dictionary;
        cues = grammar.rules().cuesAmong(tokens);
        expressions = new Lazy<>(() -> grammar.rules().expressions().among(spoken()));
    }

    String text() {
        return text;
    }

    Sentence sentence() {
        return sentence;
    }

    List<Token> tokens() {
        return tokens;
    }

    SentenceParts parts() {
        return parts;
    }

    /** "Ik zal:", "In May I will:": whether a clause waits for the act that stands in the list behind it. */
    boolean waitsForAct(ClauseReading clause) {
        return grammar.words().future().contains(clause.clause().finiteLemma())
                && clause.clause().nonFinite().isEmpty();
    }

    List<ClauseReading> clauses() {
        return clauses.get();
    }

    /**
     * Whether only others act in the sentences before, or in the clauses before it ("De Commissie rapporteert in 2024 en in 2027 wordt
     * de wet geëvalueerd."), and it is not told to the house.
     */
    boolean isOthersPlan(ClauseReading clause) {
        boolean others = amongOthers.get() && !SentencesBefore.authorActs(clauses());
        return (others || onlyOthersActBefore(clause)) && !isTowardsHouse(clause);
    }

    private boolean onlyOthersActBefore(ClauseReading clause) {
        List<ClauseReading> before = clauses().stream()
                .filter(other -> other.clause().index() < clause.clause().index())
                .toList();
        return before.stream().noneMatch(other -> other.subject() == SubjectKind.AUTHOR)
                && before.stream()
                        .anyMatch(other -> other.subject() == SubjectKind.PARTY
                                && other.shape().filter(Shape.MAIN::equals).isPresent());
    }

    /** The rules that may speak in it, by its words. */
    List<Rule> possibleRules() {
        return grammar.filter().possible(this, dictionary);
    }

    /** The places of the fixed expressions that its author may use in it. */
    Lazy<BitSet> expressions() {
        return expressions;
    }

    /** The rules whose acts may stand in it. */
    BitSet possible(ActIndex acts) {
        return acts.possible(spoken(), expressions, dictionary);
    }

    /** The cues of the rules in the whole sentence. */
    Cues.Search cues() {
        return cues;
    }

    /** The tokens that the author speaks: not in brackets or quotation marks. */
    List<Token> spoken() {
        return parts.tokens();
    }

    List<Term> terms() {
        return parts.terms();
    }

    /** Whether a verb stands beside another one and only says how or when: "(I) will (be able to send)". */
    boolean onlyHelps(Act act) {
        return grammar.words().isAuxiliary(act.action())
                && !grammar.words().causatives().contains(act.action());
    }

    /** What an act is called: with the particle right behind its verb, where the language has such ("set aside"). */
    String named(Act act) {
        List<Token> clause = parts.clauses().get(act.clause()).tokens();
        if (!act.action().equals(act.lemma())) {
            return act.action();
        }
        int behind = act.place() + 1;
        return completion(act, clause)
                .or(() -> Optional.of(behind)
                        .filter(place -> place < clause.size() && isParticle(clause, place))
                        .map(place -> clause.get(place).lower()))
                .map(rest -> grammar.words().verbSecond() ? rest + " " + act.action() : act.action() + " " + rest)
                .orElse(act.action());
    }

    /**
     * What completes the verb: right behind it or behind what it is done to ("make the advice public", "pass it on to them"), in a
     * language whose verb stands second wherever it stands ("is dat het geval", "dat haalbaar is").
     */
    private Optional<String> completion(Act act, List<Token> clause) {
        Optional<Phrases> completing = Optional.ofNullable(grammar.completions().get(act.lemma()));
        boolean anywhere = grammar.words().verbSecond();
        return completing.flatMap(phrases -> IntStream.range(anywhere ? 0 : act.place() + 1, clause.size())
                .filter(i -> anywhere || i == act.place() + 1 || !governs(clause, i))
                .mapToObj(i -> phrases.at(clause, i))
                .flatMap(Optional::stream)
                .findFirst()
                .map(match -> clause.subList(match.start(), match.end()).stream()
                        .map(Token::lower)
                        .collect(Collectors.joining(" "))));
    }

    /** Whether a word is the preposition of a noun that follows. */
    private boolean governs(List<Token> clause, int place) {
        return grammar.words().prepositions().contains(clause.get(place).lower()) && !standsAlone(clause, place);
    }

    private boolean isParticle(List<Token> clause, int place) {
        String word = clause.get(place).lower();
        return grammar.words().verbParticles().contains(word)
                || (grammar.words().verbParticlesAtEnd().contains(word) && standsAlone(clause, place));
    }

    /** Whether no noun follows of which a word could be the preposition. */
    private boolean standsAlone(List<Token> clause, int place) {
        return place + 1 == clause.size()
                || clause.get(place + 1).kind() == Token.Kind.SIGN
                || grammar.words().links(clause.get(place + 1).lower());
    }

    Conditions conditions() {
        return grammar.conditions();
    }

    /** Whether a condition that is a clause of its own stands before the clause. */
    boolean hangsOnCondition(ClauseReading clause) {
        return grammar.conditions().isClause(this, clause);
    }

    /** Whether a cue of the rules stands in the sentence. */
    boolean has(String cue) {
        return cues.has(cue);
    }

    /** Whether a cue of the rules stands in a clause of the sentence. */
    boolean has(String cue, ClauseReading clause) {
        return cues.mayHave(cue)
                && grammar.rules().cue(cue).in(clause.clause().tokens()).isPresent();
    }

    boolean isQuestion() {
        return text.charAt(sentence.end() - 1) == '?';
    }

    /** The term of a clause: its own, else that of what it leads to, else one that bounds elsewhere in the sentence. */
    Optional<Term> term(ClauseReading clause) {
        List<Term> own = terms().stream()
                .filter(term -> covers(clause.clause(), term) && !isOfAddendum(clause.clause(), term))
                .toList();
        if (!own.isEmpty()) {
            List<Term> told = own.stream().filter(term -> !isDenied(term)).toList();
            return Optional.of(best(told.isEmpty() ? own : told, clause));
        }
        List<Term> below = new ArrayList<>();
        for (Clause child : parts.children(clause.clause())) {
            boolean complement = child.type() == Clause.Type.INFINITIVE
                    || clause.complements().stream().anyMatch(act -> act.clause() == child.index());
            if (complement || isTerm(child)) {
                terms().stream().filter(term -> covers(child, term)).forEach(below::add);
            }
        }
        return below.isEmpty() ? inherited(clause).or(this::onlyBound) : Optional.of(best(below, clause));
    }

    /** "niet dit jaar(, maar in 2024)": where another moment is told, too, it is that one that counts. */
    private boolean isDenied(Term term) {
        return spoken().stream()
                .takeWhile(token -> token.start() < term.start())
                .reduce((earlier, later) -> later)
                .filter(token -> grammar.words().negations().contains(token.lower()))
                .isPresent();
    }

    /** "(We will publish it) before the House rises": a clause that tells when. */
    private boolean isTerm(Clause clause) {
        return clause.type() == Clause.Type.SUBORDINATE
                && terms().stream().anyMatch(term -> term.start() == clause.start());
    }

    /** "(Dit zal worden geregeld), alsmede de overgang naar een nieuwe aanpak vanaf 2016": of what is added behind the last verb. */
    private boolean isOfAddendum(Clause clause, Term term) {
        int last = clause.nonFinite().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(clause.tokens().size());
        return clause.tokens().stream()
                .skip(last)
                .takeWhile(token -> token.start() < term.start())
                .anyMatch(token -> grammar.words().addenda().contains(token.lower()));
    }

    /** "uiterlijk eind 2016" bounds what the sentence promises, wherever it stands. */
    private Optional<Term> onlyBound() {
        List<Term> bounds = terms().stream()
                .filter(term -> term.deadline().earliest().isEmpty()
                        && term.deadline().latest().isPresent())
                .filter(term -> !isOfAnotherAct(term))
                .toList();
        return bounds.size() == 1
                        && clauses().stream()
                                        .filter(clause -> clause.shape()
                                                .filter(shape -> shape == Shape.MAIN)
                                                .isPresent())
                                        .count()
                                == 1
                ? Optional.of(bounds.get(0))
                : Optional.empty();
    }

    /** "(Ik besluit of dat nodig is,) waarover ik u voor 1 maart bericht": the author's own act, in a clause that adds it. */
    private boolean isOfAnotherAct(Term term) {
        return clauses().stream()
                .filter(other -> other.subject() == SubjectKind.AUTHOR)
                .filter(other -> other.shape().filter(Shape.RELATIVE::equals).isPresent())
                .anyMatch(other -> covers(other.clause(), term));
    }

    /** Clauses that tell which thing a clause speaks of, without a comma: "(ik neem dit op in de brief) die ik u in mei stuur". */
    Stream<ClauseReading> tellingWhich(ClauseReading clause) {
        return relatives(clause)
                .filter(other -> !parts.isSetOff(other.clause(), grammar.words().prepositions()));
    }

    /** The relative clauses right below a clause. */
    Stream<ClauseReading> relatives(ClauseReading clause) {
        return clauses().stream()
                .filter(other -> other.clause().parent() == clause.clause().index()
                        && other.shape().filter(Shape.RELATIVE::equals).isPresent());
    }

    /** In "In mei informeer ik u en stuur ik het plan" the term stands before both. */
    private Optional<Term> inherited(ClauseReading clause) {
        boolean sharesFront = clause.clause().coordinated() && clause.clause().finite() <= 1;
        if (!sharesFront || clause.clause().index() == 0) {
            return Optional.empty();
        }
        Clause first = parts.clauses().get(0);
        return first.hasFinite()
                ? terms().stream()
                        .filter(term -> covers(first, term)
                                && term.start()
                                        < first.tokens().get(first.finite()).start())
                        .findFirst()
                : Optional.empty();
    }

    /** A day before a stretch, a stretch before words without days; of equals the one nearest to the verb. */
    private static Term best(List<Term> terms, ClauseReading clause) {
        Term best = terms.get(0);
        for (Term term : terms) {
            boolean better = weight(term) > weight(best)
                    || (weight(term) == weight(best) && distance(term, clause) < distance(best, clause));
            best = better ? term : best;
        }
        return best;
    }

    private static int weight(Term term) {
        boolean days = term.deadline().earliest().isPresent()
                || term.deadline().latest().isPresent();
        boolean event = term.deadline().precision() == nl.brievenbus.events.Deadline.Precision.EVENT;
        return days ? 3 : event ? 2 : term.isMoment() ? 1 : 2;
    }

    private static int distance(Term term, ClauseReading clause) {
        int verb = clause.clause().hasFinite()
                ? clause.clause().tokens().get(clause.clause().finite()).start()
                : clause.clause().start();
        return Math.abs(term.start() - verb);
    }

    static boolean covers(Clause clause, Term term) {
        return clause.tokens().stream().anyMatch(token -> token.start() >= term.start() && token.start() < term.end());
    }

    boolean hasMoment(ClauseReading clause) {
        return term(clause).filter(Term::isMoment).isPresent();
    }

    /** Whether a clause has a term that names a day or a stretch of the calendar. */
    boolean isDated(ClauseReading clause) {
        return term(clause).filter(Term::isDated).isPresent();
    }

    /** Whether a clause says how often. */
    boolean isRepeated(ClauseReading clause) {
        return term(clause).filter(term -> !term.isMoment()).isPresent();
    }

    /** Whether a clause speaks of a later moment: a term, a condition, or a word for it. */
    boolean isForLater(ClauseReading clause) {
        boolean moment = term(clause).filter(Term::isMoment).isPresent();
        return moment || grammar.conditions().of(this, clause).isPresent() || has("later2", clause);
    }

    boolean isTowardsHouse(ClauseReading clause) {
        return parts.houses().stream().anyMatch(house -> house.towards() && within(clause, house))
                || clause.subject() == SubjectKind.HOUSE;
    }

    /** How likely all that is known of a clause makes it a promise, from 0 to 1. */
    double chance(ClauseReading clause) {
        return chances.computeIfAbsent(clause.clause().index(), index -> grammar.weights()
                .chances(Traits.of(this, clause, grammar.rules()))
                .of(Kind.MADE));
    }

    /** How likely the words alone, whatever clause they stand in, make it a promise, from 0 to 1. */
    double chanceByWords() {
        return grammar.weights().chancesByWords(spoken()).of(Kind.MADE);
    }

    /** The words of a clause that speak most for its being a promise. */
    List<String> telling(ClauseReading clause) {
        return grammar.weights().telling(Kind.MADE, Traits.of(this, clause, grammar.rules()));
    }

    private boolean within(ClauseReading reading, House house) {
        Clause clause = reading.clause();
        int start = parts.tokens().get(house.first()).start();
        boolean own = clause.tokens().stream().anyMatch(token -> token.start() == start);
        return own
                || parts.children(clause).stream()
                        .filter(child -> child.type() == Clause.Type.INFINITIVE
                                || reading.complements().stream().anyMatch(act -> act.clause() == child.index()))
                        .anyMatch(child -> child.tokens().stream().anyMatch(token -> token.start() == start));
    }
}
