package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.brievenbus.extract.clause.SentenceParts;
import nl.brievenbus.extract.clause.Shape;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Time;
import nl.brievenbus.extract.clause.Voice;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * Tells by the words of a sentence, before its clauses are known, which rules may speak in it. Of most sentences no rule can
 * speak, and they need not be taken apart. What a rule asks for is turned into what must stand in the sentence for it: a verb
 * that its lists hold, its finite verb, its noun, its cues, somebody of the author's side, a term. A rule that is left out
 * cannot hold; one that is kept need not. Thread-safe.
 */
final class RuleFilter {

    private static final Set<Shape> SUBORDINATE = Set.of(Shape.RELATIVE, Shape.REPORTED);

    private static final Set<Time> TO_COME = Set.of(Time.FUTURE, Time.FUTURE_PERFECT);

    private final RuleBook book;
    private final List<Rule> rules;
    private final SentenceWords words;
    private final PerWord<Speaks> known = new PerWord<>();
    private final ActIndex acts;
    private final CuedRules cued;

    /** The rules by the lemmas of finite verbs that they ask for. */
    private final Map<String, BitSet> byFinite;
    /** The rules by the lists of nouns that they ask for. */
    private final Map<String, BitSet> bySubjectNoun;

    private final BitSet anyFinite;
    private final BitSet anyNoun;
    private final BitSet ofAuthor;
    private final BitSet ofHouse;
    private final BitSet towardsHouse;
    private final BitSet toCome;
    private final BitSet passive;
    /** Speak in lines without a verb only: "Toezending aan de Kamer: najaar 2014". */
    private final BitSet inLine;
    /** Speak in clauses that a relative word or "dat" opens only. */
    private final BitSet inSubordinate;

    private final BitSet conditional;
    private final BitSet atTerm;
    private final BitSet atMoment;

    RuleFilter(RuleBook book, SentenceWords words) {
        this.book = book;
        this.words = words;
        rules = book.rules();
        cued = book.cuedRules();
        byFinite = by(Rule::finite);
        bySubjectNoun = by(Rule::subjectNoun);
        anyFinite = those(rule -> rule.finite().isEmpty());
        anyNoun = those(rule -> rule.subjectNoun().isEmpty());
        ofAuthor = those(rule -> rule.subject().equals(Set.of(SubjectKind.AUTHOR)));
        ofHouse = those(rule -> rule.subject().equals(Set.of(SubjectKind.HOUSE)));
        towardsHouse = those(Rule::house);
        toCome = those(rule -> !rule.time().isEmpty() && TO_COME.containsAll(rule.time()));
        passive = those(rule -> rule.voice().filter(Voice.PASSIVE::equals).isPresent());
        inLine = those(rule -> rule.clause().equals(Set.of(Shape.LINE)));
        inSubordinate = those(rule -> !rule.clause().isEmpty() && SUBORDINATE.containsAll(rule.clause()));
        conditional = those(Rule::condition);
        atTerm = those(rule -> rule.term() || rule.dated() || rule.often());
        atMoment = those(Rule::moment);
        acts = new ActIndex(
                words, book, rules.stream().map(rule -> book.acts(rule.verbs())).toList());
    }

    private Map<String, BitSet> by(Function<Rule, Set<String>> names) {
        Map<String, BitSet> by = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (String name : names.apply(rules.get(i))) {
                by.computeIfAbsent(name, key -> new BitSet()).set(i);
            }
        }
        return by;
    }

    private BitSet those(Predicate<Rule> asked) {
        BitSet those = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            those.set(i, asked.test(rules.get(i)));
        }
        return those;
    }

    /**
     * What a word does for rules.
     *
     * @param finite rules of which it can be the finite verb
     * @param nouns rules of which it can be the subject's noun
     * @param subordinates whether it can open a clause of which rules ask that it be no main clause
     * @param colon whether it is the sign that makes a line of a sentence without a verb
     */
    private record Speaks(
            ActIndex.Verb verb,
            BitSet finite,
            BitSet nouns,
            boolean future,
            boolean participle,
            boolean subordinates,
            boolean colon) {

        /** As most words do: one object for all of them is near at hand. */
        private static final Speaks NOTHING =
                new Speaks(ActIndex.Verb.NOTHING, new BitSet(), new BitSet(), false, false, false, false);
    }

    /** The rules that may speak in a sentence, in their order. */
    List<Rule> possible(SentenceView sentence, Dictionary.Words dictionary) {
        BitSet possible = byWords(sentence.spoken(), sentence.expressions(), dictionary);
        cued.keepFitting(possible, sentence.cues());
        if (possible.isEmpty()) {
            return List.of();
        }
        SentenceParts parts = sentence.parts();
        if (possible.intersects(ofAuthor)
                && parts.actors().isEmpty()
                && parts.spokenOf().isEmpty()) {
            possible.andNot(ofAuthor);
        }
        if ((possible.intersects(ofHouse) || possible.intersects(towardsHouse))
                && parts.houses().isEmpty()) {
            possible.andNot(ofHouse);
            possible.andNot(towardsHouse);
        }
        boolean condition = sentence.conditions().mayStandIn(sentence);
        remove(possible, conditional, !condition);
        boolean later = condition || sentence.cues().mayHave("later2");
        if ((possible.intersects(atTerm) || (possible.intersects(atMoment) && !later))
                && sentence.terms().isEmpty()) {
            possible.andNot(atTerm);
            remove(possible, atMoment, !later);
        }
        return listed(possible);
    }

    private List<Rule> listed(BitSet those) {
        if (those.isEmpty()) {
            return List.of();
        }
        List<Rule> listed = new ArrayList<>();
        for (int i = those.nextSetBit(0); i >= 0; i = those.nextSetBit(i + 1)) {
            listed.add(rules.get(i));
        }
        return listed;
    }

    private BitSet byWords(List<Token> tokens, Lazy<BitSet> expressions, Dictionary.Words dictionary) {
        BitSet finite = (BitSet) anyFinite.clone();
        BitSet nouns = (BitSet) anyNoun.clone();
        boolean future = false;
        boolean participle = false;
        boolean subordinates = false;
        boolean colon = false;
        ActIndex.Search done = acts.among(tokens, expressions);
        Function<String, Speaks> look = word -> look(word, dictionary);
        for (Token token : tokens) {
            Speaks speaks = known.of(token.type(), look);
            done.take(speaks.verb());
            orUnlessEmpty(finite, speaks.finite());
            orUnlessEmpty(nouns, speaks.nouns());
            future |= speaks.future();
            participle |= speaks.participle();
            subordinates |= speaks.subordinates();
            colon |= speaks.colon();
        }
        BitSet possible = done.possible();
        possible.and(finite);
        possible.and(nouns);
        remove(possible, toCome, !future);
        remove(possible, passive, !participle);
        remove(possible, inSubordinate, !subordinates);
        remove(possible, inLine, !colon);
        return possible;
    }

    /** Few words are a finite verb or a noun that rules ask for. */
    private static void orUnlessEmpty(BitSet all, BitSet those) {
        if (!those.isEmpty()) {
            all.or(those);
        }
    }

    private static void remove(BitSet from, BitSet those, boolean absent) {
        if (absent) {
            from.andNot(those);
        }
    }

    private Speaks look(String word, Dictionary.Words dictionary) {
        List<Reading> readings = dictionary.readings(word);
        Set<String> verbs = ActIndex.verbs(words, word, readings);
        Set<String> nouns = nouns(word, readings);
        Speaks speaks = new Speaks(
                acts.look(word, readings),
                union(byFinite, verbs::contains),
                union(bySubjectNoun, list -> nouns.stream().anyMatch(noun -> book.isNoun(noun, list))),
                verbs.stream().anyMatch(words.future()::contains),
                readings.stream().anyMatch(reading -> reading.form() == Form.PARTICIPLE),
                words.that().contains(word)
                        || words.relatives().contains(word)
                        || words.relativeAdverbs().contains(word),
                word.equals(":"));
        return speaks.equals(Speaks.NOTHING) ? Speaks.NOTHING : speaks;
    }

    /** The rules of those that are asked for. */
    private static BitSet union(Map<String, BitSet> rules, Predicate<String> asked) {
        BitSet union = new BitSet();
        rules.forEach((name, those) -> {
            if (asked.test(name)) {
                union.or(those);
            }
        });
        return union;
    }

    private static Set<String> nouns(String word, List<Reading> readings) {
        Set<String> nouns = new HashSet<>(Set.of(word));
        readings.stream()
                .filter(reading -> reading.form() == Form.NOUN || reading.form() == Form.NOUN_PLURAL)
                .forEach(reading -> nouns.add(reading.lemma()));
        return nouns;
    }
}
