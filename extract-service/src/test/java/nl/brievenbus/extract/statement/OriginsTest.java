package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.OriginKind;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.LetterHeads;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which papers the origin of what is settled or put off has. */
class OriginsTest {

    private static final LetterReader READER = LetterReader.load();
    private static final String HEAD = LetterHeads.DUTCH;
    private static final String FOLLOWS_UP =
            "In het commissiedebat van 6 december 2023 (Kamerstuk 31 305, nr. 401) bleven punten over fietsenstallingen open.\n\n";

    private static final String ANSWERS =
            "Hierbij beantwoord ik de vragen van het lid De Wit over stallingen (kenmerk 2023Z20451).\n\n";

    @Test
    void aGazetteInTheSentenceDoesNotHideTheMotionBeforeIt() {
        assertThat(
                        papers(
                                "De motie-De Wit (Kamerstuk 31 305, nr. 410) verzoekt de helm te verplichten. Aan deze motie is met de regeling van 2 januari gevolg gegeven (Stcrt. 2024, 118)."))
                .containsExactlyInAnyOrder("kst-31305-410", "stcrt-2024-118");
    }

    @Test
    void aMotionCitedByItsNumberAloneIsOfTheDossierThatWasCitedLast() {
        assertThat(
                        papers(
                                FOLLOWS_UP
                                        + "De motie-De Wit (nr. 410) verzoekt om een loket. Met de opening van het loket is de motie uitgevoerd."))
                .containsExactly("kst-31305-410");
    }

    @Test
    void aMotionThatWasSettledInAnotherParagraphIsNotSettledAgain() {
        assertThat(papers(
                        "De motie-De Wit (Kamerstuk 31 305, nr. 410) verzoekt om een loket. Met de opening van het loket is de motie uitgevoerd.\n\n"
                                + "De commissie vroeg op 9 januari om de cijfers. Deze treft u hierbij aan."))
                .containsExactly("kst-31305-410");
    }

    @Test
    void theSameMotionIsTheOneThatWasCited() {
        assertThat(lastPapers(
                        "De motie-De Wit (Kamerstuk 31 305, nr. 410) verzoekt om een loket en een telling. Met de opening van het loket is aan het eerste deel van de motie voldaan.\n\n"
                                + "De telling waar dezelfde motie om vraagt, is nog niet gereed."))
                .containsExactly("kst-31305-410");
    }

    @Test
    void whatAMemberAskedWasAskedInTheMeetingThatTheLetterFollowsUp() {
        assertThat(papers(FOLLOWS_UP
                        + "1. Cijfers\n\nHet lid De Wit vroeg om de cijfers per gemeente. Deze treft u hierbij aan."))
                .containsExactly("kst-31305-401");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Het lid De Wit vroeg hoeveel stallingen er zijn. Op 1 januari waren dat er 212.|REQUEST",
                "Vroeg in het debat is dat toegezegd. Dat overzicht treft u hierbij aan.|DEBATE"
            })
    void whatAMemberAskedIsARequest(String words, OriginKind kind) {
        assertThat(settled(words).get(0).origin())
                .hasValueSatisfying(origin -> assertThat(origin.kind()).isEqualTo(kind));
    }

    @Test
    void whatWasAskedOnAnotherDayWasNotAskedInThatMeeting() {
        assertThat(
                        papers(
                                FOLLOWS_UP
                                        + "1. Cijfers\n\nHet lid De Wit vroeg op 9 januari 2024 om de cijfers per gemeente. Deze treft u hierbij aan."))
                .isEmpty();
    }

    @Test
    void thatMeetingIsTheOneThatWasCited() {
        assertThat(
                        lastPapers(
                                FOLLOWS_UP
                                        + "De inspectie heeft haar plan gepubliceerd. Het plan is helder.\n\n"
                                        + "In dat debat heb ik het lid De Wit een overzicht toegezegd. Dit overzicht is nog niet gereed."))
                .containsExactly("kst-31305-401");
    }

    @Test
    void whatEndsAParagraphSettlesWhatItsBeginningCites() {
        assertThat(
                        papers(
                                "Het lid De Wit heeft gevraagd om een telling (Kamerstuk 31 305, nr. 410). Alle gemeenten zijn aangeschreven. Van hen antwoordden er 212. "
                                        + "In 41 daarvan is het aantal plaatsen gedaald. De daling komt door verbouwingen. Met deze inventarisatie is aan het verzoek voldaan."))
                .containsExactly("kst-31305-410");
    }

    @Test
    void aMotionMayBeCitedInTheSentenceBehindItsName() {
        assertThat(
                        papers(
                                "In het debat is de motie van het lid De Wit aangekondigd. Daarin wordt om een telling verzocht (Kamerstuk 31 305, nr. 410). "
                                        + "Alle gemeenten zijn aangeschreven. Van hen antwoordden er 212. In 41 daarvan is het aantal gedaald. De motie beschouw ik hiermee als afgedaan."))
                .containsExactly("kst-31305-410");
    }

    @Test
    void whatASentenceItselfRecallsWasAskedInTheMeetingThatTheLetterFollowsUp() {
        assertThat(
                        papers(
                                FOLLOWS_UP
                                        + "1. Cijfers\n\nStallingen zijn er in alle gemeenten. Op verzoek van het lid De Wit treft u de cijfers hierbij aan."))
                .containsExactly("kst-31305-401");
    }

    @Test
    void anAnswerThatIsPutOffGoesBackToTheQuestions() {
        assertThat(lastPapers(answered(
                        "Hoeveel stallingen zijn er per gemeente?",
                        "Deze vraag kan ik niet binnen de gestelde termijn beantwoorden.")))
                .containsExactly("kv-tk-2023Z20451");
    }

    @Test
    void anAnswerGoesBackToThePaperThatItsQuestionCites() {
        assertThat(lastPapers(answered(
                        "Is de motie-Jansen (Kamerstuk 31 305, nr. 388) over een loket uitgevoerd?",
                        "Ja, met de opening van het loket is de motie uitgevoerd.")))
                .containsExactly("kst-31305-388");
    }

    @Test
    void aPromiseThatAQuestionRecallsIsOlderThanTheQuestion() {
        assertThat(lastPapers(answered(
                        "Waar blijft de evaluatie die u in het debat van 6 december 2023 hebt toegezegd?",
                        "De toegezegde evaluatie is nog niet gereed.")))
                .isEmpty();
    }

    @Test
    void questionsInWritingWereNotPutInTheMeetingThatTheLetterFollowsUp() {
        assertThat(
                        lastPapers(
                                FOLLOWS_UP
                                        + "1. Slot\n\nDe beantwoording van de schriftelijke vragen van het lid Bos kan niet binnen de gebruikelijke termijn plaatsvinden."))
                .isEmpty();
    }

    @Test
    void allQuestionsOfTheParagraphArePutOffWhereNoneIsNamed() {
        String asked = "Op 28 oktober heeft het lid Dijk vragen gesteld over de stallingen (kenmerk 2023Z17122). "
                + "Op 31 oktober stelden de leden Bos en Haage vragen over de kosten (kenmerk 2023Z17455). ";
        assertThat(lastPapers(asked + "Ik kan de vragen niet binnen de gestelde termijn beantwoorden."))
                .containsExactlyInAnyOrder("kv-tk-2023Z17122", "kv-tk-2023Z17455");
        assertThat(lastPapers(
                        asked + "De vragen van het lid Haage kan ik niet binnen de gestelde termijn beantwoorden."))
                .containsExactly("kv-tk-2023Z17455");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Ik heb uw Kamer toegezegd dat u het rapport voor 1 oktober 2023 zou ontvangen. Dat is helaas niet gelukt.,",
        "Ik heb uw Kamer toegezegd het rapport uiterlijk 1 oktober 2023 te sturen. Dat is helaas niet gelukt.,",
        "Op 3 maart 2023 heb ik toegezegd dat u het rapport op 1 oktober 2023 zou ontvangen. Dat is helaas niet gelukt., 2023-03-03",
    })
    void theTermThatWasMissedIsNotTheDayOfThePromise(String text, LocalDate day) {
        assertThat(settled(text)).singleElement().satisfies(each -> assertThat(each.origin())
                .hasValueSatisfying(origin -> assertThat(origin.date()).isEqualTo(Optional.ofNullable(day))));
    }

    @Test
    void theMeetingInWhichSomethingWasPromisedMayStandInTheSentenceBefore() {
        assertThat(settled(
                                "In het commissiedebat van 17 januari 2023 vroeg het lid Bos naar de quota. Ik heb haar toegezegd dit uit te zoeken. Met het bovenstaande is de toezegging gestand gedaan.")
                        .get(0)
                        .origin())
                .hasValueSatisfying(origin -> {
                    assertThat(origin.kind()).isEqualTo(OriginKind.DEBATE);
                    assertThat(origin.date()).contains(LocalDate.of(2023, 1, 17));
                    assertThat(origin.text()).isEqualTo("Ik heb haar toegezegd dit uit te zoeken.");
                });
    }

    @Test
    void aPromiseAtTheBeginningOfTheParagraphIsMeantRatherThanItsHeading() {
        assertThat(settled(
                                "Toezegging quota (T09123)\n\nIk heb het lid Bos op 17 januari 2023 toegezegd de quota uit te zoeken. Zij gelden voor haring. De haring is schaars. "
                                        + "Het zijn er 400. De telling duurde lang. Met het bovenstaande is de toezegging gestand gedaan.")
                        .get(0)
                        .origin())
                .hasValueSatisfying(origin -> assertThat(origin.text()).startsWith("Ik heb het lid Bos"));
    }

    @Test
    void whatTheCommissionAnnouncedItAnnouncedInItsCommunication() {
        assertThat(
                        lastPapers(
                                "Uw Kamer vroeg naar de strategie die in het actieplan (COM(2020) 590) is aangekondigd. Deze treft u hierbij aan."))
                .containsExactly("COM(2020)590");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hiermee is voldaan aan TZ202305-143.",
                "Met deze brief is T01234 afgedaan.",
                "Met deze brief voldoe ik aan de toezegging over de quota.",
            })
    void aPromiseIsKnownByItsNumberAndTheLetterThatSettlesItIsNotItsOrigin(String sentence) {
        assertThat(settled(sentence).get(0).origin())
                .hasValueSatisfying(origin -> assertThat(origin.kind()).isEqualTo(OriginKind.COMMITMENT));
    }

    @Test
    void aPromiseMadeInAnEarlierLetterGoesBackToThat() {
        assertThat(settled(
                                "In mijn brief van 3 mei 2023 heb ik toegezegd u een overzicht te sturen. Met deze brief doe ik die toezegging gestand.")
                        .get(0)
                        .origin())
                .hasValueSatisfying(origin -> assertThat(origin.kind()).isEqualTo(OriginKind.LETTER));
    }

    @Test
    void theNewMomentInTheSameSentenceIsNotTheDayOfThePromise() {
        assertThat(settled(
                                "De antwoorden die ik u had toegezegd, hebben langer op zich laten wachten; u ontvangt deze uiterlijk op 15 februari.")
                        .get(0)
                        .origin())
                .hasValueSatisfying(origin -> assertThat(origin.date()).isEmpty());
    }

    private static String answered(String question, String answer) {
        return ANSWERS + "Vraag 1\n\n" + question + "\n\nAntwoord 1\n\n" + answer;
    }

    private static List<String> papers(String body) {
        return settled(body).stream()
                .flatMap(settled -> settled.references().stream())
                .map(Reference::id)
                .distinct()
                .toList();
    }

    private static List<String> lastPapers(String body) {
        List<Commitment> settled = settled(body);
        return settled.get(settled.size() - 1).references().stream()
                .map(Reference::id)
                .toList();
    }

    private static List<Commitment> settled(String body) {
        ParsedLetter letter = ParsedLetter.ofText(HEAD + body);
        List<Commitment> settled = READER.read("letter", "letter.txt", letter).commitments().stream()
                .filter(commitment -> commitment.kind() != Kind.MADE)
                .toList();
        assertThat(settled).isNotEmpty();
        return settled;
    }
}
