package nl.brievenbus.extract.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteLocatorTest {

    @Test
    void whiteSpaceAndHyphensAtLineEndsMakeNoDifference() {
        QuoteLocator locator = new QuoteLocator("Ik zal uw Kamer infor-\nmeren.");

        assertThat(locator.find(List.of("uw  Kamer informeren."))).contains(new Span(7, 29));
    }

    @Test
    void aQuoteThatStandsTwiceIsFoundInBothPlaces() {
        QuoteLocator locator = new QuoteLocator("Ik kom terug. Ik kom terug.");

        assertThat(locator.find(List.of("Ik kom terug."))).contains(new Span(0, 13));
        assertThat(locator.find(List.of("Ik kom terug."))).contains(new Span(14, 27));
        assertThat(locator.find(List.of("Ik kom terug."))).contains(new Span(0, 13));
    }

    @Test
    void partsSpanWhatInterruptsThem() {
        QuoteLocator locator = new QuoteLocator("uw Kamer. Ik zal 3 Zie de brief. uw Kamer informeren.");

        assertThat(locator.find(List.of("Ik zal", "uw Kamer informeren."))).contains(new Span(10, 53));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        QuoteLocator locator = new QuoteLocator("Ik kom terug.");

        assertThat(locator.find(List.of("Ik ga."))).isEmpty();
        assertThat(locator.find(List.of())).isEmpty();
        assertThat(locator.find(List.of(" "))).isEmpty();
    }

    @Test
    void anOverlapOfHalfTheShorterMatches() {
        assertThat(new Span(0, 100).matches(new Span(95, 105))).isTrue();
        assertThat(new Span(0, 100).matches(new Span(96, 106))).isFalse();
        assertThat(new Span(0, 100).matches(new Span(100, 100))).isFalse();
    }
}
