package nl.brievenbus.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.LetterHead.DateSource;
import nl.brievenbus.events.LetterHead.Signatory;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.language.Tokeniser;
import nl.brievenbus.extract.structure.Ministries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorResolverTest {

    private static final Ministries MINISTRIES = Ministries.load();

    private static final ActorFinder ACTORS =
            ActorFinder.load("nl", DataFile.read("nl/words.yaml", SentenceWords.class), MINISTRIES);

    private static final OfficeParts OFFICES =
            new OfficeParts(DataFile.read("nl/actors.yaml", ActorWords.class).offices());

    private static final ActorFinder ENGLISH =
            ActorFinder.load("en", DataFile.read("en/words.yaml", SentenceWords.class), MINISTRIES);

    private static final String COMMISSION = "The Commission will do that";
    private static final String DEFENCE = "Minister van Defensie";
    private static final String FINANCE = "Staatssecretaris van Financiën";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Ik zal dat doen, Minister van Defensie",
        "Mijn ministerie zal dat doen, Minister van Defensie",
        "Mijn ambtgenoot van Financiën zal dat doen, Minister van Financiën",
        "Mijn collega voor Rechtsbescherming zal dat doen, Minister voor Rechtsbescherming",
        "De Minister van BZK zal dat doen, Minister van Binnenlandse Zaken en Koninkrijksrelaties",
        "De Staatssecretaris van OCW zal dat doen, 'Staatssecretaris van Onderwijs, Cultuur en Wetenschap'",
        "De bewindspersoon voor Natuur en Stikstof zal dat doen, Minister voor Natuur en Stikstof",
        "De Minister-President zal dat doen, Minister-President",
        "Het kabinet zal dat doen, kabinet",
        "De regering zal dat doen, regering",
        "Nederland zal dat doen, Nederland",
        "De Staatssecretaris zal dat doen, Staatssecretaris van Defensie",
        "De Minister van Financiën en ik zullen dat doen, Minister van Financiën; Minister van Defensie",
        "'De ministers van Onderwijs, Cultuur en Wetenschap en van Financiën zullen dat doen', 'Minister van Onderwijs, Cultuur en Wetenschap; Minister van Financiën'",
        "Rijkswaterstaat zal dat doen, Rijkswaterstaat",
        // By the name of the ministry on the day of the letter.
        "De Minister van VenJ zal dat doen, Minister van Justitie en Veiligheid",
        "De Minister van EZ zal dat doen, Minister van Economische Zaken en Klimaat",
        "Het ministerie van Infrastructuur en Waterstaat zal dat doen, Minister van Infrastructuur en Waterstaat",
    })
    void whoIsNamedResolvesToAnOffice(String sentence, String name) {
        assertThat(resolved(sentence, List.of(DEFENCE), List.of(), Side.GOVERNMENT))
                .contains(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "De Zweedse minister van Defensie zal dat doen",
        "De minister van Defensie van België zal dat doen",
        "De regering van België zal dat doen",
        "De provincies zullen dat doen",
    })
    void othersAreNot(String sentence) {
        assertThat(resolved(sentence, List.of(DEFENCE), List.of(), Side.GOVERNMENT))
                .isEmpty();
    }

    @Test
    void weAreAllWhoSign() {
        assertThat(resolved("Wij zullen dat doen", List.of(DEFENCE, FINANCE), List.of(), Side.GOVERNMENT))
                .contains(DEFENCE + "; " + FINANCE);
    }

    @Test
    void weOfOneWhoSignsForAnotherAreBoth() {
        assertThat(resolved("Wij zullen dat doen", List.of(DEFENCE), List.of(FINANCE), Side.GOVERNMENT))
                .contains(DEFENCE + "; " + FINANCE);
    }

    @Test
    void weOfOneAloneIsTheOneWhoSigns() {
        assertThat(resolved("Wij zullen dat doen", List.of(DEFENCE), List.of(), Side.GOVERNMENT))
                .contains(DEFENCE);
    }

    @Test
    void weOfNobodyWhoSignsAreTheGovernment() {
        assertThat(resolved("Wij zullen dat doen", List.of(), List.of(), Side.GOVERNMENT))
                .contains("kabinet");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Wij zullen dat doen, College van burgemeester en wethouders",
        "Het college zal dat doen, College van burgemeester en wethouders",
        "Wethouder Ten Hove zal dat doen, Wethouder Ten Hove",
    })
    void inALetterToACouncilTheExecutiveActs(String sentence, String name) {
        assertThat(resolved(sentence, List.of("College van burgemeester en wethouders"), List.of(), Side.MUNICIPALITY))
                .contains(name);
    }

    @Test
    void inALetterToACouncilTheGovernmentIsAnother() {
        assertThat(resolved("Het kabinet zal dat doen", List.of("Gedeputeerde Staten"), List.of(), Side.PROVINCE))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "De minister zal dat doen",
        "De douane zal dat doen",
        "Gedeputeerde Bos zal dat doen",
        "Gedeputeerde Staten zullen dat doen",
    })
    void inALetterOfAMunicipalityOtherGovernmentsAreOthers(String sentence) {
        assertThat(resolved(sentence, List.of("College van burgemeester en wethouders"), List.of(), Side.MUNICIPALITY))
                .isEmpty();
    }

    @Test
    void anAldermanIsAnotherInALetterOfAMinister() {
        assertThat(resolved("De wethouder zal dat doen", List.of(DEFENCE), List.of(), Side.GOVERNMENT))
                .isEmpty();
    }

    @Test
    void aNameThatEndsInNederlandIsNotTheState() {
        assertThat(resolved("Slachtofferhulp Nederland zal dat doen", List.of(DEFENCE), List.of(), Side.GOVERNMENT))
                .isEmpty();
        assertThat(resolved("Ook Nederland zal dat doen", List.of(DEFENCE), List.of(), Side.GOVERNMENT))
                .contains("Nederland");
    }

    @Test
    void theCommissionActsInALetterOfOneOfItsMembersOnly() {
        assertThat(ENGLISH.find(COMMISSION, tokens(COMMISSION), Author.on(Side.COMMISSION)))
                .hasSize(1);
        assertThat(ENGLISH.find(COMMISSION, tokens(COMMISSION), Author.on(Side.GOVERNMENT)))
                .isEmpty();
        assertThat(ENGLISH.author(head(List.of("Member of the European Commission")), "")
                        .side())
                .isEqualTo(Side.COMMISSION);
        assertThat(ENGLISH.author(head(List.of("Minister of Finance")), "").side())
                .isEqualTo(Side.GOVERNMENT);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "De portefeuillehouder zal dat doen, MUNICIPALITY",
        "De verantwoordelijk wethouder zal dat doen, MUNICIPALITY",
        "B en W zullen dat doen, MUNICIPALITY",
        "B&W zullen dat doen, MUNICIPALITY",
        "Onze wijkteams zullen dat doen, MUNICIPALITY",
        "Onze handhavers zullen dat doen, MUNICIPALITY",
        "Toezichthouders van de gemeente zullen dat doen, MUNICIPALITY",
        "GS zullen dat doen, PROVINCE",
        "De commissaris van de Koning zal dat doen, PROVINCE",
        "Het hoogheemraadschap zal dat doen, WATER_BOARD",
        "Het waterschap zal dat doen, WATER_BOARD",
        "De dijkgraaf zal dat doen, WATER_BOARD",
        "Heemraad Blom zal dat doen, WATER_BOARD",
        "Dijkgraaf en hoogheemraden zullen dat doen, WATER_BOARD",
        "Het dagelijks bestuur zal dat doen, WATER_BOARD",
        "De inspectie zal dat doen, AGENCY",
        "Onze inspectie zal dat doen, AGENCY",
        "Mijn inspecteurs zullen dat doen, AGENCY",
        "Mijn secretariaat zal dat doen, GOVERNMENT",
        "Een medewerker van mijn ministerie zal dat doen, GOVERNMENT",
        "De inspecteur van mijn ministerie zal dat doen, GOVERNMENT",
    })
    void theOwnOrganisationAndStaffActForTheirAuthor(String sentence, Side side) {
        assertThat(ACTORS.find(sentence, tokens(sentence), Author.on(side))).hasSize(1);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "De inspectie zal dat doen, GOVERNMENT",
        "UWV zal dat doen, GOVERNMENT",
        "De portefeuillehouder zal dat doen, GOVERNMENT",
        "De commissaris van de Koning zal dat doen, MUNICIPALITY",
        "Het waterschap zal dat doen, MUNICIPALITY",
        "De dijkgraaf zal dat doen, PROVINCE",
        "De gemeente zal dat doen, WATER_BOARD",
        "Het kabinet zal dat doen, AGENCY",
        "De minister zal dat doen, AGENCY",
        "Het kabinet zal dat doen, WATER_BOARD",
    })
    void organisationsOfOthersDoNotActForTheAuthor(String sentence, Side side) {
        assertThat(ACTORS.find(sentence, tokens(sentence), Author.on(side))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "UWV zal dat doen, UWV Postbus 1 Amsterdam, Voorzitter Raad van Bestuur",
        "Het UWV zal dat doen, UWV Postbus 1 Amsterdam, Voorzitter Raad van Bestuur",
        "De Onderwijsinspectie zal dat doen, Inspectie van het Onderwijs Utrecht, Inspecteur-generaal van het Onderwijs",
        "De ILT zal dat doen, Inspectie Leefomgeving en Transport Den Haag, Inspecteur-generaal",
    })
    void anAgencyActsInItsOwnLetters(String sentence, String letter, String office) {
        Author author = ACTORS.author(head(List.of(office)), letter);
        Author other = ACTORS.author(head(List.of("Inspecteur-generaal")), "Arbeidsinspectie Den Haag");

        assertThat(ACTORS.find(sentence, tokens(sentence), author)).hasSize(1);
        assertThat(ACTORS.find(sentence, tokens(sentence), other)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Dijkgraaf, WATER_BOARD",
        "Inspecteur-generaal, AGENCY",
        "Voorzitter Raad van Bestuur, AGENCY",
        "Wethouder Zorg, MUNICIPALITY",
        "Gedeputeerde Staten, PROVINCE",
        "Minister van Defensie, GOVERNMENT",
    })
    void theOfficeThatSignsTellsForWhomALetterSpeaks(String office, Side side) {
        assertThat(ACTORS.author(head(List.of(office)), "").side()).isEqualTo(side);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "The Scottish Government will do that, Scotland, true",
        "The Scottish Government will do that, Wales, false",
        "The UK Government will do that, Scotland, false",
        "The UK Government will do that, United Kingdom, true",
        "The Government will do that, Wales, true",
        "HM Treasury will do that, Scotland, false",
        "HM Treasury will do that, United Kingdom, true",
        "The UK will do that, United Kingdom, true",
        "The UK will do that, Scotland, false",
        "UK Ministers will do that, United Kingdom, true",
        "Canada will do that, Canada, true",
        "Transport Canada will do that, Canada, true",
        "Transport Canada will do that, Ireland, false",
        "Northern Ireland will do that, Ireland, false",
        "New Zealand's Ministry for Primary Industries will do that, New Zealand, true",
        "New Zealand's Ministry for Primary Industries will do that, Australia, false",
        "France's Ministry of Defence will do that, United Kingdom, false",
        "The Ministry of Defence of France will do that, United Kingdom, false",
        "The Ministry of Defence will do that, United Kingdom, true",
        "The Royal Netherlands Air Force will do that, Netherlands, true",
        "The Rural Payments Agency will do that, United Kingdom, true",
        "HMCTS will do that, United Kingdom, true",
        "HMCTS will do that, Ireland, false",
        "The Department for Education will do that, United Kingdom, true",
        "The Free State Department of Education will do that, United Kingdom, false",
        "The US Department of Energy will do that, United Kingdom, false",
    })
    void aGovernmentNamedByItsCountryIsTheAuthorsWhereTheLetterComesFromThere(
            String sentence, String country, boolean own) {
        Author author = new Author(Side.GOVERNMENT, Optional.of(country), Map.of());

        assertThat(ENGLISH.find(sentence, tokens(sentence), author)).hasSize(own ? 1 : 0);
        assertThat(ENGLISH.find(
                        "The Scottish Government will",
                        tokens("The Scottish Government will"),
                        Author.on(Side.GOVERNMENT)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Example MSP, Convener, The Scottish Parliament, Edinburgh. The UK Government will tell the House of Commons. | Scotland",
                "Foreign and Commonwealth Office, London SW1A 2AH. To the chair of the committee. | United Kingdom",
                "Chair, House of Commons, London SW1A 0AA | United Kingdom",
                "Cathaoirleach, Houses of the Oireachtas, Dublin 2 | Ireland",
                "Chair of the committee | ",
            })
    void theHeadOfALetterTellsItsCountry(String letter, String country) {
        assertThat(ENGLISH.author(head(List.of("Minister for Transport")), letter)
                        .country())
                .isEqualTo(Optional.ofNullable(country));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Office for National Statistics / / 5 May 2020 | The ONS will do that | true",
                "Department for Work and Pensions / / 5 May 2020 | DWP will do that | true",
                "5 May 2020 / / The Department of Conservation (DOC) is of use. | DOC will do that | true",
                "5 May 2020 / / The Chief Executive is of use. | NWTA will do that | true",
                "5 May 2020 / / Network Rail (NRL) is of use. | NRL will do that | false",
                "5 May 2020 / / To the Office for National Statistics | The ONS will do that | false",
            })
    void theLettersThatALetterWritesForItsOwnSideNameIt(String lines, String sentence, boolean own) {
        Author author = ENGLISH.author(head(List.of("Chief Executive, NWTA")), lines.replace(" / ", "\n"));

        assertThat(ENGLISH.find(sentence, tokens(sentence), author)).hasSize(own ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The Department for Transport will | Secretary of State for Transport",
                "The Department for Education will | Minister for Education",
                "My Department will | Secretary of State for Transport",
            })
    void aDepartmentIsWhoSignsForItElseWhoHeadsIt(String sentence, String office) {
        List<Token> tokens = tokens(sentence);
        Author author = Author.on(Side.GOVERNMENT);
        ActorResolver resolver = ENGLISH.resolver(
                head(List.of("Secretary of State for Transport")), sentence, new Tokeniser(sentence, Set.of()), author);

        assertThat(ENGLISH.find(sentence, tokens, author))
                .extracting(span -> resolver.resolve("the words", span).name())
                .containsExactly(office);
    }

    @Test
    void aWrittenAnswerOfTheCommissionSpeaksForIt() {
        String answer = "EN\nE-001122/2022\nAnswer given by Ms Example\non behalf of the European Commission\n";

        assertThat(ENGLISH.author(head(List.of()), answer).side()).isEqualTo(Side.COMMISSION);
    }

    @Test
    void coAuthorsAreThoseOnWhoseBehalf() {
        String text =
                "Mede namens de Minister van Financiën en de Staatssecretaris van Defensie bericht ik u. De Minister van"
                        + " Justitie zal dat doen.";

        assertThat(ACTORS.coAuthors(text, new Tokeniser(text, Set.of()), Author.on(Side.GOVERNMENT)))
                .containsExactly("Minister van Financiën", "Staatssecretaris van Defensie");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "rapporteren, Voor de zomer rapporteer ik over de voortgang, true",
        "terugkomen, Ik kom daar in mei op terug, true",
        "indienen, Het wetsvoorstel wordt in mei ingediend, true",
        "komen, De minister komt in het najaar met een brief over transparantie, true",
        "volgen, en voor het meireces volgt een evaluatie van het gehele seizoen, true",
        "reageren, Op dat rapport zal ik in mei reageren, true",
        "reactie geven, Ik geef daarop nog voor het zomerreces mijn reactie, true",
        "voorzien, Indiening is eind april voorzien, true",
        "informeren, Ik informeer de gemeenten voor de zomer, false",
        "informeren, Ik informeer over de gemeenten, true",
        "sturen, Ik stuur de Commissie in mei een brief, false",
        "sturen, Ik stuur een ondersteuningsteam naar de regio's, false",
        "bouwen, Ik bouw in mei een brug, false",
    })
    void theHouseIsMeantWhereNobodyElseIsTold(String action, String clause, boolean towards) {
        List<Token> tokens = new Tokeniser(clause, Set.of()).tokens(0, clause.length());

        assertThat(ACTORS.impliedHouse().in(action, tokens)).isEqualTo(towards);
    }

    private static List<Token> tokens(String sentence) {
        return new Tokeniser(sentence, Set.of()).tokens(0, sentence.length());
    }

    private static Optional<String> resolved(
            String sentence, List<String> signatories, List<String> coAuthors, Side side) {
        List<Token> tokens = tokens(sentence);
        ActorResolver resolver = new ActorResolver(
                head(signatories), new Lazy<>(() -> coAuthors), "kabinet", Map.of(), OFFICES, MINISTRIES);
        return ACTORS.find(sentence, tokens, Author.on(side)).stream()
                .findFirst()
                .map(span -> resolver.resolve(
                                sentence.substring(
                                        tokens.get(span.first()).start(),
                                        tokens.get(span.last()).end()),
                                span)
                        .name());
    }

    private static LetterHead head(List<String> signatories) {
        return new LetterHead(
                "brief",
                Optional.of(LocalDate.of(2022, 7, 6)),
                DateSource.TEXT,
                "nl",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Stream.of(signatories)
                        .flatMap(List::stream)
                        .map(office -> new Signatory(Optional.empty(), office))
                        .toList());
    }
}
