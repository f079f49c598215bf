package nl.brievenbus.extract.statement;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.statement.Rule.SubjectKind;
import nl.brievenbus.extract.statement.Rule.Time;
import nl.brievenbus.extract.statement.Rule.Voice;

/**
 * Tells by the words of a sentence, before its clauses are known, which rules may speak in it. Of most sentences no rule can
 * speak, and they need not be taken apart. What a rule asks for is turned into what must stand in the sentence for it: a verb
 * that its lists hold, its finite verb, its noun, its cues, somebody of the author's side, a term. A rule that is left out
 * cannot hold; one that is kept need not. Thread-safe.
 */
final class RuleFilter {

    private static final Set<Time> TO_COME = Set.of(Time.FUTURE, Time.FUTURE_PERFECT);

    private static final Set<Form> VERBS = Set.of(
            Form.PRESENT_FIRST,
            Form.PRESENT_THIRD,
            Form.PLURAL_OR_INFINITIVE,
            Form.PAST,
            Form.PARTICIPLE,
            Form.GERUND,
            Form.MODAL);

    private final RuleBook book;
    private final List<Rule> rules;
    private final SentenceWords words;
    private final PerWord<Speaks> known = new PerWord<>();
    /** The rules whose verbs end so. */
    private final Map<String, BitSet> byEndOfAct = new HashMap<>();
    /** The rules that ask for an expression which goes by another name than its words, by its verb. */
    private final Map<String, BitSet> byVerbOfExpression = new HashMap<>();

    private final BitSet anyVerb;
    private final BitSet anyFinite;
    private final BitSet anyNoun;
    private final BitSet ofAuthor;
    private final BitSet ofHouse;
    private final BitSet towardsHouse;
    private final BitSet toCome;
    private final BitSet passive;
    private final BitSet conditional;
    private final BitSet atTerm;
    private final BitSet atMoment;

    RuleFilter(RuleBook book, SentenceWords words) {
        this.book = book;
        this.words = words;
        rules = book.rules();
        anyVerb = those(rule -> rule.verbs().isEmpty());
        anyFinite = those(rule -> rule.finite().isEmpty());
        anyNoun = those(rule -> rule.subjectNoun().isEmpty());
        ofAuthor = those(rule -> rule.subject().equals(Set.of(SubjectKind.AUTHOR)));
        ofHouse = those(rule -> rule.subject().equals(Set.of(SubjectKind.HOUSE)));
        towardsHouse = those(Rule::house);
        toCome = those(rule -> !rule.time().isEmpty() && TO_COME.containsAll(rule.time()));
        passive = those(rule -> rule.voice().filter(Voice.PASSIVE::equals).isPresent());
        conditional = those(Rule::condition);
        atTerm = those(rule -> rule.term() || rule.dated() || rule.often());
        atMoment = those(Rule::moment);
        for (int i = 0; i < rules.size(); i++) {
            index(i);
        }
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
     * @param verbs rules of which it can be the act, or the verb of the act
     * @param finite rules of which it can be the finite verb
     * @param nouns rules of which it can be the subject's noun
     */
    private record Speaks(BitSet verbs, BitSet finite, BitSet nouns, boolean future, boolean participle) {}

    /** The rules that may speak in a sentence, in their order. */
    List<Rule> possible(SentenceView sentence, Dictionary.Words dictionary) {
        BitSet possible = byWords(sentence.spoken(), dictionary);
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
        removeWithoutCues(possible, sentence.cues());
        boolean condition = sentence.conditions().mayStandIn(sentence);
        remove(possible, conditional, !condition);
        boolean later = condition || sentence.cues().mayHave("later2");
        if ((possible.intersects(atTerm) || (possible.intersects(atMoment) && !later))
                && sentence.terms().isEmpty()) {
            possible.andNot(atTerm);
            remove(possible, atMoment, !later);
        }
        return possible.stream().mapToObj(rules::get).toList();
    }

    private BitSet byWords(List<Token> tokens, Dictionary.Words dictionary) {
        BitSet verbs = (BitSet) anyVerb.clone();
        BitSet finite = (BitSet) anyFinite.clone();
        BitSet nouns = (BitSet) anyNoun.clone();
        boolean future = false;
        boolean participle = false;
        for (Token token : tokens) {
            Speaks speaks = known.of(token.lower(), word -> look(word, dictionary));
            verbs.or(speaks.verbs());
            finite.or(speaks.finite());
            nouns.or(speaks.nouns());
            future |= speaks.future();
            participle |= speaks.participle();
        }
        verbs.and(finite);
        verbs.and(nouns);
        remove(verbs, toCome, !future);
        remove(verbs, passive, !participle);
        return verbs;
    }

    private static void remove(BitSet from, BitSet those, boolean absent) {
        if (absent) {
            from.andNot(those);
        }
    }

    private void removeWithoutCues(BitSet possible, Cues.Search cues) {
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            Rule rule = rules.get(i);
            boolean there = cues.hasAll(rule.has())
                    && (rule.any().isEmpty() || cues.hasOne(rule.any()))
                    && !cues.hasOne(rule.none());
            possible.set(i, there);
        }
    }

    private Speaks look(String word, Dictionary.Words dictionary) {
        List<Reading> readings = dictionary.readings(word);
        Set<String> bases = bases(word, readings);
        Set<String> nouns = nouns(word, readings);
        return new Speaks(
                verbsOf(bases),
                those(rule -> bases.stream().anyMatch(rule.finite()::contains)),
                those(rule -> rule.subjectNoun().stream()
                        .anyMatch(list -> nouns.stream().anyMatch(noun -> book.isNoun(noun, list)))),
                bases.stream().anyMatch(words.future()::contains),
                readings.stream().anyMatch(reading -> reading.form() == Form.PARTICIPLE));
    }

    /** What a word can be the verb of, without its particle; nothing where it is no verb. */
    private Set<String> bases(String word, List<Reading> readings) {
        boolean verb = words.modals().contains(word)
                || words.passive().contains(word)
                || words.now().contains(word)
                || readings.stream().anyMatch(reading -> VERBS.contains(reading.form()));
        Set<String> bases = new HashSet<>();
        if (verb) {
            bases.add(word);
            readings.forEach(reading -> bases.add(reading.lemma()));
        }
        return bases;
    }

    private static Set<String> nouns(String word, List<Reading> readings) {
        Set<String> nouns = new HashSet<>(Set.of(word));
        readings.stream()
                .filter(reading -> reading.form() == Form.NOUN || reading.form() == Form.NOUN_PLURAL)
                .forEach(reading -> nouns.add(reading.lemma()));
        return nouns;
    }

    private BitSet verbsOf(Set<String> bases) {
        BitSet those = new BitSet(rules.size());
        for (String base : bases) {
            those.or(byEndOfAct.getOrDefault(base, new BitSet()));
            // "garantstaan" is the act of "garant" and "staan".
            byVerbOfExpression.forEach((verb, ofVerb) -> {
                if (base.endsWith(verb)) {
                    those.or(ofVerb);
                }
            });
        }
        return those;
    }

    /** An act is a verb, with a particle or the words of an expression before it: "toesturen", "op de hoogte stellen". */
    private void index(int rule) {
        Set<String> acts = new HashSet<>(rules.get(rule).verbs());
        rules.get(rule).verbs().forEach(name -> acts.addAll(book.list(name)));
        acts.forEach(act -> addEnds(act, rule));
        for (RuleWords.Expression expression : book.expressions()) {
            if (acts.contains(expression.action())) {
                for (String verb : expression.verbs()) {
                    addEnds(verb, rule);
                    byVerbOfExpression
                            .computeIfAbsent(verb, key -> new BitSet())
                            .set(rule);
                }
            }
        }
    }

    private void addEnds(String act, int rule) {
        for (int i = 0; i < act.length(); i++) {
            byEndOfAct.computeIfAbsent(act.substring(i), key -> new BitSet()).set(rule);
        }
    }
}
