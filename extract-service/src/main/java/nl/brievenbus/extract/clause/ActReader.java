package nl.brievenbus.extract.clause;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Reads from a clause's verbs what is done: infinitives with their particles, and fixed expressions. */
public final class ActReader {

    /** How far behind its article an infinitive stands that is a noun: "het nader in kaart brengen van". */
    private static final int NOUN_REACH = 6;

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final Expressions expressions;

    /** For one letter. */
    public ActReader(ClauseGrammar grammar, Dictionary.Words dictionary) {
        words = grammar.words();
        expressions = grammar.expressions();
        this.dictionary = dictionary;
    }

    /** The acts of a clause, its verb's own or those that its auxiliary takes. */
    List<Act> acts(Clause clause) {
        if (clause.type() == Clause.Type.INFINITIVE) {
            return nonFinite(clause, true);
        }
        if (!clause.hasFinite()) {
            return List.of();
        }
        Act own = finite(clause);
        if (!own.action().equals(own.lemma()) && words.perfect().contains(clause.finiteLemma())) {
            // "voornemens zijn", "de intentie hebben": what follows is its complement.
            return List.of(own);
        }
        boolean auxiliary = words.isAuxiliary(clause.finiteLemma())
                || words.infinitiveTakers().contains(clause.finiteLemma())
                || words.participleTakers().contains(clause.finiteLemma());
        if (auxiliary) {
            List<Act> acts = nonFinite(clause, false);
            if (!acts.isEmpty()) {
                return acts;
            }
        }
        return List.of(own);
    }

    /** The acts of a list item, whose verb may stand alone ("de regeling per 1 juli aanpassen;"). */
    public List<Act> listed(List<Clause> clauses) {
        return Stream.concat(
                        clauses.stream().limit(1).map(this::asNoun),
                        clauses.stream().map(this::listed))
                .filter(acts -> !acts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "het publiceren van een gids", "het in kaart brengen van de gebreken": the infinitive that opens an item as a noun. */
    private List<Act> asNoun(Clause clause) {
        List<Token> tokens = clause.tokens();
        int article = firstWord(tokens);
        boolean opens = mayLackFinite(clause)
                && article < tokens.size()
                && words.infinitiveArticles().contains(tokens.get(article).lower());
        int end = Math.min(tokens.size() - 1, article + NOUN_REACH);
        for (int i = article + 1; opens && i < end; i++) {
            if (dictionary.can(tokens.get(i), Form.PLURAL_OR_INFINITIVE)
                    && words.genitives().contains(tokens.get(i + 1).lower())) {
                return act(clause, i).stream().toList();
            }
        }
        return List.of();
    }

    /** Whether what was taken for a finite verb may be an infinitive: an item may hold nothing else. */
    public boolean mayLackFinite(Clause clause) {
        return !clause.hasFinite() || dictionary.can(clause.tokens().get(clause.finite()), Form.PLURAL_OR_INFINITIVE);
    }

    private static int firstWord(List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).kind() != Token.Kind.WORD) {
            first++;
        }
        return first;
    }

    private List<Act> listed(Clause clause) {
        if (clause.hasFinite() || clause.type() == Clause.Type.INFINITIVE) {
            return acts(clause);
        }
        List<Act> marked = nonFinite(clause, true);
        if (!marked.isEmpty()) {
            return marked;
        }
        return words.verbSecond() ? nonFinite(clause, false) : opening(clause);
    }

    /** "publish a plan by May": the bare verb with which an item goes on where its lead-in ended. */
    private List<Act> opening(Clause clause) {
        List<Token> tokens = clause.tokens();
        int first = firstWord(tokens);
        boolean verb = first < tokens.size()
                && dictionary.can(tokens.get(first), Form.PLURAL_OR_INFINITIVE)
                && !dictionary.can(tokens.get(first), Form.NOUN);
        return verb ? act(clause, first).stream().toList() : List.of();
    }

    /** The act that a noun names: "de vaststelling is voorzien voor mei". */
    Optional<String> named(String noun) {
        return words.nominalEndings().entrySet().stream()
                .filter(ending -> noun.endsWith(ending.getKey()))
                .map(ending -> noun.substring(0, noun.length() - ending.getKey().length()) + ending.getValue())
                .flatMap(infinitive -> dictionary.infinitiveAtEnd(infinitive).stream())
                .findFirst();
    }

    /** The acts of "te" and an infinitive in a clause that has a verb of its own. */
    List<Act> infinitivesWithMark(Clause clause) {
        return actsOrHelper(
                clause,
                clause.nonFinite().stream()
                        .filter(place -> marked(clause, place))
                        .toList());
    }

    private List<Act> acts(Clause clause, List<Integer> places) {
        return places.stream().flatMap(place -> act(clause, place).stream()).toList();
    }

    private List<Act> actsOrHelper(Clause clause, List<Integer> places) {
        List<Act> acts = acts(clause, places);
        return acts.isEmpty() && !places.isEmpty() ? List.of(helper(clause, places)) : acts;
    }

    /** "in te laten gaan", "has been with them since May": of helping verbs alone the last one says what is done. */
    private Act helper(Clause clause, List<Integer> places) {
        int last = places.get(places.size() - 1);
        String lemma = withSplitParticle(clause, last, lemma(clause.tokens().get(last)));
        return named(clause, lemma, last, causative(clause, last));
    }

    /** "te sturen", and the second verb of "te zullen sturen". */
    private boolean marked(Clause clause, int place) {
        if (place == 0) {
            return false;
        }
        boolean behindVerb = clause.nonFinite().contains(place - 1) && marked(clause, place - 1);
        return behindVerb
                || words.infinitiveMarks()
                        .contains(clause.tokens().get(place - 1).lower())
                || isTakenGerund(clause.tokens(), place);
    }

    /** "(we anticipate) publishing" */
    private boolean isTakenGerund(List<Token> tokens, int place) {
        return dictionary.can(tokens.get(place), Form.GERUND)
                && dictionary.readings(tokens.get(place - 1)).stream()
                        .anyMatch(reading -> words.gerundTakers().contains(reading.lemma()));
    }

    private List<Act> nonFinite(Clause clause, boolean withMark) {
        boolean passive = words.passive().contains(clause.finiteLemma()) && words.verbSecond();
        List<Integer> places = clause.nonFinite().stream()
                .filter(place -> withMark
                        || (!marked(clause, place)
                                && (!passive || dictionary.can(clause.tokens().get(place), Form.PARTICIPLE))))
                .toList();
        // "be able to send": where another verb follows, helping verbs help that one.
        boolean helpsMore = places.size() < clause.nonFinite().size();
        return helpsMore ? acts(clause, places) : actsOrHelper(clause, places);
    }

    private Optional<Act> act(Clause clause, int place) {
        Token token = clause.tokens().get(place);
        Optional<String> infinitive = dictionary.lemma(token, Form.PLURAL_OR_INFINITIVE);
        Optional<String> participle = dictionary.lemma(token, Form.PARTICIPLE).map(this::ofItsVerb);
        String lemma = (infinitive.isPresent() && !endsLikeParticiple(clause, place, participle)
                        ? infinitive
                        : participle.or(() -> infinitive))
                .or(() -> dictionary.lemma(token, Form.GERUND))
                .orElse(token.lower());
        // "(is in gesprek) gegaan": as a participle, what can tell the future is a verb of its own.
        boolean gone = infinitive.isEmpty() && words.future().contains(lemma);
        boolean helper = words.isAuxiliary(lemma) && !gone;
        // "(de bedoeling is dit te) blijven volgen"
        boolean goesOn = clause.nonFinite().contains(place + 1)
                && words.infinitiveTakers().contains(lemma)
                && !words.causatives().contains(lemma);
        if (helper || goesOn) {
            return Optional.empty();
        }
        String whole = withSplitParticle(clause, place, lemma);
        return Optional.of(named(clause, whole, place, causative(clause, place)));
    }

    /** "overgelegd" is "overleggen": of some participles the dictionary knows the verb only without its particle. */
    private String ofItsVerb(String participle) {
        if (dictionary.isInfinitive(participle)) {
            return participle;
        }
        return words.particles().stream()
                .filter(particle -> participle.startsWith(particle + "ge"))
                .flatMap(particle -> dictionary.readings(participle.substring(particle.length())).stream()
                        .filter(reading -> reading.form() == Form.PARTICIPLE)
                        .map(reading -> particle + reading.lemma()))
                .filter(dictionary::isInfinitive)
                .findFirst()
                .orElse(participle);
    }

    /** In a passive, what could be an infinitive too is a participle ("bezien"). */
    private boolean endsLikeParticiple(Clause clause, int place, Optional<String> participle) {
        boolean passive = words.passive().contains(clause.finiteLemma())
                || words.perfect().contains(clause.finiteLemma());
        return participle.isPresent() && (isBehindBe(clause, place) || (passive && !marked(clause, place)));
    }

    /** "could (not) be found": right behind a form that takes participles alone. */
    private boolean isBehindBe(Clause clause, int place) {
        int before = clause.nonFinite().indexOf(place) - 1;
        return !words.verbSecond()
                && before >= 0
                && words.passive()
                        .contains(lemma(clause.tokens().get(clause.nonFinite().get(before))));
    }

    /** "toe te sturen". */
    private String withSplitParticle(Clause clause, int place, String lemma) {
        int before = place - 1;
        // "terug te kunnen komen", "toe te zullen sturen", "tegemoet kunt zien"
        while (before >= 0
                && (clause.nonFinite().contains(before)
                        || before == clause.finite()
                        || words.infinitiveMarks()
                                .contains(clause.tokens().get(before).lower()))) {
            before--;
        }
        if (before < 0) {
            return lemma;
        }
        String particle = clause.tokens().get(before).lower();
        boolean joins = words.particles().contains(particle)
                && dictionary.isInfinitive(particle + lemma)
                && (marked(clause, place) || (clauseEnds(clause, place) && !isStranded(clause, before)));
        return joins ? particle + lemma : lemma;
    }

    /** "(zal hier een beslissing) over (nemen)": the word goes with "hier"; as a particle it would be written to the verb. */
    private boolean isStranded(Clause clause, int particle) {
        String word = clause.tokens().get(particle).lower();
        boolean behindAnother = particle > 0
                && words.prepositions()
                        .contains(clause.tokens().get(particle - 1).lower());
        if (!words.prepositions().contains(word) || behindAnother) {
            return false;
        }
        return words.placeAdverbs().contains(clause.opener())
                || clause.tokens().subList(0, particle).stream()
                        .anyMatch(token -> words.placeAdverbs().contains(token.lower()));
    }

    /** "bij zal dragen", "in zal gaan": the particle stands before the whole group. */
    private static boolean clauseEnds(Clause clause, int place) {
        return place + 1 >= clause.tokens().size()
                || clause.tokens().get(place + 1).kind() == Token.Kind.SIGN;
    }

    private boolean causative(Clause clause, int place) {
        boolean finite = words.causatives().contains(clause.finiteLemma());
        boolean helper = clause.nonFinite().stream()
                .filter(other -> other < place)
                .anyMatch(other ->
                        words.causatives().contains(lemma(clause.tokens().get(other))));
        return finite || helper;
    }

    private String lemma(Token token) {
        return dictionary
                .lemma(token, Form.PLURAL_OR_INFINITIVE)
                .or(() -> dictionary.lemma(token, Form.PARTICIPLE))
                .or(() -> dictionary.lemma(token, Form.GERUND))
                .orElse(token.lower());
    }

    private Act finite(Clause clause) {
        String base = clause.finiteLemma();
        Optional<String> particle = particle(clause, base);
        String lemma = particle.map(found -> separable(clause, found, base)).orElse(base);
        return named(clause, lemma, clause.finite(), false);
    }

    /** The particle that the finite verb has left at the end of its clause. */
    private Optional<String> particle(Clause clause, String base) {
        for (int i = clause.tokens().size() - 1; i > clause.finite(); i--) {
            String word = clause.tokens().get(i).lower();
            boolean ofInfinitive = i + 1 < clause.tokens().size()
                    && words.infinitiveMarks()
                            .contains(clause.tokens().get(i + 1).lower());
            if (words.particles().contains(word)
                    && !ofInfinitive
                    && !isBehindComma(clause, i)
                    && isVerb(clause, word, base)
                    && standsAlone(clause, i)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** "leg ik voor, samen met een aanvraag": what opens a phrase of its own is no particle. */
    private static boolean isBehindComma(Clause clause, int i) {
        return clause.tokens().get(i - 1).text().equals(",");
    }

    private boolean isVerb(Clause clause, String particle, String base) {
        boolean underWholeVerb = dictionary.readings(clause.tokens().get(clause.finite())).stream()
                .anyMatch(reading ->
                        reading.lemma().startsWith(particle) && reading.lemma().length() > particle.length() + 2);
        return underWholeVerb || dictionary.isInfinitive(particle + base);
    }

    /** Some forms are in the dictionary under the whole verb only ("kondigde": aankondigen, afkondigen). */
    private String separable(Clause clause, String particle, String base) {
        if (base.startsWith(particle)) {
            return base;
        }
        Set<String> takers = Set.of(particle + base);
        return dictionary.readings(clause.tokens().get(clause.finite())).stream()
                .map(reading -> reading.lemma())
                .filter(lemma -> (lemma.startsWith(particle) && !lemma.equals(base)) || takers.contains(lemma))
                .findFirst()
                .orElse(particle + base);
    }

    /** A particle is no preposition: what it would govern does not follow. */
    private boolean standsAlone(Clause clause, int i) {
        boolean onlyParticle =
                !words.prepositions().contains(clause.tokens().get(i).lower());
        if (i + 1 >= clause.tokens().size() || onlyParticle) {
            return true;
        }
        Token next = clause.tokens().get(i + 1);
        return next.kind() == Token.Kind.SIGN
                || next.kind() == Token.Kind.NOTE_MARK
                || words.prepositions().contains(next.lower())
                || words.coordinators().contains(next.lower());
    }

    private Act named(Clause clause, String lemma, int place, boolean causative) {
        String verb = causative && !words.causatives().contains(lemma) ? causativeOf(clause) + " " + lemma : lemma;
        Optional<Expression> expression = expression(clause, lemma);
        if (expression.isPresent()) {
            Expression known = expression.get();
            String action = known.action().isEmpty() ? known.words() + " " + verb : known.action();
            return new Act(action, lemma, place, clause.index());
        }
        return new Act(verb, lemma, place, clause.index());
    }

    private Optional<Expression> expression(Clause clause, String lemma) {
        List<Expressions.Placed> withVerb = expressions.with(lemma);
        if (withVerb.isEmpty()) {
            return Optional.empty();
        }
        BitSet possible = expressions.among(clause.tokens());
        for (Expressions.Placed expression : withVerb) {
            if (possible.get(expression.place()) && stands(clause, expression)) {
                return Optional.of(expression.expression());
            }
        }
        return Optional.empty();
    }

    /** "de voornemens van" is no expression, "voornemens zijn" is. */
    private boolean stands(Clause clause, Expressions.Placed expression) {
        return expression
                .phrase()
                .in(clause.tokens())
                .filter(match -> match.start() == 0
                        || match.end() - match.start() > 1
                        || expression.expression().verbs().stream().noneMatch(words::isAuxiliary)
                        || !words.determiners()
                                .contains(clause.tokens().get(match.start() - 1).lower()))
                .isPresent();
    }

    /** The verb by which another one is had done: of those that the clause holds the one that is named last, else the usual one. */
    private String causativeOf(Clause clause) {
        String found = words.causatives().get(0);
        for (String causative : words.causatives()) {
            found = clause.tokens().stream().anyMatch(token -> isPresent(token, causative)) ? causative : found;
        }
        return found;
    }

    private boolean isPresent(Token token, String lemma) {
        return dictionary.readings(token).stream()
                .anyMatch(reading -> reading.lemma().equals(lemma)
                        && (reading.form() == Form.PLURAL_OR_INFINITIVE
                                || reading.form() == Form.PRESENT_FIRST
                                || reading.form() == Form.PRESENT_THIRD));
    }
}
