package nl.brievenbus.extract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.LetterReading;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;

class KeyTermsTest {

    private static final LetterReader READER = LetterReader.load();

    @Test
    void theSubjectComesBeforeWordsThatAllLettersHave() {
        List<String> terms = keyTerms(
                """
                Geachte voorzitter,

                In het commissiedebat van 3 maart heeft de Kamer gevraagd naar de wachttijden bij de jeugdhulp. In deze brief ga ik, zoals toegezegd in het debat, in op de wachttijden. \
                De wachttijden in de jeugdhulp zijn volgens de gemeenten gestegen. In april informeer ik de Kamer nader over de motie en de toezegging.
                """);

        assertThat(terms).startsWith("wachttijden", "jeugdhulp");
        assertThat(terms)
                .doesNotContain(
                        "Kamer", "kamer", "brief", "maart", "april", "motie", "toezegging", "commissiedebat", "debat");
    }

    @Test
    void personsAndOfficesAreNoSubject() {
        List<String> terms = keyTerms(
                "De Minister van Infrastructuur en Waterstaat sprak met mevrouw Kwikzilver en de leden Van der Plof en Zeester over de bruggen bij Terneuzen. De bruggen bij Terneuzen worden hersteld.");

        assertThat(terms).contains("bruggen", "Terneuzen");
        assertThat(terms).doesNotContain("Waterstaat", "Infrastructuur", "Kwikzilver", "Plof", "Zeester");
    }

    @Test
    void twoWordsThatBelongTogetherAreOneTerm() {
        assertThat(
                        keyTerms(
                                "Het passend onderwijs staat onder druk. Voor passend onderwijs is meer geld nodig, want het passend onderwijs groeit door wat de scholen van de inspectie horen."))
                .first()
                .isEqualTo("passend onderwijs");
        assertThat(
                        keyTerms(
                                "Drinking water is dear on the island. The price of drinking water will be reviewed, for drinking water is a basic need of all who live there and of those who visit."))
                .first()
                .isEqualTo("drinking water");
    }

    @Test
    void aNameOfSeveralWordsStaysWhole() {
        assertThat(
                        keyTerms(
                                "De Nationaal Coördinator Groningen heeft het plan gewijzigd. Het plan van de Nationaal Coördinator Groningen ligt er nu en wordt door de bewoners gelezen."))
                .contains("Nationaal Coördinator Groningen");
    }

    @Test
    void singularAndPluralAreOneTerm() {
        List<String> terms = keyTerms(
                "De zeehaven groeit. Andere zeehavens groeien ook, en voor elke zeehaven is er een plan. De zeehavens zijn voor het land van groot belang.");

        assertThat(terms).containsOnlyOnce("zeehaven").doesNotContain("zeehavens");
    }

    @Test
    void aLetterInAnotherLanguageHasKeyTermsToo() {
        assertThat(
                        keyTerms(
                                "Sehr geehrte Damen und Herren, die Wasserversorgung in den Gemeinden ist nicht gesichert. Über die Wasserversorgung wird auch mit den Ländern gesprochen, und das Ergebnis ist nicht bekannt."))
                .first()
                .isEqualTo("Wasserversorgung");
    }

    private static List<String> keyTerms(String text) {
        LetterReading reading = READER.read("id", "x.txt", ParsedLetter.ofText(text));
        return reading.topics().get(0).keyTerms();
    }
}
