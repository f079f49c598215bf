package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.events.Commitment.Kind;
import org.junit.jupiter.api.Test;

class PlentyTest {

    private static final double ASKED = 0.4;

    private static final String LONG = "woord ".repeat(2000);

    private static final String SHORT = "woord ".repeat(40);

    @Test
    void aDoubtfulFindIsLeftOutOfALongLetterThatHoldsLittleElse() {
        assertThat(Plenty.believed(List.of(find(0.5)), LONG)).isEmpty();
    }

    @Test
    void theSameFindStaysInALetterThatHoldsMuch() {
        List<Found> found = Stream.concat(sure(20), Stream.of(find(0.5))).toList();
        assertThat(Plenty.believed(found, LONG)).isEqualTo(found);
    }

    @Test
    void aLikelyFindStaysThoughTheLetterHoldsNothingElse() {
        assertThat(Plenty.believed(List.of(find(0.99)), LONG)).hasSize(1);
    }

    @Test
    void whatNothingWasWeighedForStaysInAnyLetter() {
        assertThat(Plenty.believed(List.of(find(Belief.SURE)), LONG)).hasSize(1);
    }

    @Test
    void aShortLetterTellsLittleOfItself() {
        assertThat(Plenty.believed(List.of(find(0.45)), SHORT)).hasSize(1);
    }

    @Test
    void moreIsBelievedOfALetterThatHoldsMuchButNotFarMore() {
        List<Found> much = sure(60).toList();
        Found somewhatLess = find(0.37);
        Found farLess = find(0.3);
        List<Found> found =
                Stream.concat(much.stream(), Stream.of(somewhatLess, farLess)).toList();
        assertThat(Plenty.believed(found, LONG)).contains(somewhatLess).doesNotContain(farLess);
    }

    @Test
    void ofNothingNothingIsLeft() {
        assertThat(Plenty.believed(List.of(), "")).isEmpty();
    }

    private static Stream<Found> sure(int many) {
        return IntStream.range(0, many).mapToObj(each -> find(0.999));
    }

    private static Found find(double chance) {
        return find(new Belief(chance, ASKED));
    }

    private static Found find(Belief belief) {
        return new Found(
                Kind.FULFILLED,
                Optional.empty(),
                Optional.empty(),
                0,
                1,
                0,
                new Actor(Optional.empty(), "Minister van Financiën", List.of()),
                Audience.PARLIAMENT,
                "afdoen",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Explanation("settles it, all in all", List.of()),
                belief);
    }
}
