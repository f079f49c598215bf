package nl.brievenbus.extract.clause;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.PhraseIndex;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Token;

/** The fixed expressions of a language, found by their verb and by their words. Thread-safe. */
public final class Expressions {

    private final List<Expression> all;
    private final List<Placed> placed;
    private final PerWord<List<Placed>> byVerb = new PerWord<>();
    private final PhraseIndex byWord;

    /**
     * An expression, ready to be looked for.
     *
     * @param place among those of the language
     */
    record Placed(int place, Phrases phrase, Expression expression) {}

    /**
     * Those of a language.
     *
     * @param all in the order in which they are looked for: of two that stand in a clause the first is its act
     */
    public Expressions(List<Expression> all) {
        this.all = List.copyOf(all);
        placed = IntStream.range(0, all.size())
                .mapToObj(place ->
                        new Placed(place, Phrases.of(List.of(all.get(place).words())), all.get(place)))
                .toList();
        byWord = PhraseIndex.byTellingWord(placed.stream().map(Placed::phrase).toList());
    }

    /** All, in their order. */
    public List<Expression> all() {
        return all;
    }

    /** The places of those that may stand among tokens; no others do. */
    public BitSet among(List<Token> tokens) {
        return byWord.among(tokens).possible();
    }

    /** Those that a verb can be part of, in their order. */
    List<Placed> with(String lemma) {
        return byVerb.of(lemma, verb -> placed.stream()
                .filter(each -> each.expression().takes(verb))
                .toList());
    }
}
