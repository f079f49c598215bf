package nl.brievenbus.extract.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.LetterHead.Chamber;
import nl.brievenbus.events.LetterHead.Signatory;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.TextNormaliser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadReaderTest {

    private static final StructureWords DUTCH = DataFile.read("nl/structure.yaml", StructureWords.class);
    private static final StructureWords ENGLISH = DataFile.read("en/structure.yaml", StructureWords.class);
    private static final Ministries MINISTRIES = Ministries.load();

    private static final String HEAD =
            """
            28 676 NAVO

            Nr. 414 BRIEF VAN DE MINISTER VAN DEFENSIE

            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 6 juli 2022

            Ik informeer uw Kamer hierbij over de oefening in het voorjaar, die goed is verlopen.

            """;

    @Test
    void aHeadLineTellsDossierNumberDateAndHouse() {
        LetterHead head = head(HEAD);

        assertThat(head.dossier()).contains("28676");
        assertThat(head.number()).contains("414");
        assertThat(head.date()).contains(LocalDate.of(2022, 7, 6));
        assertThat(head.chamber()).contains(Chamber.TWEEDE_KAMER);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "36 200 VIII Vaststelling van de begroting, 36200-VIII, ",
        "34 775 A Vaststelling van het Infrastructuurfonds, 34775-A, ",
        "21 501-02 Raad Algemene Zaken, 21501-02, ",
        "35 099 (R2114) Goedkeuring van een verdrag, 35099, ",
        "'Kamerstuk 28 676, nr. 413', 28676, 413",
    })
    void dossiersHaveChaptersFundsAndParts(String line, String dossier, String number) {
        LetterHead head = head(line + "\n\nAan de Voorzitter van de Tweede Kamer\n\nGeachte voorzitter,\n\nHierbij.");

        assertThat(head.dossier()).contains(dossier);
        assertThat(head.number().orElse(null)).isEqualTo(number);
    }

    @Test
    void aPaperOfTheEersteKamerHasALetterForANumber() {
        LetterHead head = head(
                """
                33 410 Kabinetsformatie

                AC BRIEF VAN DE MINISTER VAN VEILIGHEID EN JUSTITIE

                Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

                Den Haag, 19 maart 2013

                Uw Kamer heeft mij om nadere informatie gevraagd, die ik hierbij gaarne verstrek aan de leden.
                """);

        assertThat(head.number()).contains("AC");
        assertThat(head.chamber()).contains(Chamber.EERSTE_KAMER);
        assertThat(head.signatories())
                .extracting(Signatory::office)
                .containsExactly("Minister van Veiligheid en Justitie");
    }

    @Test
    void severalSignTogether() {
        assertThat(signed(
                        "De Minister van Defensie,\nA. de Wit\n\nDe Staatssecretaris van Financiën,\nmr. B.C. van Dam"))
                .containsExactly("Minister van Defensie", "Staatssecretaris van Financiën");
        assertThat(signed("De Ministers van Defensie en Buitenlandse Zaken,\n\nA. de Wit\nB. Zwart"))
                .containsExactly("Minister van Defensie", "Minister van Buitenlandse Zaken");
    }

    @Test
    void officesBesideEachOtherHaveTheNamesBelowThemInTheSameOrder() {
        Signatory minister = new Signatory(Optional.of("drs. A.B. de Wit"), "Minister van Defensie");
        Signatory secretary = new Signatory(Optional.of("C.D. van Dam"), "Staatssecretaris van Defensie");
        for (String signature : List.of(
                "DE MINISTER VAN DEFENSIE          DE STAATSSECRETARIS VAN DEFENSIE\n\ndrs. A.B. de Wit        C.D. van Dam",
                "De Minister van Defensie,\tDe Staatssecretaris van Defensie,\n\ndrs. A.B. de Wit\tC.D. van Dam",
                "DE MINISTER VAN DEFENSIE, DE STAATSSECRETARIS VAN DEFENSIE,\n\ndrs. A.B. de Wit     C.D. van Dam")) {
            assertThat(head(HEAD + signature).signatories()).containsExactly(minister, secretary);
        }
    }

    @Test
    void namesWithoutInitialsAreToldApartByTheirColumns() {
        assertThat(head(HEAD
                                + "De Minister van Defensie,     De Minister van Financiën,\n\nCarolien de Wit        Hugo Zwart")
                        .signatories())
                .containsExactly(
                        new Signatory(Optional.of("Carolien de Wit"), "Minister van Defensie"),
                        new Signatory(Optional.of("Hugo Zwart"), "Minister van Financiën"));
    }

    @Test
    void aNameMayStandBeforeOrOnTheLineOfItsOffice() {
        assertThat(head(HEAD + "Carolien Wagenvoort\nDe Minister van Defensie").signatories())
                .singleElement()
                .satisfies(signatory -> assertThat(signatory.name()).contains("Carolien Wagenvoort"));
        assertThat(head(HEAD + "De Minister van Defensie, K. Stoutjesdijk").signatories())
                .singleElement()
                .satisfies(signatory -> assertThat(signatory.name()).contains("K. Stoutjesdijk"));
        assertThat(head(HEAD + "DE MINISTER VAN DEFENSIE\nir. K. Stoutjesdijk").signatories())
                .singleElement()
                .satisfies(signatory -> assertThat(signatory.name()).contains("ir. K. Stoutjesdijk"));
    }

    @Test
    void anOfficeThatALineEndCutsIsOne() {
        assertThat(signed("De Minister van Onderwijs,\nCultuur en Wetenschap,\nA. de Wit"))
                .containsExactly("Minister van Onderwijs, Cultuur en Wetenschap");
    }

    @Test
    void whatAnOfficeIsChargedWithStandsBetweenItAndTheName() {
        assertThat(signed("De Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties,\n\nDigitalisering en"
                        + " Koninkrijksrelaties\n\nM.E. Hoogstraten"))
                .containsExactly("Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties");
        assertThat(signed("De Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties\nDigitalisering en"
                        + " Koninkrijksrelaties,\n\nM.E. Hoogstraten"))
                .containsExactly("Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties");
    }

    @Test
    void theSecondOfficeOfThePrimeMinisterIsLeftOut() {
        assertThat(signed("De Minister-President,\nMinister van Algemene Zaken,\nJ.P. van Boven"))
                .containsExactly("Minister-President");
    }

    @Test
    void whoAgreesDoesNotSign() {
        assertThat(signed("De Minister van Defensie,\nA. de Wit\n\nmede namens de Minister van Financiën"))
                .containsExactly("Minister van Defensie");
    }

    @Test
    void withoutASignatureTheLetterheadTellsWhoWrites() {
        assertThat(head(HEAD.replace("DEFENSIE", "DEFENSIE EN DE STAATSSECRETARIS VAN FINANCIËN"))
                        .signatories())
                .extracting(Signatory::office)
                .containsExactly("Minister van Defensie", "Staatssecretaris van Financiën");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Antwoord van de Minister van Defensie (De Wit), mede namens de Minister van Financiën (ontvangen 5 maart 2024)'",
        "'Antwoord van Minister De Wit (Defensie) (ontvangen 5 maart 2024)'",
        "'Mededeling van minister De Wit (Defensie), ontvangen 5 maart 2024'",
    })
    void aPrintedReplyTellsWhoRepliedAndWhen(String title) {
        LetterHead head = head("2024Z02117\n\n" + title + ".\n\nVraag 1\n\nKlopt het?\n\nAntwoord 1\n\nJa.");

        assertThat(head.signatories()).extracting(Signatory::office).containsExactly("Minister van Defensie");
        assertThat(head.date()).contains(LocalDate.of(2024, 3, 5));
    }

    @Test
    void theHeadOfAPrintedReplyEndsAtItsFirstQuestion() {
        LetterHead head = head(
                """
                Tweede Kamer der Staten-Generaal 2 Vergaderjaar 2023-2024 Aanhangsel van de Handelingen

                Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden

                302

                Vragen van het lid De Wit aan de Ministers van Defensie en van Financiën over de oefening (ingezonden 3 oktober 2023).

                Antwoord van Minister Van der Berg-Smit (Natuur en Stikstof) (ontvangen 24 oktober 2023).

                Vraag 1

                Kent u het bericht over de oefening?

                Antwoord 1

                Ja.
                """);

        assertThat(head.date()).contains(LocalDate.of(2023, 10, 24));
        assertThat(head.signatories())
                .extracting(Signatory::office)
                .containsExactly("Minister voor Natuur en Stikstof");
    }

    @Test
    void aReportOfWrittenQuestionsIsSignedForTheHouseAndAnsweredByTheMinister() {
        LetterHead head = head(
                """
                27 858 Gewasbescherming

                Nr. 566 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

                Vastgesteld 14 april 2022

                De vragen van de commissie zijn bij brief van 14 april 2022 door de Minister van Defensie beantwoord.

                De voorzitter van de commissie,
                Kuikenberg

                De griffier van de commissie,
                Jansema

                Reactie van de Minister

                Ik neem er kennis van.
                """);

        assertThat(head.signatories()).extracting(Signatory::office).containsExactly("Minister van Defensie");
        assertThat(head.date()).contains(LocalDate.of(2022, 4, 14));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'burgemeester en wethouders van Overhaven,|de secretaris, M. Brouwers|de burgemeester, S. el Idrissi'",
        "'Met vriendelijke groet,|namens het college van B en W,|de secretaris, M. Brouwers'",
        "''",
    })
    void theExecutiveSignsAsOne(String signature) {
        LetterHead head = head("Aan de gemeenteraad\n\nDatum: 13 september 2022\n\nGeachte raadsleden,\n\n"
                + "Wij leggen u in november een parkeerplan voor.\n\n" + signature.replace('|', '\n'));

        assertThat(head.signatories())
                .extracting(Signatory::office)
                .containsExactly("College van burgemeester en wethouders");
        assertThat(head.chamber()).contains(Chamber.MUNICIPAL_COUNCIL);
    }

    @Test
    void aProvinceWritesThroughItsExecutive() {
        LetterHead head = head(
                "Aan Provinciale Staten\n\nDatum\n10 juni 2021\n\nGeachte dames en heren,\n\nWij melden u dit.\n\n"
                        + "Gedeputeerde Staten van Noord-Brabant,\nnamens dezen,\n\nmw. drs. J.T.P. van Aerle, directeur");

        assertThat(head.signatories()).extracting(Signatory::office).containsExactly("Gedeputeerde Staten");
        assertThat(head.date()).contains(LocalDate.of(2021, 6, 10));
    }

    @Test
    void theReferenceBlockMayStandBelowTheSalutation() {
        LetterHead head =
                head("Geachte Voorzitter,\n\nDatum 14 februari 2018\nBetreft Uitstel vragen\n\nU hoort van mij.");

        assertThat(head.date()).contains(LocalDate.of(2018, 2, 14));
        assertThat(head.title()).isEqualTo("Uitstel vragen");
    }

    @Test
    void englishLettersAreSignedToo() {
        String letter =
                """
                26 488 Replacement of the F-16

                No. 358 LETTER FROM THE MINISTER OF DEFENCE

                To the Speaker of the House of Representatives

                The Hague, 30 September 2014

                The aircraft will be stationed at two bases, as I undertook to tell you in the debate of July.

                Minister of Defence
                W. Blankenstijn
                """;
        LetterHead head = head(letter, ENGLISH);

        assertThat(head.signatories()).extracting(Signatory::office).containsExactly("Minister of Defence");
        assertThat(head.number()).contains("358");
    }

    @Test
    void whereANameAloneStandsBelowALetterItsHeadNamesTheOffice() {
        String letter =
                """
                Minister for Rural Affairs
                St Andrew's House, Edinburgh

                Convener
                Environment Committee

                14 August 2024

                Dear Convener,

                The count of deer will be published in May.

                Yours sincerely

                Ann Example
                """;
        assertThat(head(letter, ENGLISH).signatories())
                .extracting(Signatory::office)
                .containsExactly("Minister for Rural Affairs");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "From the Parliamentary Under-Secretary of State for Transport | Parliamentary Under-Secretary of State for Transport",
                "FROM THE MINISTER OF AGRICULTURE, ENVIRONMENT AND RURAL AFFAIRS | Minister of Agriculture, Environment and Rural Affairs",
                "Minister for Health and Social Services | Minister for Health and Social Services",
                "Cabinet Secretary for Health, Wellbeing and Sport | Cabinet Secretary for Health, Wellbeing and Sport",
                "Exchequer Secretary to the Treasury | Exchequer Secretary to the Treasury",
                "Memorandum submitted by the Minister for Schools to the Education Committee | Minister for Schools",
            })
    void anOfficeOfAnyGovernmentIsNamedInFull(String line, String office) {
        String letter = line
                + """


                Chair, Transport Committee

                12 March 2021

                Dear Chair,

                The count of deer was published in May.

                Yours sincerely

                Ann Example
                """;
        assertThat(head(letter, ENGLISH).signatories())
                .extracting(Signatory::office)
                .containsExactly(office);
    }

    @Test
    void aWrittenAnswerIsGivenByTheMinisterWhoWasAsked() {
        String answer =
                """
                Written Answers

                Tuesday, 14 November 2023

                Deputy Ann Example asked the Minister for Housing, Local Government and Heritage if he will report on the count of deer.

                The count was published in May.
                """;
        assertThat(head(answer, ENGLISH).signatories())
                .extracting(Signatory::office)
                .containsExactly("Minister for Housing, Local Government and Heritage");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Date: 5 Feb 2021", "5 Feb. 2021", "February 5, 2021", "Friday, 5th February 2021"})
    void aDateMayBeShortened(String line) {
        assertThat(head("Chair, Transport Committee\n\n" + line + "\n\nDear Chair,\n\nThe ferry ran.\n", ENGLISH)
                        .date())
                .contains(LocalDate.of(2021, 2, 5));
    }

    @Test
    void aDirectorSignsForAService() {
        String letter =
                """
                14 August 2024

                Dear Chair,

                The count of deer will be published in May.

                Yours sincerely

                Ann Example
                Director of Operations
                """;
        assertThat(head(letter, ENGLISH).signatories())
                .extracting(Signatory::office)
                .containsExactly("Director of Operations");
    }

    @Test
    void aPrintedReplyIsOfTheDayOnWhichItWasReceived() {
        String reply =
                """
                Vragen van het lid Jansen aan de Minister van Infrastructuur en Waterstaat over veren (ingezonden 11 maart 2021).

                Antwoord van Minister Veerman (Infrastructuur en Waterstaat) (ontvangen 16 april 2021).

                Vraag 1

                Kent u het bericht over het veer?
                """;
        assertThat(head(reply).date()).contains(LocalDate.of(2021, 4, 16));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The Minister of State for Prisons (Ann Example): In the debate on 7 May I told the House of the new ward.",
                "BY: Ann Example, Minister of State for Prisons",
                "BY Ann Example MP, Minister of State for Prisons",
                "From: Dr Ann Example, the Minister of State for Prisons",
                "Written Statement by the Minister of State for Prisons",
            })
    void aWrittenStatementNamesWhoMakesIt(String line) {
        String letter =
                """
                WRITTEN STATEMENT

                17 October 2023

                Wards in older prisons

                %s

                The ward was opened in June.
                """
                        .formatted(line);
        assertThat(head(letter, ENGLISH).signatories())
                .extracting(Signatory::office)
                .containsExactly("Minister of State for Prisons");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The Rt Hon Ann Example MP",
                "Rt Hon Ann Example KC MP",
                "Sir John Example KC MP",
                "Baroness Example of Weir",
                "The Rt Hon the Baroness Example",
                "the Lord Example",
                "The Honourable Ann Example, P.C., M.P.",
                "Ann Example, T.D.",
            })
    void titlesAndLettersBelongToAName(String name) {
        String letter =
                """
                The Chair of the Transport Committee
                House of Commons

                14 May 2024

                Dear Chair,

                The ferry will sail again in June.

                Yours sincerely,

                %s
                Secretary of State for Transport
                """
                        .formatted(name);
        assertThat(head(letter, ENGLISH).signatories())
                .containsExactly(new Signatory(Optional.of(name), "Secretary of State for Transport"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"_______________", "Original signed by", "(e-signed)", "(Original signed by)"})
    void howALetterIsSignedMayStandAboveTheName(String line) {
        String letter = "Dear Chair,\n\nThe ferry will sail again in June.\n\nSincerely,\n\n" + line
                + "\n\nAnn Example\nMinister for Transport";

        assertThat(head(letter, ENGLISH).signatories())
                .containsExactly(new Signatory(Optional.of("Ann Example"), "Minister for Transport"));
    }

    @Test
    void whoHoldsTwoOfficesSignsOnce() {
        String letter = "Dear Chair,\n\nThe ferry will sail again in June.\n\nYours sincerely\n\nHon Ann Example\n"
                + "Minister of Transport\nMinister for Oceans and Fisheries";

        assertThat(head(letter, ENGLISH).signatories())
                .containsExactly(new Signatory(Optional.of("Hon Ann Example"), "Minister of Transport"));
    }

    @Test
    void vicePresidentsOfTheCommissionSignBesideItsMembers() {
        String letter =
                """
                Brussels, 5 March 2020

                Dear Chair,

                The count of herring will be published in May.

                Yours faithfully,

                For the Commission

                Ann Example
                Executive Vice-President

                Jo Specimen
                Member of the Commission
                """;

        assertThat(head(letter, ENGLISH).signatories())
                .extracting(Signatory::office)
                .containsExactly("Executive Vice-President", "Member of the Commission");
    }

    @Test
    void theOfficeOfWhoSignsWithANameAloneStandsBesideItInTheLetterhead() {
        String letter =
                """
                EUROPEAN COMMISSION

                ANN EXAMPLE
                Member of the European Commission

                Ms Jo Specimen MEP
                Chair of the Committee on Fisheries
                European Parliament
                Rue Wiertz 60

                Dear Ms Specimen,

                The count of herring will be published in May.

                Yours sincerely,

                (e-signed)
                Ann Example
                """;
        assertThat(head(letter, ENGLISH).signatories())
                .extracting(Signatory::office)
                .containsExactly("Member of the European Commission");
        assertThat(head(letter, ENGLISH).addressee())
                .contains("Ms Jo Specimen MEP, Chair of the Committee on Fisheries, European Parliament");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "De Inspecteur-generaal der Mijnen,+A. de Wit | Inspecteur-generaal der Mijnen",
                "A. de Wit+Inspecteur-generaal der Mijnen | Inspecteur-generaal der Mijnen",
                "de directeur-generaal Belastingdienst,+Piet Blokzijl | Directeur-generaal Belastingdienst",
                "A. de Wit+voorzitter | Voorzitter",
                "Piet Blokzijl | ",
            })
    void anAgencyThatWritesToAMinisterSignsItself(String signature, String office) {
        LetterHead head = head(
                """
                Aan de Minister van Economische Zaken en Klimaat
                T.a.v. directie Warmte
                Postbus 20401
                2500 EK DEN HAAG

                Datum 30 augustus 2023

                Geachte mevrouw De Groot,

                Wij beoordelen de plannen voor 1 oktober.

                Met vriendelijke groet,

                %s
                """
                        .formatted(signature.replace('+', '\n')));

        assertThat(head.signatories())
                .extracting(Signatory::office)
                .containsExactlyElementsOf(Optional.ofNullable(office).stream().toList());
        assertThat(head.addressee()).contains("Aan de Minister van Economische Zaken en Klimaat");
    }

    @Test
    void whoSignsForAMinisterIsNotTheAuthor() {
        assertThat(signed("De Minister van Defensie,\nnamens deze,\nde directeur-generaal Beleid,\nA. de Wit"))
                .containsExactly("Minister van Defensie");
    }

    @Test
    void anOfficeAbovePostbusIsWrittenTo() {
        LetterHead head = head("De Minister van Defensie\nPostbus 20701\n2500 ES DEN HAAG\n\nDatum 30 augustus 2023\n\n"
                + "Geachte mevrouw De Groot,\n\nWij beoordelen de plannen voor 1 oktober.");

        assertThat(head.addressee()).contains("De Minister van Defensie");
        assertThat(head.signatories()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "De Voorzitter van de Tweede Kamer+der Staten-Generaal+Postbus 20018+2500 EA DEN HAAG | De Voorzitter van de Tweede Kamer der Staten-Generaal",
                "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Binnenhof 4 2513 AA DEN HAAG | Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
                "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Postbus 20018 2500 EA DEN HAAG | Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
                "Voorzitter van de Tweede Kamer der Staten-Generaal+Postbus 20018 | Voorzitter van de Tweede Kamer der Staten-Generaal",
                "Aan:+de voorzitter en leden van+Provinciale Staten van Drenthe | de voorzitter en leden van Provinciale Staten van Drenthe",
                "Aan: de gemeenteraad+Van: het college | de gemeenteraad",
            })
    void anAddressTellsWhoNotWhere(String address, String addressee) {
        LetterHead head = head(address.replace('+', '\n') + "\n\nDatum 30 augustus 2023\n\nGeachte leden,\n\nDe brug is"
                + " hersteld.");

        assertThat(head.addressee()).contains(addressee);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Rt Hon Sir John Example MP+Chair, Transport Committee+House of Commons+London | Rt Hon Sir John Example MP, Chair, Transport Committee, House of Commons",
                "Deputy Ann Example+Dáil Éireann+Leinster House | Deputy Ann Example, Dáil Éireann",
                "The Chair of the Transport Committee+House of Commons | The Chair of the Transport Committee, House of Commons",
            })
    void anEnglishAddressStandsAboveTheSalutation(String address, String addressee) {
        String letter = "Jo Specimen MP\nMinister for Transport\nExample House\nLondon\n\n" + address.replace('+', '\n')
                + "\n\n14 May 2024\n\nDear Ann,\n\nThe ferry will sail again in June.\n\nYours sincerely,\n\nJo Specimen";
        LetterHead head = head(letter, ENGLISH);

        assertThat(head.addressee()).contains(addressee);
        assertThat(head.signatories()).extracting(Signatory::office).containsExactly("Minister for Transport");
    }

    @Test
    void theNameOfTheDossierIsTheTitleWhereNoOtherStands() {
        assertThat(head(HEAD.replace("NAVO", "Oefeningen in de lucht")).title()).isEqualTo("Oefeningen in de lucht");
        assertThat(
                        head("27 858 Gewasbescherming\n\nNr. 566 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 14 april"
                                        + " 2022\n\nDe brug is hersteld.")
                                .title())
                .isEqualTo("Nr. 566 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG");
    }

    @Test
    void aTownInCapitalsIsNoTitle() {
        assertThat(head("Aan de Staatssecretaris van Financiën\n\nPostbus 20201\n\n2500 EE DEN HAAG\n\nDatum 3 oktober"
                                + " 2023\n\nGeachte heer De Wit,\n\nDe brug is hersteld.")
                        .title())
                .isEqualTo("brief.txt");
    }

    @Test
    void aLineOfItsOwnAboveAnEnglishLetterOrStatementIsItsTitle() {
        String text = "\n\nThe ferry will sail again in June, as I told the House in the debate of last week.";
        assertThat(head(
                                "The Chair of the Transport Committee\nHouse of Commons\n\n14 May 2024\n\nProgress on"
                                        + " ferries\n\nDear Chair," + text,
                                ENGLISH)
                        .title())
                .isEqualTo("Progress on ferries");
        assertThat(head(
                                "HOUSE OF COMMONS\nWRITTEN MINISTERIAL STATEMENT\n\nFerries in Winter\n\nWednesday 16 October"
                                        + " 2024\n\nThe Minister of State for Ferries (Ann Example): I am today telling the House of"
                                        + " the Ferries Bill." + text,
                                ENGLISH)
                        .title())
                .isEqualTo("Ferries in Winter");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Datum   Ons kenmerk   Behandeld door+9 mei 2023   WRV-23   T. Hoekstra",
                "Ons kenmerk   Datum   Behandeld door+WRV-23   9 mei 2023   T. Hoekstra",
                "Utrecht, 9 mei 2023   Ons kenmerk: 23-1",
            })
    void theDateMayStandInAColumnOfTheHead(String line) {
        LetterHead head = head("Aan het algemeen bestuur\n\n" + line.replace('+', '\n')
                + "\n\nGeacht algemeen bestuur,\n\nDe brug is op 3 april 2023 hersteld.");

        assertThat(head.date()).contains(LocalDate.of(2023, 5, 9));
    }

    @Test
    void ofTwoDaysInARowOfColumnsNeitherIsKnownToBeThatOfTheLetter() {
        assertThat(
                        head("Aan de gemeenteraad\n\nUw brief van   Datum   Afdeling\n3 april 2023   9 mei 2023   Beheer\n\nGeachte"
                                        + " leden,\n\nDe brug is hersteld.")
                                .date())
                .isEmpty();
    }

    @Test
    void labelsInSmallLettersPartTheLinesOfAHeadWithoutBlankLines() {
        LetterHead head = head(
                """
                Aan de leden van het algemeen bestuur
                datum  7 november 2022
                onderwerp  beantwoording vragen
                ons kenmerk  1948823
                Geacht algemeen bestuur,
                In de vergadering van 12 oktober 2022 heeft de fractie vragen
                gesteld over de zuivering in het dorp. Met deze brief beantwoorden
                wij deze vragen. De oplevering vindt nu plaats in het tweede
                kwartaal en de aannemer heeft een claim aangekondigd.
                Met vriendelijke groet,
                namens het college van dijkgraaf en hoogheemraden,
                J. Goossens
                dijkgraaf
                """);

        assertThat(head.date()).contains(LocalDate.of(2022, 11, 7));
        assertThat(head.title()).isEqualTo("beantwoording vragen");
        assertThat(head.addressee()).contains("Aan de leden van het algemeen bestuur");
        assertThat(head.signatories())
                .extracting(Signatory::office)
                .containsExactly("College van dijkgraaf en hoogheemraden");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "de minister van Sociale Zaken+en Werkgelegenheid,+A. de Wit | Minister van Sociale Zaken en Werkgelegenheid | A. de Wit",
                "De Minister van Sociale Zaken en+Werkgelegenheid,+A. de Wit | Minister van Sociale Zaken en Werkgelegenheid | A. de Wit",
                "de minister voor+Medische Zorg,+Anna de Wit | Minister voor Medische Zorg | Anna de Wit",
                "De Minister van Binnenlandse Zaken+en+Koninkrijksrelaties,+A. de Wit | Minister van Binnenlandse Zaken en Koninkrijksrelaties | A. de Wit",
                "De Minister van Economische+Zaken, Landbouw en Innovatie,+A. de Wit | Minister van Economische Zaken, Landbouw en Innovatie | A. de Wit",
                "DE MINISTER VAN BINNENLANDSE ZAKEN EN+KONINKRIJKSRELATIES,+A. de Wit | Minister van Binnenlandse Zaken en Koninkrijksrelaties | A. de Wit",
                "De Minister van Financiën,+A. de Wit | Minister van Financiën | A. de Wit",
            })
    void anOfficeGoesOnInTheNextLineWhereAJointStandsAtTheLineEnd(String signature, String office, String name) {
        assertThat(head(HEAD + "Hoogachtend,\n\n" + signature.replace('+', '\n'))
                        .signatories())
                .containsExactly(new Signatory(Optional.of(name), office));
    }

    @Test
    void theOfficeOfALetterheadGoesOnInTheNextLine() {
        LetterHead head = head(
                "BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN\nKONINKRIJKSRELATIES\n\nAan de Voorzitter van de Tweede"
                        + " Kamer der Staten-Generaal\n\nDen Haag, 6 juli 2022\n\nIk informeer uw Kamer over de brug.");

        assertThat(head.signatories())
                .extracting(Signatory::office)
                .containsExactly("Minister van Binnenlandse Zaken en Koninkrijksrelaties");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna van Buren - Van der Wit+Staatssecretaris van Defensie | Staatssecretaris van Defensie | Anna van Buren - Van der Wit",
                "A. de Wit+Staatssecretaris Mijnbouw | Staatssecretaris Mijnbouw | A. de Wit",
                "Anna de Wit+Lid Raad van Bestuur UWV | Lid Raad van Bestuur UWV | Anna de Wit",
                "Het college van dijkgraaf en hoogheemraden | College van dijkgraaf en hoogheemraden | ",
                "dijkgraaf en heemraden van Waterschap De Wit,+A. de Wit+dijkgraaf | College van dijkgraaf en heemraden | ",
                "Het dagelijks bestuur van Waterschap De Wit,+A. de Wit+dijkgraaf | Dagelijks bestuur | ",
                "De Minister van Defensie, namens deze,+A. de Wit+directeur-generaal Beleid | Minister van Defensie | ",
                "namens de minister van Defensie,+A. de Wit+directeur-generaal Beleid | Minister van Defensie | ",
            })
    void whoSignsIsTheAuthorOrSignsForIt(String signature, String office, String name) {
        assertThat(head(HEAD + "Hoogachtend,\n\n" + signature.replace('+', '\n'))
                        .signatories())
                .containsExactly(new Signatory(Optional.ofNullable(name), office));
    }

    @Test
    void aMemoNamesWhoItIsFrom() {
        LetterHead head =
                head("Van: wethouder J. de Wit\nAan: de gemeenteraad\nDatum: 9 mei 2023\nOnderwerp: De brug\n\n"
                        + "De brug is hersteld en weer open voor het verkeer van en naar het dorp.");

        assertThat(head.signatories()).containsExactly(new Signatory(Optional.of("J. de Wit"), "Wethouder"));
    }

    @Test
    void theNameBelowALetterIsPutToTheOfficeOfItsHead() {
        String letter =
                "Ann Example MP\nMinister for Transport\n\nThe Chair of the Transport Committee\nHouse of Commons\n\n"
                        + "14 May 2024\n\nDear Chair,\n\nThe ferry will sail again in June.\n\nYours sincerely,\n\nANN EXAMPLE MP";

        assertThat(head(letter, ENGLISH).signatories())
                .containsExactly(new Signatory(Optional.of("ANN EXAMPLE MP"), "Minister for Transport"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "De fractie van De Partij+t.a.v. mevrouw De Wit+Postbus 12 | De fractie van De Partij",
                "Gemeente Oudwater+t.a.v. de burgemeester | Gemeente Oudwater",
                "T.a.v. het college van B&W+Postbus 12 | het college van B&W",
                "Minister van SZW+mevrouw A. de Wit+Postbus 12 | Minister van SZW, mevrouw A. de Wit",
                "Mevrouw A. de Wit+Dorpsstraat 1+1200 AB Oudwater | Mevrouw A. de Wit",
                "Het algemeen bestuur van Waterschap De Wit+Postbus 12 | Het algemeen bestuur van Waterschap De Wit",
            })
    void anAddressWithoutAnOpeningIsKnownByWhatStandsBelowIt(String address, String addressee) {
        LetterHead head = head("Ministerie van Defensie\n\n" + address.replace('+', '\n')
                + "\n\nDatum 30 augustus 2023\n\nGeachte leden,\n\nDe brug is hersteld.");

        assertThat(head.addressee()).contains(addressee);
    }

    @Test
    void anIrishCommitteeIsWrittenToAboveItsHouse() {
        String letter =
                "Mr. Jo Specimen, T.D.,\nCathaoirleach,\nJoint Committee on Housing, Heritage and the Islands,\n"
                        + "Leinster House,\nDublin 2.\n\n14 May 2024\n\nDear Cathaoirleach,\n\nThe ferry will sail in June.";

        assertThat(head(letter, ENGLISH).addressee())
                .contains("Mr. Jo Specimen, T.D., Cathaoirleach, Joint Committee on Housing, Heritage and the Islands");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Onderwerp", "Betreft", "Onderwerp:"})
    void aLabelOnALineOfItsOwnNamesTheLineBelowIt(String label) {
        LetterHead head = head("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 9 mei 2023\n\n"
                + label + "\nVoortgang begroting\n\nDe brug is hersteld en weer open voor al het verkeer.");

        assertThat(head.title()).isEqualTo("Voortgang begroting");
    }

    private static java.util.List<String> signed(String signature) {
        return head(HEAD + signature).signatories().stream()
                .map(Signatory::office)
                .toList();
    }

    private static LetterHead head(String text) {
        return head(text, DUTCH);
    }

    private static LetterHead head(String text, StructureWords words) {
        ParsedLetter parsed = ParsedLetter.ofText(text);
        LetterText letter = TextNormaliser.normalise(parsed);
        LetterLayout layout = new LayoutReader(words).read(letter);
        return new HeadReader(words, MINISTRIES)
                .read(new HeadReader.Source(letter, layout, parsed.declared(), "brief.txt", "nl"));
    }
}
