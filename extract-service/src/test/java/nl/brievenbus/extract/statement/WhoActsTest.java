package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who acts, and towards whom, in whole letters. */
class WhoActsTest {

    private static final LetterReader READER = LetterReader.load();

    private static final String MINISTER =
            """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 16 januari 2024

            Geachte voorzitter,

            %s

            De Minister van Financiën,

            A.B. Jansen
            """;

    private static final String MUNICIPALITY =
            """
            Aan de gemeenteraad van Zwolle

            Zwolle, 16 januari 2024

            Geachte leden van de raad,

            %s

            Met vriendelijke groet,

            het college van burgemeester en wethouders van Zwolle
            """;

    private static final String ENGLISH =
            """
            To the Chair of the Transport Committee

            16 January 2024

            Dear Chair,

            %s

            Yours sincerely,

            J. Smith
            Minister for Transport
            """;

    @Test
    void aVicePresidentSignsForTheCommission() {
        String letter =
                """
                Brussels, 16 January 2024

                Dear Chair,

                %s

                Yours faithfully,

                Ann Example
                Vice-President
                """;

        assertThat(found(letter, "The Commission will publish this report in September."))
                .extracting(Commitment::actor)
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("European Commission");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The Minister for Housing (Ann Example): %s", "The Minister for Housing (Ann Example):\n\n%s"})
    void whatAStatementSaysBehindWhoMakesItIsRead(String statement) {
        String letter = "Homes\n\nStatement made on 16 January 2024\n\n" + statement;

        assertThat(found(
                        letter,
                        "Today I am telling the House how many homes were built. We will publish a further count by the"
                                + " end of November."))
                .singleElement()
                .satisfies(each -> assertThat(each.actor().toString()).contains("Housing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will write to Baroness Example in March.",
                "I will update the noble Baroness in March.",
                "I will meet noble Lords in March.",
                "I will update the hon Member in March.",
                "I will meet members of the Committee in March.",
                "I will make a further statement in May.",
            })
    void membersOfTheHouseAndStatementsInItAreTheHouse(String sentence) {
        assertThat(audiences(ENGLISH, sentence)).containsExactly(Audience.PARLIAMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The findings of that review will be made public.",
                "I intend to make the regulations before 1 May.",
            })
    void whatIsMadeIsNotSentToTheHouse(String sentence) {
        assertThat(audiences(ENGLISH, sentence)).containsExactly(Audience.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De verordening wordt door de Commissie eind dit jaar geëvalueerd.",
                "De brug wordt in mei door de aannemer opgeleverd.",
                "De brug wordt in mei door BAM opgeleverd.",
                "De brug wordt in mei door Van Gelder opgeleverd.",
                "Het programma wordt door Deltares in 2025 geëvalueerd.",
            })
    void whatAnotherNamedBehindDoorDoesIsNoPromise(String sentence) {
        assertThat(found(MINISTER, sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De regeling wordt in mei door middel van een besluit gewijzigd.",
                "De regeling wordt in mei door de Wet open overheid vervangen.",
                "De brug wordt in mei door Rijkswaterstaat geopend.",
                "De evaluatie door Deltares wordt in mei gepubliceerd.",
            })
    void aMeansAServiceOfTheMinistryAndTheAuthorOfAReportAreNoOtherAgents(String sentence) {
        assertThat(found(MINISTER, sentence)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The measure will be taken in May by the co-legislators.",
                "The levy will be paid by Australian producers from May.",
                "The claims will be settled by insurers in May.",
                "The review will be carried out by Professor Smith in May.",
            })
    void whatAnotherNamedBehindByDoesIsNoPromise(String sentence) {
        assertThat(found(ENGLISH, sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The list will be published by the end of May.",
                "The list will be published by May.",
                "The list will be extended by letter in May.",
                "The list will be improved by publishing more in May.",
                "The report by Professor Smith will be published in May.",
            })
    void aTimeAMeansAndTheAuthorOfAReportAreNoOtherAgents(String sentence) {
        assertThat(found(ENGLISH, sentence)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will write again in March.",
                "I will let both Committees have the conclusions in March.",
                "I will forward the figures to the Honourable Member in March.",
                "I anticipate that the response will be with you before Christmas.",
            })
    void whoIsWrittenToAgainOrByAnotherNameIsTheHouse(String sentence) {
        assertThat(found(ENGLISH, sentence)).extracting(Commitment::audience).containsExactly(Audience.PARLIAMENT);
    }

    @Test
    void othersMayBeWrittenToAgain() {
        assertThat(found(ENGLISH, "I will write again to the companies in March."))
                .extracting(Commitment::audience)
                .containsExactly(Audience.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Met de branchevereniging hebben wij afgesproken dat zij haar leden zal voorlichten.",
                "Met de gemeenten heb ik afgesproken dat zij in mei een plan zullen indienen.",
                "Het kabinet heeft met de gemeenten afgesproken dat zij in mei een plan zullen indienen.",
            })
    void theyWithWhomTheAuthorAgreedAreNotTheAuthor(String sentence) {
        assertThat(found(MINISTER, sentence)).isEmpty();
    }

    @Test
    void aBodyIsMeantByAPronounThatAgreesWithIt() {
        assertThat(found(MINISTER, "De regering heeft besloten dat zij in mei een plan zal indienen."))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De minister besluit in mei over de subsidie.",
                "De staatssecretaris informeert de Tweede Kamer in mei.",
                "Gedeputeerde Staten beslissen in mei over ons verzoek.",
                "De provincie Gelderland beslist in mei.",
                "De Raad voor Dierenaangelegenheden brengt in mei advies uit.",
            })
    void inALetterOfAMunicipalityOtherGovernmentsAreOthers(String sentence) {
        assertThat(found(MUNICIPALITY, sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De gemeente start in mei met de aanleg.",
                "Wethouder Ten Hove besluit in mei.",
                "De raad ontvangt in mei een brief.",
            })
    void inALetterOfAMunicipalityItsOwnActAndItsCouncilIsTold(String sentence) {
        assertThat(found(MUNICIPALITY, sentence)).hasSize(1);
    }

    @Test
    void whatAPartyTellsTheHouseIsNoPromiseOfTheAuthor() {
        assertThat(found(MINISTER, "De sector informeert uw Kamer in mei.")).isEmpty();
    }

    @Test
    void whatGoesToANamedBodyIsNotTowardsTheHouse() {
        assertThat(audiences(MINISTER, "Ik leg het plan in mei voor aan de Onderwijsraad."))
                .containsExactly(Audience.OTHER);
        assertThat(audiences(MINISTER, "Ik leg het plan in mei voor.")).containsExactly(Audience.PARLIAMENT);
        assertThat(audiences(ENGLISH, "I will submit the bill to the Law Commission in May."))
                .containsExactly(Audience.OTHER);
        assertThat(audiences(ENGLISH, "I will submit the bill in May.")).containsExactly(Audience.PARLIAMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The report will be published in May.",
                "We will publish the findings in May.",
                "I will update the guidance in May.",
            })
    void whatIsPublishedOrUpdatedIsForEverybody(String sentence) {
        assertThat(audiences(ENGLISH, sentence)).containsExactly(Audience.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will make sure that the Committee receives a copy in May.",
                "The report will be forwarded to the Deputy in May.",
                "My officials will brief Committee members in May.",
                "I will send the note to the Committee's coordinators in May.",
                "I will bring the findings to the first available meeting of the Committee.",
                "I will write to the Chairs of the relevant Committees in May.",
                "I will brief the Chair in May.",
            })
    void aCommitteesMembersChairsAndMeetingsAreTheHouse(String sentence) {
        assertThat(audiences(ENGLISH, sentence)).containsExactly(Audience.PARLIAMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De minister van Defensie werkt aan een plan. Deze zal uw Kamer hierover in mei informeren.",
                "De minister van Defensie werkt aan een plan. Die informeert u hierover in mei.",
            })
    void aColleagueIsPointedAtWhoWritesToTheHouse(String sentences) {
        assertThat(found(MINISTER, sentences))
                .filteredOn(each -> each.audience() == Audience.PARLIAMENT)
                .extracting(each -> each.actor().name())
                .containsExactly("Minister van Defensie");
    }

    @Test
    void aThingIsPointedAtThatIsSentToTheHouse() {
        assertThat(found(
                        MINISTER,
                        "De minister van Defensie werkt aan een notitie. Deze zal uw Kamer in mei worden toegezonden."))
                .extracting(each -> each.actor().name())
                .containsExactly("Minister van Financiën");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will deposit a copy in the Libraries of both Houses.",
                "I will lay the draft order in both Houses in May.",
            })
    void whatIsLaidInBothHousesIsForThem(String sentence) {
        assertThat(audiences(ENGLISH, sentence)).containsExactly(Audience.PARLIAMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No 10 will publish the list in May.",
                "HMT will publish the list in May.",
                "The Home Office will publish the list in May.",
                "The Ministry of Justice will publish the list in May.",
                "The Department for Education will publish the list in May.",
                "The Department for Environment, Food and Rural Affairs will publish the list in May.",
                "The Department for Digital, Culture, Media and Sport will publish the list in May.",
                "The Secretary of State for the Home Department will publish the list in May.",
                "The Chancellor of the Exchequer will publish the list in May.",
            })
    void departmentsAndTheirMinistersAreOfTheAuthorsSide(String sentence) {
        assertThat(found(ENGLISH.replace("Committee", "Committee, House of Commons"), sentence))
                .singleElement()
                .satisfies(commitment ->
                        assertThat(commitment.explanation().rule()).isEqualTo("will"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Home Office will publish the list in May.",
                "Defra will publish the list in May.",
                "The MHRA will publish the list in May.",
                "The Treasury will publish the list in May.",
                "Highways England will publish the list in May.",
            })
    void aServiceIsOfTheAuthorsSideWhereNothingElseTellsOfACountry(String sentence) {
        assertThat(found(ENGLISH, sentence)).singleElement().satisfies(commitment -> assertThat(
                        commitment.explanation().rule())
                .isEqualTo("will"));
    }

    @ParameterizedTest
    @CsvSource({
        "The Under-Secretary of State will visit Easington in January., Under-Secretary of State",
        "The Rail Minister will meet the hon. Member in January., Rail Minister",
    })
    void aJuniorMinisterActsForHimself(String sentence, String actor) {
        assertThat(found(ENGLISH, sentence))
                .extracting(commitment -> commitment.actor().name())
                .containsExactly(actor);
    }

    private static List<Audience> audiences(String letter, String sentence) {
        return found(letter, sentence).stream().map(Commitment::audience).toList();
    }

    private static List<Commitment> found(String letter, String sentence) {
        return READER.read("letter", "letter.txt", ParsedLetter.ofText(letter.formatted(sentence)))
                .commitments();
    }
}
