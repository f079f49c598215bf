package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.events.Commitment.Kind;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WeightsTest {

    /** They weigh for a promise, and some of them for what puts off. */
    private static final Weights WEIGHTS = weights(Map.of(
            Trait.Kind.WORD,
            Map.of(
                    "binnenkort",
                    of(150, 60),
                    "vorig",
                    of(-200, 0),
                    "dit",
                    of(10, 0),
                    ";",
                    of(100, 0),
                    "later",
                    of(0, 40)),
            Trait.Kind.ACT,
            Map.of("toezenden", of(200, 0))));

    private static final Trait SENDS = new Trait(Trait.Kind.ACT, "toezenden");

    @Test
    void theChanceIsHalfWhereTheWeightsAddUpToNothing() {
        assertThat(promise(SENDS)).isCloseTo(0.5, Offset.offset(1e-9));
    }

    @Test
    void eachKindOfStatementHasAChanceOfItsOwn() {
        Weights.Chances chances = WEIGHTS.chances(Set.of(SENDS, word("later")));
        assertThat(chances.of(Kind.DEFERRED)).isLessThan(chances.of(Kind.MADE));
        assertThat(WEIGHTS.chances(Set.of(SENDS)).of(Kind.DEFERRED)).isLessThan(chances.of(Kind.DEFERRED));
    }

    @Test
    void whatSpeaksForItRaisesTheChanceAndWhatSpeaksAgainstItLowersIt() {
        double plain = promise(SENDS);
        assertThat(promise(SENDS, word("binnenkort"))).isGreaterThan(plain);
        assertThat(promise(SENDS, word("vorig"))).isLessThan(plain);
        assertThat(promise(SENDS, word("onbekend"))).isEqualTo(plain);
    }

    @Test
    void theWordsThatSpeakMostForItAreTold() {
        Set<Trait> traits = Set.of(word("dit"), SENDS, word("binnenkort"), word("vorig"), word(";"), word("later"));
        assertThat(WEIGHTS.telling(Kind.MADE, traits)).containsExactly("binnenkort");
        assertThat(WEIGHTS.telling(Kind.DEFERRED, traits)).containsExactly("binnenkort", "later");
    }

    @Test
    void twoWordsInARowAreToldButNotWhereOneIsASignOrTheEdge() {
        Weights pairs = weights(Map.of(
                Trait.Kind.PAIR,
                Map.of("dat was", of(150, 0), "| dat", of(200, 0), "9 keer", of(200, 0), "keer .", of(200, 0))));
        assertThat(pairs.telling(Kind.MADE, Set.of(pair("dat was"), pair("| dat"), pair("9 keer"), pair("keer ."))))
                .containsExactly("dat was");
    }

    private static Weights weights(Map<Trait.Kind, Map<String, int[]>> weights) {
        return new Weights(new Weights.File("", List.of(-200, -200, -200), weights));
    }

    /** In hundredths. */
    private static int[] of(int made, int deferred) {
        return new int[] {made, 0, deferred};
    }

    private static double promise(Trait... traits) {
        return WEIGHTS.chances(Set.of(traits)).of(Kind.MADE);
    }

    private static Trait pair(String words) {
        return new Trait(Trait.Kind.PAIR, words);
    }

    private static Trait word(String word) {
        return new Trait(Trait.Kind.WORD, word);
    }
}
