package nl.brievenbus.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormaliserTest {

    @Test
    void wordsSplitAtALineEndAreJoined() {
        LetterText letter = normalise(
                "Dit is een brief over een histo-\nrische top van de NAVO-\nbondgenoten en de Minister-\nPresident, die daar met alle anderen\nover de veiligheid van het gebied sprak.");

        assertThat(letter.text())
                .isEqualTo(
                        "Dit is een brief over een historische top van de NAVO-bondgenoten en de Minister-President, die daar met alle anderen over de veiligheid van het gebied sprak.");
    }

    @Test
    void linesOfAnAddressAndASignatureStayLines() {
        LetterText letter = normalise(
                "The Chair of the Transport Committee\nHouse of Commons\n\nThe ferry will sail.\n\nThe Rt Hon Ann Example MP\nSecretary of State for Transport");

        assertThat(letter.paragraphs()).hasSize(5);
    }

    @Test
    void aFootnoteIsLiftedOutOfTheSentenceThatItInterrupts() {
        LetterText letter = normalise(
                "Nederland staat op plek 10 van de 28 landen1. De beslissingen die wij nemen van\n\n1 Kamerstuk 28 676, nr. 411.\n grote invloed kunnen zijn.");

        assertThat(letter.text())
                .startsWith(
                        "Nederland staat op plek 10 van de 28 landen1. De beslissingen die wij nemen van grote invloed kunnen zijn.");
        assertThat(letter.notes()).hasSize(1);
        assertThat(letter.text()
                        .substring(
                                letter.notes().get(0).start(),
                                letter.notes().get(0).end()))
                .isEqualTo("1 Kamerstuk 28 676, nr. 411.");
    }

    @Test
    void aMarkBehindAYearOpensItsNoteAndALostMarkEndsNoRowOfNotes() {
        LetterText letter = normalise(
                "In het debat van 9 mei 20231 heb ik de motie-De Wit besproken.\n\nZij is uitgevoerd.3\n\n1 Kamerstuk 28 844, nr. 266.\n\n2 Zie het werkprogramma.\n\n3 Kamerstuk 28 844, nr. 261.\n");

        assertThat(letter.notes()).extracting(LetterText.Note::mark).containsExactly("1", "2", "3");
    }

    @Test
    void notesWithRaisedFiguresAreLiftedAlsoWhereTheOneBeforeThemOrAMarkIsMissing() {
        LetterText letter = normalise(
                "Over de motie-De Wit kan ik nog geen uitsluitsel geven.² De raad adviseert in mei.\n\nDe Minister,\nA. Bos\n\n² Kamerstuk 28 844, nr. 266.\n³ Kamerstuk 28 844, nr. 270.\n");

        assertThat(letter.notes()).extracting(LetterText.Note::mark).containsExactly("2", "3");
    }

    @Test
    void aShortLineThatEndsInAnArticleGoesOnBeforeACapital() {
        LetterText letter = normalise(
                "Daarna zijn bij drie van de acht bergingen in het Grote Meer bommen aan-\ngetroffen, die zonder uitzondering door de\nExplosieven Opruimingsdienst ter plaatse zijn weggehaald. Het Verenigd Koninkrijk\nbeschouwt zulke wrakken als graf en heeft zijn standpunt eerder al bevestigd aan de\nregering in Den Haag, die daar begrip voor heeft getoond in de brief van mei.");

        assertThat(letter.paragraphs()).hasSize(1);
    }

    @Test
    void aFootnoteBelowARuleIsLiftedAndItsRuleWithIt() {
        LetterText letter = normalise(
                "Nederland staat op plek 10 van de 28 landen1. De beslissingen die wij nemen van\n\n__________\n1 Kamerstuk 28 676, nr. 411.\n grote invloed kunnen zijn.");

        assertThat(letter.text())
                .isEqualTo(
                        "Nederland staat op plek 10 van de 28 landen1. De beslissingen die wij nemen van grote invloed kunnen zijn.\n\n1 Kamerstuk 28 676, nr. 411.");
    }

    @Test
    void aRuleThatPartsNoNotesStays() {
        assertThat(normalise("De dijk blijft.1\n\n-----\n\nDe sluis ook.\n\n1 Kamerstuk 28 676, nr. 411.\n")
                        .paragraphs())
                .hasSize(3);
    }

    @Test
    void aNoteInRoundBracketsIsKnownByItsMarkAndAListIsNone() {
        LetterText noted = normalise("De dijk blijft.(1) De sluis ook.\n\n(1) Kamerstuk 28 676, nr. 411.\n");
        LetterText listed = normalise("De dijk blijft.1 Wij doen dit:\n\n(1) de sluis sluiten.\n");

        assertThat(noted.notes()).extracting(LetterText.Note::mark).containsExactly("1");
        assertThat(listed.notes()).isEmpty();
    }

    @Test
    void runningFeetAndPageNumbersAreTakenOut() {
        LetterText letter = normalise(
                "De eerste bladzijde gaat over\n\nPagina 1 van 2\n\nhet onderwerp van de tweede.\n\nPagina 2 van 2\n");

        assertThat(letter.text()).isEqualTo("De eerste bladzijde gaat over het onderwerp van de tweede.");
        assertThat(letter.furniture()).containsExactly("Pagina 1 van 2", "Pagina 2 van 2");
    }

    @Test
    void footnotesThatDifferInTheirNumbersOnlyAreNoRunningFoot() {
        LetterText letter = normalise(
                """
                De motie-De Wit1 vraagt om een norm die

                1 Kamerstuk 33 450, nr. 109.

                Pagina 1 van 2

                op de motie-Bos2 aansluit.

                2 Kamerstuk 33 450, nr. 104.

                Pagina 2 van 2
                """);

        assertThat(letter.notes())
                .extracting(note -> letter.text().substring(note.start(), note.end()))
                .containsExactly("1 Kamerstuk 33 450, nr. 109.", "2 Kamerstuk 33 450, nr. 104.");
        assertThat(letter.furniture()).containsExactly("Pagina 1 van 2", "Pagina 2 van 2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Pagina 1 van 2+ons kenmerk 1948823",
                "Datum 9 mei 2023+Onze referentie 2023-12+Blad 2",
                "Gemeente Oudwater+Zaaknummer 12345+Pagina 2 van 4",
                "+- 2 -+",
                "+Directie Toezicht     Ons kenmerk 12     Pagina 2 van 3+",
            })
    void runningLinesAroundAPageNumberAreTakenOutOfASentence(String running) {
        assertThat(normalise("De gemeente stelt in het voorjaar een register op, en de be-\n"
                                + running.replace('+', '\n')
                                + "\nscherming van bomen wordt daarin opgenomen zoals de raad vroeg.\n")
                        .text())
                .isEqualTo("De gemeente stelt in het voorjaar een register op, en de bescherming van bomen wordt daarin"
                        + " opgenomen zoals de raad vroeg.");
    }

    @Test
    void aYearAboveAPageNumberIsOfTheSentence() {
        assertThat(normalise(
                                """
                        Het onderzoek naar de huizen in de oude wijken van de gemeente is
                        afgerond en leidt tot een label, dat aangeeft hoe groot het risico
                        is. De labels worden volgens de planning vanaf het vierde kwartaal van
                        2025

                        Pagina 1 van 2

                        Directoraat-Generaal Water en
                        Bodem

                        per provincie openbaar gemaakt, te beginnen in de grootste van alle.
                        """)
                        .text())
                .contains("vierde kwartaal van 2025 per provincie");
    }

    @Test
    void aClosingIsALineOfItsOwnAlsoAboveASmallLetter() {
        LetterText letter = normalise(
                """
                De brug over de Oude Rijn is in mei hersteld en weer voor alle verkeer
                geopend, nadat de gemeente daarvoor in de raad van april geld vond.
                Voor vragen over deze brief kunt u terecht bij de heer De Wit.
                Hoogachtend,
                de minister voor Langdurige Zorg
                en Sport,
                A. de Wit
                directeur-generaal
                """);

        assertThat(letter.paragraphs().stream().map(letter::words).skip(1))
                .containsExactly(
                        "Hoogachtend,",
                        "de minister voor Langdurige Zorg en Sport,",
                        "A. de Wit",
                        "directeur-generaal");
    }

    @Test
    void aLetterWhoseParagraphsAreLinesIsNotWrappedForItsShortSignature() {
        String paragraph =
                "De brug over de Oude Rijn is in mei hersteld en weer voor alle verkeer geopend, ook bij nacht.";

        assertThat(normalise(paragraph + "\n\n" + paragraph
                                + "\n\nDe Minister van Justitie en Veiligheid,\nnamens deze,\nAnna de Wit")
                        .paragraphs())
                .hasSize(5);
    }

    @Test
    void aRunningHeadThatStandsOnOnePageOnlyIsTakenOutOfASentence() {
        assertThat(normalise(
                                """
                        Om de lijst op te stellen zal de gemeente een register

                        Pagina 1 van 2

                        Onze referentie
                        2016-0000731184

                        aanleggen waarin iedere boom is beschreven.
                        """)
                        .text())
                .isEqualTo(
                        "Om de lijst op te stellen zal de gemeente een register aanleggen waarin iedere boom is beschreven.");
    }

    @Test
    void aHeadingBehindAPageNumberStays() {
        assertThat(normalise(
                                """
                        Het register is in mei gereed.

                        Pagina 1 van 2

                        Onderhoud

                        de gemeente snoeit in maart.
                        """)
                        .text())
                .contains("Onderhoud");
    }

    @Test
    void aRunningFootThatBeginsWithThePageNumberIsTakenOut() {
        LetterText letter = normalise(
                """
                De eerste bladzijde gaat over

                1 Ministerie van Defensie
                Pagina 1 van 2

                het onderwerp van de tweede.

                2 Ministerie van Defensie
                Pagina 2 van 2
                """);

        assertThat(letter.text()).isEqualTo("De eerste bladzijde gaat over het onderwerp van de tweede.");
    }

    @Test
    void linesThatStandFarApartFormParagraphs() {
        String letter = String.join(
                "\n\n",
                "Geachte voorzitter,",
                "Het programma werkt aan rivieren die ook bij extreme afvoe-",
                "ren veilig zijn en waarlangs het goed wonen is. In deze",
                "brief informeer ik uw Kamer over de voortgang daarvan, en over",
                "de kosten.",
                "1. Aanleiding",
                "De hoogwatergolf van december heeft laten zien dat de maat-",
                "regelen van de afgelopen twintig jaar werken. Nergens is een",
                "kering bezweken.1 De evacuatie van de uiterwaarden verliep vol-",
                "1 Kamerstuk 39 118, nr. 27.",
                "gens het plan, dat in het voorjaar wordt herzien met de provincies.");

        LetterText text = normalise(letter);

        assertThat(text.paragraphs().stream().map(text::words))
                .containsExactly(
                        "Geachte voorzitter,",
                        "Het programma werkt aan rivieren die ook bij extreme afvoeren veilig zijn en waarlangs het goed wonen is. In deze brief informeer ik uw Kamer over de voortgang daarvan, en over de kosten.",
                        "1. Aanleiding",
                        "De hoogwatergolf van december heeft laten zien dat de maatregelen van de afgelopen twintig jaar werken. Nergens is een kering bezweken.1 De evacuatie van de uiterwaarden verliep volgens het plan, dat in het voorjaar wordt herzien met de provincies.");
        assertThat(text.notes()).hasSize(1);
    }

    @Test
    void theColumnAndTheHeadsOfPagesAreTakenOut() {
        LetterText letter = normalise(
                "Datum 3 februari 2025\nBetreft Huisartsenposten\n\nHierbij zend ik u de antwoorden op de vragen.\n"
                        + "\nPagina 1 van 2\n\nMinisterie van Volksgezondheid,\nWelzijn en Sport\n\nBezoekadres\nVoorbeeldplein 1\n\f"
                        + "Datum 3 februari 2025\n\nDe posten blijven open.\n\nPagina 2 van 2");

        assertThat(letter.text())
                .isEqualTo(
                        "Datum 3 februari 2025\n\nBetreft Huisartsenposten\n\nHierbij zend ik u de antwoorden op de vragen.\n\nDe posten blijven open.");
        assertThat(letter.furniture()).contains("Bezoekadres", "Pagina 1 van 2");
    }

    @Test
    void aSentenceThatAPageCutsBeforeAYearIsWhole() {
        LetterText letter = normalise("De geul is af. Ik zal de evaluatie van beide proeven uiterlijk 1 november\n\f"
                + "2031 aan uw Kamer sturen, met de ervaringen van de bewoners daarbij.");

        assertThat(letter.text()).contains("uiterlijk 1 november 2031 aan uw Kamer");
    }

    @Test
    void charactersAreMended() {
        LetterText letter = normalise(
                "ge\u00adfinancierd co\u00ebrce\u0308 o\ufb03ce\u00a0x\u200b be\u202edrag Ã«n â€™t m\u0133n \u0132s");

        assertThat(letter.text()).isEqualTo("gefinancierd coërcë office x bedrag ën ’t mijn IJs");
    }

    @Test
    void everyCharacterKnowsWhereItStood() {
        String source = "  Een   histo-\nrische top, en nog veel meer woorden daarover die de regel vullen";
        LetterText letter = normalise(source);

        for (int i = 0; i < letter.text().length(); i++) {
            char c = letter.text().charAt(i);
            if (c != ' ') {
                assertThat(source.charAt(letter.origin(i))).isEqualTo(c);
            }
        }
    }

    @Test
    void nothingHasANormalForm() {
        assertThat(normalise("").text()).isEmpty();
        assertThat(normalise(" \n\f\n ").paragraphs()).isEqualTo(List.of());
    }

    private static LetterText normalise(String text) {
        return TextNormaliser.normalise(ParsedLetter.ofText(text));
    }
}
