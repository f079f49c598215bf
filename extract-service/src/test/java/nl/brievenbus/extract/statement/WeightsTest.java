package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Weights WEIGHTS = new Weights(new Weights.Data(
            -2,
            Map.of(
                    Trait.Kind.WORD,
                    Map.of("binnenkort", 1.5, "vorig", -2.0, "dit", 0.1, ";", 1.0),
                    Trait.Kind.ACT,
                    Map.of("toezenden", 2.0))));

    private static final Trait SENDS = new Trait(Trait.Kind.ACT, "toezenden");

    @Test
    void theChanceIsHalfWhereTheWeightsAddUpToNothing() {
        assertThat(WEIGHTS.chance(Set.of(SENDS))).isCloseTo(0.5, Offset.offset(1e-9));
    }

    @Test
    void whatSpeaksForItRaisesTheChanceAndWhatSpeaksAgainstItLowersIt() {
        double plain = WEIGHTS.chance(Set.of(SENDS));
        assertThat(WEIGHTS.chance(Set.of(SENDS, word("binnenkort")))).isGreaterThan(plain);
        assertThat(WEIGHTS.chance(Set.of(SENDS, word("vorig")))).isLessThan(plain);
        assertThat(WEIGHTS.chance(Set.of(SENDS, word("onbekend")))).isEqualTo(plain);
    }

    @Test
    void theWordsThatSpeakMostForItAreTold() {
        assertThat(WEIGHTS.telling(Set.of(word("dit"), SENDS, word("binnenkort"), word("vorig"), word(";"))))
                .containsExactly("binnenkort");
    }

    @Test
    void twoWordsInARowAreToldButNotWhereOneIsASignOrTheEdge() {
        Weights pairs = new Weights(new Weights.Data(
                -2, Map.of(Trait.Kind.PAIR, Map.of("dat was", 1.5, "| dat", 2.0, "9 keer", 2.0, "keer .", 2.0))));
        assertThat(pairs.telling(Set.of(pair("dat was"), pair("| dat"), pair("9 keer"), pair("keer ."))))
                .containsExactly("dat was");
    }

    private static Trait pair(String words) {
        return new Trait(Trait.Kind.PAIR, words);
    }

    private static Trait word(String word) {
        return new Trait(Trait.Kind.WORD, word);
    }
}
