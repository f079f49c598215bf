package nl.brievenbus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLanguagesTest {

    private static final LetterReader READER = LetterReader.load();

    private static final String DUTCH =
            "Geachte voorzitter,\n\nIk zal uw Kamer voor 1 mei 2021 informeren over de uitkomst van het onderzoek naar de dijken.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Sehr geehrte Frau Präsidentin, ich werde Sie über die Ergebnisse der Verhandlungen mit den Ländern unterrichten. Die Wasserversorgung ist nicht gesichert; die Wasserversorgung wird geprüft.|Wasserversorgung",
                "fr|Monsieur le Président, je vous informerai avant l'été des résultats de la concertation. Les transports dans la région ne sont pas suffisants, et nous avons pour les transports une proposition.|transports",
                "es|Señor Presidente, le informaré antes del verano de los resultados de la consulta. La vivienda es un problema para las familias, y por la vivienda se ha hecho un plan que será enviado a la Cámara.|vivienda",
                "it|Signor Presidente, la informerò prima dell'estate dei risultati della consultazione con le regioni. Per la sicurezza sono previsti fondi che non bastano; la sicurezza è anche compito delle province.|sicurezza"
            })
    void aLetterInAnotherLanguageIsRecognisedAndGetsTextAndTopicsOnly(String language, String text, String keyTerm) {
        LetterReading reading = READER.read("id", "x.txt", ParsedLetter.ofText(text));

        assertThat(reading.head().language()).isEqualTo(language);
        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.commitments()).isEmpty();
        assertThat(reading.notices()).containsExactly(LetterReader.NOT_SUPPORTED);
        assertThat(reading.topics()).hasSize(1);
        assertThat(reading.topics().get(0).keyTerms()).contains(keyTerm);
        assertThat(reading.topics().get(0).themes()).isEmpty();
    }

    @Test
    void aDutchLetterWithAnEnglishAnnexIsDutch() {
        LetterReading reading = READER.read(
                "id",
                "x.txt",
                ParsedLetter.ofText((DUTCH
                                        + " Het kabinet heeft de aanbevelingen van de commissie overgenomen en zal die uitvoeren. ")
                                .repeat(3)
                        + "\n\nAnnex\n\nThe committee recommends that the dikes be raised by the water authorities."));

        assertThat(reading.head().language()).isEqualTo("nl");
        assertThat(reading.notices()).isEmpty();
        assertThat(reading.commitments()).isNotEmpty().noneMatch(found -> found.text()
                .contains("recommends"));
    }

    @Test
    void aTextThatTellsNoLanguageCarriesNoNotice() {
        LetterReading reading = READER.read("id", "x.txt", ParsedLetter.ofText("12345 67890"));

        assertThat(reading.head().language()).isEqualTo("und");
        assertThat(reading.notices()).isEmpty();
    }

    @Test
    void oneLoadedReaderServesAllThreadsAlike() throws Exception {
        LetterReading alone = READER.read("id", "x.txt", ParsedLetter.ofText(DUTCH));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<LetterReading>> readings = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                readings.add(threads.submit(() -> READER.read("id", "x.txt", ParsedLetter.ofText(DUTCH))));
            }
            for (Future<LetterReading> reading : readings) {
                assertThat(reading.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(alone.commitments()).hasSize(1);
    }
}
