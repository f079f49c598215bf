package nl.brievenbus.extract.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.TextNormaliser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutReaderTest {

    private static final LayoutReader READER =
            new LayoutReader(DataFile.read("nl/structure.yaml", StructureWords.class));
    private static final LayoutReader ENGLISH =
            new LayoutReader(DataFile.read("en/structure.yaml", StructureWords.class));

    private static final String TEXT =
            "De brug over de Oude Rijn is in mei hersteld en weer voor alle verkeer geopend.";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1. Aanleiding",
                "2.1 Dijkversterking",
                "a) Gevolgen voor de begroting",
                "b) Uitvoering, incl. NL-beoordeling daarvan",
                "Stand van zaken",
                "STAND VAN ZAKEN",
                "Wat gaan wij doen?",
                "Gewijzigde motie-De Wit, t.v.v. nr. 85 (Kamerstuk 34 550 XVI, nr. 131)",
                "Fiche 2: Mededeling over batterijen",
            })
    void aShortLineAloneAboveTextIsAHeading(String heading) {
        assertThat(headings(TEXT + "\n\n" + heading + "\n\n" + TEXT)).containsExactly(heading);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "(courtesy translation)",
                "Dat is zo.",
                "Bovenloop 6 3 2",
                "De motie is uitgevoerd. De planning hiervan is",
                "Wat weet u hiervan? En wat gaat u eraan doen, nu de brug dicht is?",
                "Het gaat om het volgende:",
            })
    void whatOnlyLooksLikeOneIsNot(String line) {
        assertThat(headings(TEXT + "\n\n" + line + "\n\n" + TEXT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear Chair, | Coal tips: follow-up to the session of 6 October | SUBJECT",
                "Dear Chair, | COAL TIPS AND QUARRIES | SUBJECT",
                "Dear Chair, | Coal tips | SUBJECT",
                "Dear Chair, | HARBOURS | SUBJECT",
                "Dear Chair, | Introduction | HEADING",
                "Dear Chair, | Main findings | HEADING",
                "Subject: coal tips | Progress since the last letter | HEADING",
            })
    void anEnglishLetterNamesItsSubjectBehindTheSalutation(String before, String line, Role role) {
        String text = "The Chair of the Committee\n\n6 October 2022\n\n" + before + "\n\n" + line
                + "\n\nThe list of tips was published in May and has been agreed with the councils.";

        LetterText letter = TextNormaliser.normalise(ParsedLetter.ofText(text));

        assertThat(ENGLISH.read(letter).roles()).hasSize(5).element(3).isEqualTo(role);
    }

    @Test
    void aLineThatGoesOnInSmallLettersIsNoHeading() {
        assertThat(headings(
                        TEXT + "\n\nIn deze motie wordt\n\n«de regering verzocht de brug te herstellen»\n\n" + TEXT))
                .isEmpty();
    }

    @Test
    void whatAHeadingHeadsInOneLineIsNoHeading() {
        assertThat(headings(TEXT + "\n\na) Titel voorstel\n\nMededeling van de Commissie over bruggen\n\nb) Datum\n\n"
                        + TEXT))
                .containsExactly("a) Titel voorstel", "b) Datum");
    }

    @Test
    void aLineBetweenNumberedParagraphsIsAHeading() {
        String first =
                "1. De brug over de Oude Rijn is in mei hersteld en weer voor alle verkeer geopend, ook voor vrachtwagens.";
        assertThat(headings(first + "\n\nKosten\n\n2. Het herstel heeft twee miljoen euro gekost."))
                .containsExactly("Kosten");
        assertThat(headings("Den Haag, 6 oktober 2020\n\nInleiding\n\n" + first))
                .containsExactly("Inleiding");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Den Haag, 6 oktober 2020"})
    void whatBelongsToAHeadIsNoHeadingWhereverItStands(String line) {
        assertThat(headings(TEXT + "\n\n" + line + "\n\n" + TEXT)).isEmpty();
    }

    @Test
    void aShortQuestionIsNoHeadingWhereQuestionsAreAnswered() {
        assertThat(
                        headings(
                                "Vraag 1\n\nKlopt dit bericht?\n\nAntwoord 1\n\nJa.\n\nVraag 2\n\nWat doet u?\n\nAntwoord 2\n\nNiets."))
                .containsExactly("Vraag 1", "Antwoord 1", "Vraag 2", "Antwoord 2");
    }

    @Test
    void aNumberedMarkRightAboveItsTextIsAHeadingHoweverShortTheTextIs() {
        assertThat(headings(
                        "Vraag 1\nKlopt dit bericht?\n\nAntwoord 1\nJa.\n\nVraag 2:\nWat doet u?\n\nAntwoord\nNiets."))
                .containsExactly("Vraag 1", "Antwoord 1", "Vraag 2:", "Antwoord");
        assertThat(
                        headings(
                                ENGLISH,
                                "Recommendation 5\nThe fee should be doubled.\n\nSupported.\n\nThe fee will be doubled in May."))
                .containsExactly("Recommendation 5");
    }

    @Test
    void aMarkThatBeginsASentenceIsNoHeading() {
        assertThat(
                        headings(
                                TEXT
                                        + "\n\nVraag 1 gaat hierover.\nDe brug is hersteld.\n\nMotie 3 is uitgevoerd:\nde brug is open."))
                .isEmpty();
    }

    @Test
    void theEndOfALetterBelongsToNoNumberedPart() {
        String text = "1. Bruggen\n\n" + TEXT + "\n\nKosten\n\n" + TEXT + "\n\n2. Sluizen\n\n" + TEXT
                + "\n\n2.1 Kolken\n\n" + TEXT + "\n\nTot slot\n\n" + TEXT + "\n\nBijlage bruggen\n\n" + TEXT;

        assertThat(above(text, "Kosten")).containsExactly("1. Bruggen");
        assertThat(above(text, "Tot slot")).isEmpty();
        assertThat(above(text, "Bijlage bruggen")).isEmpty();
    }

    @Test
    void aConclusionWithinNumberedPartsBelongsToItsPart() {
        String text = "1. Bruggen\n\n" + TEXT + "\n\nConclusie\n\n" + TEXT + "\n\n2. Sluizen\n\n" + TEXT;

        assertThat(above(text, "Conclusie")).containsExactly("1. Bruggen");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "November 2023",
                "Canberra, November 2023",
                "Berlin, den 5. Mai 2024",
                "Paris, le 5 février 2020",
                "Original signed by",
                "(e-signed)",
            })
    void aDateOrTheWordSignedHeadsNothing(String line) {
        String text = "The bridge was mended in May and has been opened to all traffic.";
        assertThat(headings(ENGLISH, text + "\n\n" + line + "\n\n" + text)).isEmpty();
    }

    @Test
    void aYearInAHeadingDoesNotMakeItADate() {
        String text = "The bridge was mended in May and has been opened to all traffic.";
        assertThat(headings(ENGLISH, text + "\n\nBudget 2024\n\n" + text)).containsExactly("Budget 2024");
    }

    @Test
    void questionsAreNotTheAuthorsWords() {
        assertThat(roles("Vraag 1\n\nKlopt dit bericht?\n\nAntwoord 1\n\nDat klopt."))
                .containsExactly(Role.HEADING, Role.QUESTION, Role.HEADING, Role.BODY);
    }

    @Test
    void aMotionThatIsQuotedIsNotTheAuthors() {
        assertThat(roles(TEXT + "\n\n«verzoekt de regering de brug te herstellen»\n\n" + TEXT))
                .containsExactly(Role.BODY, Role.QUOTE, Role.BODY);
    }

    @Test
    void aSignatureIsFoundBehindAnAnnexTooAndIsNoHeading() {
        assertThat(roles(TEXT + "\n\nDE MINISTER VAN DEFENSIE\n\nT.H. Karremans\n\nBijlage 1: planning\n\n" + TEXT))
                .containsExactly(Role.BODY, Role.SIGNATURE, Role.SIGNATURE, Role.HEADING, Role.BODY);
    }

    @Test
    void anOfficeInTheMidstOfALetterIsNoSignature() {
        assertThat(roles(TEXT + "\n\nDe Minister van Defensie\n\n" + TEXT + "\n\n" + TEXT)
                        .get(1))
                .isNotEqualTo(Role.SIGNATURE);
    }

    @Test
    void aSentenceThatOpensALetterWithoutAHeadIsNoAddress() {
        assertThat(roles("Aan de motie van de raad over de brug over de Oude Rijn is inmiddels gevolg gegeven.\n\n"
                        + TEXT))
                .containsExactly(Role.BODY, Role.BODY);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1. Aanleiding", "a. Aanleiding", "Aanleiding:"})
    void aNumberedLineOrALabelRightAboveAParagraphIsAHeading(String heading) {
        assertThat(headings(TEXT + "\n\n" + heading + "\n" + TEXT + " " + TEXT)).containsExactly(heading);
    }

    @Test
    void theFirstOfTheHeadingsBelowANumberedHeadingIsOneToo() {
        assertThat(headings(TEXT + "\n\n3. Moties\n\na. Elektronische enkelband\n" + TEXT + " " + TEXT
                        + "\n\nb. Slachtoffers\n" + TEXT + " " + TEXT))
                .containsExactly("3. Moties", "a. Elektronische enkelband", "b. Slachtoffers");
    }

    @Test
    void aLineOfADozenWordsRightAboveALongParagraphIsAHeading() {
        assertThat(headings(TEXT + "\n\nMotie van het lid De Wit over splitsen en optoppen\n" + TEXT + " " + TEXT))
                .containsExactly("Motie van het lid De Wit over splitsen en optoppen");
    }

    @Test
    void aNumberedLineRightBelowAParagraphIsAHeadingToo() {
        assertThat(headings(TEXT + "\n1. Aanleiding\n" + TEXT + " " + TEXT)).containsExactly("1. Aanleiding");
    }

    @Test
    void aLabelAboveAListLeadsItIn() {
        assertThat(headings(TEXT + "\n\nDe planning:\n- " + TEXT + " " + TEXT + "\n- " + TEXT))
                .isEmpty();
    }

    @Test
    void inALetterWithoutBlankLinesAShortLineBetweenParagraphsIsAHeading() {
        String paragraph = TEXT + " " + TEXT;

        assertThat(headings(String.join(
                        "\n", paragraph, "Planning van de brug", paragraph, "Geluid", paragraph, paragraph, paragraph)))
                .containsExactly("Planning van de brug", "Geluid");
    }

    @Test
    void aLineRightAboveTheFirstNumberedSentenceIsAHeading() {
        String items = "\n1. Het college stuurt de raad in mei een brief.\n2. In juni volgt de wet.";

        assertThat(headings(TEXT + "\n\nOverzicht van toezeggingen" + items))
                .containsExactly("Overzicht van toezeggingen");
        assertThat(headings(TEXT + "\n\nOverzicht van toezeggingen:" + items)).isEmpty();
        assertThat(headings(TEXT + "\n\nDe planning is\n1. besluit;\n2. bouw.")).isEmpty();
    }

    @Test
    void aQuestionThatIsAnsweredWithAWordIsAHeadingAsTheOthersAre() {
        assertThat(
                        headings(
                                "1. Kent u dit bericht over de brug?\n\nDat is zo, het bericht is mij bekend.\n\n2. Is dat waar?\n\nJa."))
                .containsExactly("1. Kent u dit bericht over de brug?", "2. Is dat waar?");
    }

    private static List<String> headings(String text) {
        return headings(READER, text);
    }

    private static List<String> headings(LayoutReader reader, String text) {
        return reader.read(normalised(text)).sections().stream()
                .flatMap(section -> section.heading().stream())
                .toList();
    }

    private static List<String> above(String text, String heading) {
        return READER.read(normalised(text)).sections().stream()
                .filter(section -> section.heading().filter(heading::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .above();
    }

    private static List<Role> roles(String text) {
        return READER.read(normalised(text)).roles();
    }

    private static LetterText normalised(String text) {
        return TextNormaliser.normalise(ParsedLetter.ofText(text));
    }
}
