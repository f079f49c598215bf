package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.brievenbus.extract.clause.Expression;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * Which of many rules ask for an act that may stand in a sentence, by its words alone. An act is a verb ("sturen"), with its
 * particle ("toesturen": "stuur ... toe") or the words of an expression before it ("op de hoogte stellen"). A rule goes by its
 * place in the list. Thread-safe.
 */
final class ActIndex {

    private final SentenceWords words;
    private final List<String> particles;
    private final List<Expression> expressions;
    private final int size;
    /** The rules that ask for no act. */
    private final BitSet always = new BitSet();
    /** Of acts that are a verb: the rules, by the verb without its particle and by what they need besides it. */
    private final Map<String, Map<Need, BitSet>> byVerb = new HashMap<>();
    /** Of acts that an expression makes: the rules, by its place. */
    private final Map<Integer, BitSet> rulesOfExpression = new HashMap<>();

    private final PerWord<Verb> known = new PerWord<>();

    /**
     * What must stand in the sentence besides the verb of an act.
     *
     * @param particle place of the particle that must; -1 where none need
     * @param expression place of the expression that must; -1 where none need
     */
    record Need(int particle, int expression) {

        private static final Need NOTHING = new Need(-1, -1);
    }

    /**
     * What a word does for the rules.
     *
     * @param free rules that ask for an act of which it can be the verb and need nothing besides it
     * @param needy those that need something, with what
     * @param particle place of the particle that the word can be; -1 where it is none
     */
    record Verb(BitSet free, List<Needy> needy, int particle) {

        /** As most words do: one object for all of them is near at hand. */
        static final Verb NOTHING = new Verb(new BitSet(), List.of(), -1);

        private boolean doesNothing() {
            return particle < 0 && needy.isEmpty() && free.isEmpty();
        }
    }

    /** Rules that need something besides a verb. */
    record Needy(Need need, BitSet rules) {}

    /** @param acts those that each rule asks for; none where it asks for none */
    ActIndex(SentenceWords words, RuleBook book, List<Set<String>> acts) {
        this.words = words;
        particles = List.copyOf(words.particles());
        expressions = book.expressions().all();
        size = acts.size();
        Map<String, BitSet> rulesOfAct = new HashMap<>();
        for (int rule = 0; rule < size; rule++) {
            always.set(rule, acts.get(rule).isEmpty());
            for (String act : acts.get(rule)) {
                rulesOfAct.computeIfAbsent(act, key -> new BitSet()).set(rule);
            }
        }
        // Many rules name the same lists: an act is taken apart once, and not once a rule.
        rulesOfAct.forEach(this::index);
    }

    private void index(String act, BitSet rules) {
        boolean spelledOut = false;
        for (int i = 0; i < expressions.size(); i++) {
            Expression expression = expressions.get(i);
            boolean spelled = isSpelledWith(act, expression.words());
            if (spelled || expression.action().equals(act)) {
                rulesOfExpression.computeIfAbsent(i, key -> new BitSet()).or(rules);
            }
            spelledOut |= spelled;
        }
        int space = act.lastIndexOf(' ');
        for (int i = space + 1; i < act.length(); i++) {
            String particle = act.substring(space + 1, i);
            if (space >= 0 && !spelledOut) {
                // "laten weten": the words of the language say what stands before the verb.
                add(act.substring(i), Need.NOTHING, rules);
            } else if (space < 0 && (particle.isEmpty() || words.particles().contains(particle))) {
                add(act.substring(i), new Need(particles.indexOf(particle), -1), rules);
            }
        }
    }

    /** Whether an act begins with the words of an expression. */
    private static boolean isSpelledWith(String act, String expression) {
        return act.startsWith(expression) && act.startsWith(" ", expression.length());
    }

    private void add(String verb, Need need, BitSet rules) {
        byVerb.computeIfAbsent(verb, key -> new HashMap<>())
                .computeIfAbsent(need, key -> new BitSet())
                .or(rules);
    }

    /**
     * The rules whose acts may stand among the tokens, and those that ask for none.
     *
     * @param expressions the places of those that may stand there
     */
    BitSet possible(List<Token> tokens, Lazy<BitSet> expressions, Dictionary.Words dictionary) {
        Search search = among(tokens, expressions);
        Function<String, Verb> look = word -> look(word, dictionary.readings(word));
        for (Token token : tokens) {
            search.take(known.of(token.type(), look));
        }
        return search.possible();
    }

    /**
     * Looks for acts among tokens, of which the words are to be taken one by one.
     *
     * @param expressions the places of those that may stand there
     */
    Search among(List<Token> tokens, Lazy<BitSet> expressions) {
        return new Search(tokens, expressions);
    }

    /** The rules whose acts may stand among some tokens, by the words taken so far. For one thread. */
    final class Search {

        private final BitSet possible = (BitSet) always.clone();
        private final Lazy<BitSet> expressed;
        private final BitSet particlesTaken = new BitSet();
        private final List<Needy> needy = new ArrayList<>();

        private Search(List<Token> tokens, Lazy<BitSet> expressed) {
            this.expressed = expressed;
            if (hasColon(tokens)) {
                // "Toezending aan de Kamer: najaar 2014": the act of a line without a verb is in its noun.
                possible.set(0, size);
            }
        }

        private static boolean hasColon(List<Token> tokens) {
            for (Token token : tokens) {
                if (token.sign(":")) {
                    return true;
                }
            }
            return false;
        }

        void take(Verb verb) {
            if (verb.doesNothing()) {
                return;
            }
            possible.or(verb.free());
            needy.addAll(verb.needy());
            if (verb.particle() >= 0) {
                particlesTaken.set(verb.particle());
            }
        }

        /** To be asked when all words are taken. */
        BitSet possible() {
            for (Needy each : needy) {
                if (isMet(each.need())) {
                    possible.or(each.rules());
                }
            }
            return possible;
        }

        private boolean isMet(Need need) {
            return (need.particle() < 0 || particlesTaken.get(need.particle()))
                    && (need.expression() < 0 || expressed.get().get(need.expression()));
        }
    }

    /** What a word can be the verb of. */
    Verb look(String word, List<Reading> readings) {
        Map<Need, BitSet> needs = new HashMap<>();
        for (String verb : verbs(words, word, readings)) {
            byVerb.getOrDefault(verb, Map.of()).forEach((need, rules) -> merge(needs, need, rules));
            rulesOfExpression.forEach((expression, rules) -> {
                boolean taken = expressions.get(expression).verbs().stream()
                        .anyMatch(wanted -> wanted.endsWith(verb) || verb.endsWith(wanted));
                if (taken) {
                    merge(needs, new Need(-1, expression), rules);
                }
            });
        }
        BitSet free = needs.getOrDefault(Need.NOTHING, new BitSet());
        needs.remove(Need.NOTHING);
        List<Needy> needy = new ArrayList<>();
        needs.forEach((need, rules) -> needy.add(new Needy(need, rules)));
        Verb verb = new Verb(free, List.copyOf(needy), particles.indexOf(word));
        return verb.doesNothing() ? Verb.NOTHING : verb;
    }

    private static void merge(Map<Need, BitSet> needs, Need need, BitSet rules) {
        needs.computeIfAbsent(need, key -> new BitSet()).or(rules);
    }

    /** What a word can be a form of, as a verb and without its particle; nothing where it is no verb. */
    static Set<String> verbs(SentenceWords words, String word, List<Reading> readings) {
        boolean verb = words.modals().contains(word)
                || words.passive().contains(word)
                || words.conditionVerbs().contains(word)
                || readings.stream().anyMatch(reading -> reading.form().isOfVerb());
        Set<String> verbs = new HashSet<>();
        if (verb) {
            verbs.add(word);
            readings.forEach(reading -> verbs.add(reading.lemma()));
        }
        return verbs;
    }
}
