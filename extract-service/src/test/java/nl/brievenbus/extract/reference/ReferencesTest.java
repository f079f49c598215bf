package nl.brievenbus.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.Reference;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void aDocumentThatIsCitedTwiceStandsOnceAsItWasCitedFirst() {
        Reference paper = new Reference("kst-31293-7", "Kamerstuk 31 293, nr. 7", Optional.empty());
        Reference again = new Reference("kst-31293-7", "31293, nr. 7", Optional.empty());
        Reference other = new Reference("kst-28676-413", "Kamerstuk 28 676, nr. 413", Optional.empty());

        assertThat(References.withoutDoubles(Stream.of(paper, other, again))).containsExactly(paper, other);
    }
}
