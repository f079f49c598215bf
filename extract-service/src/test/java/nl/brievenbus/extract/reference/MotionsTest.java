package nl.brievenbus.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.brievenbus.events.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MotionsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "de motie van de leden Von Meer en Dijk | Von Meer",
                "de motie-Van Dam c.s. | Van Dam",
                "de motie van het lid Marijnissen c.s. | Marijnissen",
                "de gewijzigde motie van de leden Kröger en Boucke | Kröger",
                "de motie-Kröger/Boucke | Kröger",
                "de nader gewijzigde motie Van der Staaij | Van der Staaij",
                "de motie van het lid Yeşilgöz-Zegerius | Yeşilgöz-Zegerius",
                "De motie van het lid Tjeerd de Groot c.s. is uitgevoerd. | Tjeerd de Groot",
                "de motie van het lid Jasper van Dijk over huren | Jasper van Dijk",
                "de motie van het lid Agnes Mulder | Agnes Mulder",
                "de motie-Bruins Slot | Bruins Slot",
                "de motie van de leden Van der Plas en Omtzigt | Van der Plas",
                "de moties van de leden Van der Plas en Omtzigt | Van der Plas",
                "de motie, ingediend door de leden Van der Plas en Omtzigt, | Van der Plas",
                "de motie van het lid Dassen van Volt | Dassen",
                "de motie van het lid Dijk van de SP | Dijk",
                "Met de motie-Dijk heeft de Kamer gevraagd | Dijk",
                "Zo vraagt de motie van het lid Dijk de Tweede Kamer te informeren. | Dijk",
                "de motie van het lid Dijk (Kamerstuk 31 305, nr. 64) | Dijk",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De motie-De Wit (nr. 64) vraagt een loket.",
                "Motie nr. 64 (De Wit) vraagt een loket.",
                "By its motion no. 64 the House called for a desk.",
                "The House asked (motion by the member De Wit, no. 64) for a desk."
            })
    void aMotionCitedByItsNumberIsOfTheDossierThatIsGiven(String words) {
        assertThat(Motions.byNumber(words, () -> Optional.of("31305")))
                .extracting(Reference::id)
                .containsExactly("kst-31305-64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"De motie (31 305, nr. 64) is aangenomen.", "De promotie (nr. 64) is gevierd.", "Brief nr. 64."})
    void nothingElseIsAMotionCitedByItsNumber(String words) {
        assertThat(Motions.byNumber(words, () -> Optional.of("31305"))).isEmpty();
    }
}
