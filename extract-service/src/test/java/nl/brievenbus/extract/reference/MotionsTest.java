package nl.brievenbus.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MotionsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "de motie-Van Dam c.s. | Van Dam",
                "de motie van het lid Marijnissen c.s. | Marijnissen",
                "de gewijzigde motie van de leden Kröger en Boucke | Kröger",
                "de motie-Kröger/Boucke | Kröger",
                "de nader gewijzigde motie Van der Staaij | Van der Staaij",
                "de motie van het lid Yeşilgöz-Zegerius | Yeşilgöz-Zegerius",
                "the motion by Ms Bruins | Bruins",
                "the Paternotte motion | Paternotte",
            })
    void theFirstSignatoryIsTheNameBeforeTheOthers(String words, String name) {
        assertThat(Motions.firstSignatory(words)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de motie is aangenomen", "een motie over wonen", "the motion was adopted"})
    void aMotionWithoutANameHasNone(String words) {
        assertThat(Motions.firstSignatory(words)).isEmpty();
    }
}
