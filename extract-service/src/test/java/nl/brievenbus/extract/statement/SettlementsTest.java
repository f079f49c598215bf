package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

class SettlementsTest {

    private static final LetterReader READER = LetterReader.load();
    private static final String DUTCH = LetterHeads.DUTCH;
    private static final String ENGLISH =
            """
            To the Speaker of the House of Representatives

            The Hague, 16 January 2024

            Dear Speaker,

            """;

    @Test
    void whatIsLateAndNowHereIsSettled() {
        assertThat(
                        kinds(
                                ENGLISH
                                        + "I undertook to send the note in May. I am sorry for the delay in sending it; it is now attached."))
                .containsExactly(Kind.FULFILLED);
    }

    @Test
    void whatIsInTheMakingIsPutOffAndMayBePromised() {
        assertThat(
                        kinds(
                                ENGLISH
                                        + "This information is being compiled and will be forwarded to the Committee as soon as possible."))
                .containsExactly(Kind.DEFERRED, Kind.MADE);
    }

    @Test
    void theActBehindACourtesyIsWhatIsDone() {
        assertThat(READER.read(
                                "letter",
                                "letter.txt",
                                ParsedLetter.ofText(ENGLISH
                                        + "You asked for the list of sites. I am pleased to provide it in the annex."))
                        .commitments())
                .extracting(Commitment::action)
                .containsExactly("provide");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De motie verzoekt de regering met de sector te spreken. Dit gesprek vindt plaats op 19 februari.",
                "De motie verzoekt de regering een onderzoek te doen. Dat onderzoek is bijna gereed.",
                "De motie verzoekt de regering de norm te verlagen. Ik zie daarom af van uitvoering van de motie.",
                "De motie verzoekt de regering de norm te verlagen. Ik acht de motie onuitvoerbaar."
            })
    void whatIsRefusedNearlyDoneOrStillToHappenSettlesNothing(String words) {
        assertThat(kinds(DUTCH + words)).doesNotContain(Kind.FULFILLED);
    }

    @Test
    void whatIsRefusedIsNotPutOff() {
        assertThat(
                        kinds(
                                DUTCH
                                        + "De motie verzoekt de regering de norm te verlagen. Om die reden zal ik aan deze motie geen uitvoering geven."))
                .isEmpty();
    }

    @Test
    void noLaterThanIsNoDelay() {
        assertThat(
                        kinds(
                                ENGLISH
                                        + "The Committee asked for a report. The first report will be tabled in the House no later than two weeks after the end of the quarter."))
                .doesNotContain(Kind.DEFERRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dat onderzoek heb ik u in mei toegezegd. In de bijlage treft u het aan.",
                "Aan dit verzoek van uw Kamer geef ik met deze brief gehoor.",
                "Bijgaand de door uw Kamer gevraagde cijfers.",
                "Voorts reageer ik op de motie van het lid De Wit over de richtlijn.",
                "Zoals toegezegd aan het lid De Wit in het debat van 3 januari is het ministerie in gesprek gegaan met de sector.",
                "Met de start van het loket is de motie-De Wit uitgevoerd.",
                "De vragen van het lid De Wit beantwoord ik hierbij als volgt.",
                "Daarmee beschouw ik de toezegging als afgedaan."
            })
    void whatTheLetterSettlesIsFulfilled(String words) {
        assertThat(kinds(DUTCH + words)).contains(Kind.FULFILLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De vragen van het lid De Wit kan ik niet binnen drie weken beantwoorden.",
                "Ik had u een besluit in mei toegezegd. Dat is niet gelukt.",
                "De toegezegde nota volgt later dan gepland.",
                "Het opstellen van de door uw Kamer gevraagde lijst kost meer tijd.",
                "De beoogde datum van 1 april wordt niet gehaald."
            })
    void whatCannotBeMetOnTimeIsDeferred(String words) {
        assertThat(kinds(DUTCH + words)).contains(Kind.DEFERRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mijn voorganger heeft in 2019 een onderzoek toegezegd.",
                "Hierbij bied ik u de jaarlijkse rapportage aan.",
                "Dat verzoek kan ik niet inwilligen.",
                "De bouw van de brug heeft vertraging opgelopen.",
                "De motie verzoekt de regering het tarief te verlagen."
            })
    void whatIsOnlyRecalledEnclosedOrRefusedIsNeither(String words) {
        assertThat(kinds(DUTCH + words)).doesNotContain(Kind.FULFILLED, Kind.DEFERRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I undertook to share the findings with the House. They are enclosed.",
                "This letter meets the request of the committee.",
                "I regard the motion of Ms De Wit as carried out."
            })
    void anEnglishLetterSettlesLikeADutchOne(String words) {
        assertThat(kinds(ENGLISH + words)).contains(Kind.FULFILLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am unable to answer your questions within the usual period.",
                "The promised report has been delayed.",
                "The House asked for a plan by 1 May. That date will not be met."
            })
    void anEnglishLetterPutsOffLikeADutchOne(String words) {
        assertThat(kinds(ENGLISH + words)).contains(Kind.DEFERRED);
    }

    /** Of our own writing, before the rules that find them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "De toezegging over de wachtlijsten handel ik hiermee af.",
                "Met dit overzicht is voldaan aan de toezegging van mijn voorganger.",
                "Onderstaande tabel bevat de gegevens waarom het lid Bos verzocht.",
                "Ik heb de heer Bos toegezegd het verslag te sturen; het is bijgevoegd.",
                "Aan het verzoek om een gesprek met de bewoners is op 3 mei gevolg gegeven.",
                "Het lid Vos vroeg of de subsidie ook voor huurders geldt. Dat is het geval.",
                "Bij motie van het lid Vos is de regering verzocht de drempel te verlagen. De drempel is per 1 januari verlaagd naar € 500.",
                "Uw Kamer verzocht mij in gesprek te gaan met de sector. Dat gesprek heeft plaatsgevonden op 4 mei.",
                "Ik zei u toe de bevindingen te delen. Deze zijn in de bijlage opgenomen.",
                "Zoals met uw Kamer is afgesproken, treft u bijgaand het jaarverslag aan.",
                "Met deze brief wordt de toezegging van 4 juni jl. gestand gedaan.",
                "De motie-Vos is met het voorgaande uitgevoerd.",
                "Daarmee is deze motie naar mijn mening afgehandeld.",
                "De toezegging om te verkennen of een pilot mogelijk is, is uitgevoerd: de verkenning is als bijlage bijgevoegd.",
                "Hiermee is invulling gegeven aan de wens van uw raad.",
                "Hierbij reageer ik op de brief van de vaste commissie van 3 mei.",
                "Ter beantwoording van de vragen van de commissie dient het volgende.",
                "Deze brief is tevens de reactie op het verzoek van de commissie van 4 juni.",
                "Uw vragen beantwoord ik als volgt.",
                "Tevens bied ik u, zoals gevraagd, een afschrift aan van mijn brief aan de gemeente.",
                "Met de publicatie van het rapport kom ik de toezegging na.",
                "Het door de leden Bos en Vos gevraagde feitenrelaas treft u hierbij aan.",
                "Ik voldoe hiermee aan het verzoek van het lid Bos, gedaan tijdens de regeling van werkzaamheden.",
                "De motie-Vos vroeg om een verkenning. Die is uitgevoerd door Ecorys.",
                "De toezegging is daarmee wat mij betreft afgerond.",
                "Met deze brief doe ik die toezegging gestand.",
                "Hiermee heb ik voldaan aan de toezegging aan het lid Van der Meer.",
                "Bijgaand treft u het verslag aan waar de heer De Boer om vroeg.",
                "De motie-Pietersen (Kamerstuk 35 000, nr. 12) is hiermee afgedaan.",
                "Ik beschouw de motie van het lid Smit met de instelling van het fonds als afgehandeld.",
                "In de bijlage vindt u de cijfers die ik tijdens het vragenuur heb toegezegd.",
                "Zoals verzocht informeer ik u over de stand van zaken bij de kustwacht.",
                "Aan de wens van uw Kamer om een onafhankelijk onderzoek is met het rapport van Berenschot tegemoetgekomen.",
                "Daarmee is invulling gegeven aan de motie-Klaassen.",
                "Ter uitvoering van de motie-Klaassen heb ik met de sector gesproken.",
                "Gevolg gevend aan uw verzoek doe ik u hierbij de gevraagde stukken toekomen.",
                "Met het sluiten van het convenant is de toezegging aan mevrouw Visser ingelost.",
                "Ik heb deze toezegging uitgevoerd door op 3 mei een brief aan de gemeenten te sturen.",
                "U ontvangt hierbij, conform mijn toezegging tijdens het commissiedebat van 12 april, de factsheet.",
                "Tijdens het debat vroeg de heer Bakker naar de kosten van het programma. Deze bedragen 12 miljoen euro per jaar, zoals in de bijlage nader is uitgesplitst."
            })
    void manyWaysToSettle(String words) {
        assertThat(kinds(DUTCH + words)).contains(Kind.FULFILLED).doesNotContain(Kind.DEFERRED);
    }

    /** Of our own writing, before the rules that find them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "De toegezegde monitor krijgt u niet voor de zomer, maar bij de begroting.",
                "Over de motie-Vos kan ik u nog niets melden, omdat het overleg met de VNG nog loopt.",
                "Ik ben er helaas niet aan toegekomen het beloofde gesprek met de bonden te voeren.",
                "De commissie verzocht om een reactie voor het debat van 12 maart. Dat is te kort dag.",
                "Voor de beantwoording van deze vragen heb ik informatie van derden nodig, die ik nog niet heb ontvangen.",
                "De toegezegde evaluatie van de wet is een jaar opgeschoven.",
                "De beloofde nota laat nog even op zich wachten.",
                "Het lukt mij niet de vragen van de leden Smit en Bos voor het debat te beantwoorden.",
                "De brief die ik voor december had aangekondigd, ontvangt u pas in het voorjaar.",
                "In het debat zegde ik toe de Kamer in het voorjaar te informeren. Dat wordt het najaar.",
                "De afronding is voorzien in juni, drie maanden later dan ik u heb gemeld.",
                "Uw raad zou in september een voorstel ontvangen. Door ziekte van de projectleider is dat er nog niet.",
                "De planning zoals opgenomen in de vorige voortgangsrapportage kan niet worden gehaald.",
                "Aan de motie is nog geen uitvoering gegeven.",
                "Deze toezegging staat nog open.",
                "De gevraagde cijfers kan ik op dit moment niet verstrekken.",
                "De uitwerking van de motie-Vos kost meer tijd dan gedacht.",
                "Ik kan uw Kamer nu nog geen uitsluitsel geven over de vraag van het lid Bos.",
                "Een reactie op het rapport, waarom uw commissie vroeg, is nog in voorbereiding.",
                "Toegezegd was een onderzoek voor 1 mei. Daar is vertraging in gekomen.",
                "Gelet op het grote aantal vragen is beantwoording voor het reces niet haalbaar.",
                "De vragen van de heer Bos vragen om een uitgebreidere analyse dan binnen drie weken mogelijk is.",
                "De gestelde termijn van drie weken haal ik niet.",
                "Het onderzoek dat ik u heb toegezegd, is stilgelegd.",
                "De motie verzoekt dit voor de zomer te doen. Dat tijdstip is niet haalbaar, omdat de raming nog ontbreekt.",
                "Ik kan de gestelde vragen niet binnen drie weken beantwoorden.",
                "De beantwoording van de vragen van het lid Bos vergt nadere afstemming, zodat ik daar langer over doe dan gebruikelijk.",
                "De toegezegde brief over stikstof zal niet meer voor het zomerreces verschijnen.",
                "De evaluatie, die ik u voor het einde van het jaar had toegezegd, schuift door naar het voorjaar.",
                "Het lukt niet om u voor het debat van 14 februari het gevraagde overzicht te sturen.",
                "Het wetsvoorstel waar uw Kamer om heeft gevraagd, laat helaas langer op zich wachten.",
                "De door mij in het vooruitzicht gestelde nota wordt uitgesteld tot na de formatie.",
                "Helaas is het niet haalbaar gebleken de Kamer voor 1 december te informeren, zoals ik had toegezegd.",
                "Ik moet uw Kamer om enig geduld vragen voor de beantwoording van deze vragen.",
                "De afronding van het toegezegde onderzoek kost meer tijd dan voorzien.",
                "Voor een zorgvuldige beantwoording is meer tijd nodig.",
                "De termijn van zes weken, genoemd in de motie, is niet haalbaar.",
                "Anders dan ik u in mijn brief van 3 maart meldde, kan het plan nog niet naar uw Kamer.",
                "De reactie op het advies, die u in het najaar zou ontvangen, volgt nu in het eerste kwartaal van 2025.",
                "De gegevens die nodig zijn om de vraag van de heer Bakker te beantwoorden, zijn nog niet beschikbaar."
            })
    void manyWaysToPutOff(String words) {
        assertThat(kinds(DUTCH + words)).contains(Kind.DEFERRED).doesNotContain(Kind.FULFILLED);
    }

    /** Of our own writing, before the rules that find them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "De gemeente heeft nog geen vergunning verleend.",
                "De motie is aangehouden.",
                "De heer Bos vroeg of de regeling nog niet is geëvalueerd.",
                "De sector heeft de beloofde reductie niet gehaald.",
                "Ik zie de motie als ondersteuning van mijn beleid.",
                "Het onderzoek van de Rekenkamer is later verschenen.",
                "De motie-Vos verzoekt de regering te onderzoeken of dit kan.",
                "Hierbij informeer ik u over de voortgang van het programma.",
                "De wachttijden zijn langer dan gebruikelijk.",
                "In de bijlage vindt u een toelichting op de begroting.",
                "Op 4 juni heeft het lid Bos hierover vragen gesteld.",
                "De uitvoering van de wet vergt meer tijd van gemeenten.",
                "Deze vraag kan alleen door de rechter worden beantwoord.",
                "Veel bewoners wachten nog op antwoord van de verzekeraar.",
                "Aan die voorwaarde is voldaan.",
                "De aanvraag is afgehandeld.",
                "De regeling voldoet aan de wens van de sector.",
                "Dat is niet gelukt.",
                "De bouw van het gemaal is vertraagd door slecht weer.",
                "Ik kan niet toezeggen dat de kosten gelijk blijven.",
                "De motie is verworpen.",
                "Met deze brief informeer ik u over het beleid voor de komende jaren.",
                "Hierbij bied ik u de jaarlijkse staat van het onderwijs aan.",
                "De gemeenten hebben meer tijd nodig voor de uitvoering van de wet.",
                "Ik zal de motie in het najaar uitvoeren.",
                "Ik heb toegezegd uw Kamer hierover te informeren.",
                "De toezegging aan het lid Smit voer ik in 2025 uit.",
                "De vergunning is niet op tijd verleend.",
                "Ik ontraad de motie.",
                "De Europese Commissie heeft haar voorstel uitgesteld.",
                "Vragen van burgers worden niet altijd tijdig beantwoord door de dienst.",
                "Ik zie daarom geen aanleiding de motie anders uit te voeren.",
                "De heer Bakker vroeg waarom de trein niet op tijd reed.",
                "Zodra het rapport gereed is, zal ik u daarover informeren, zoals ik heb toegezegd.",
                "De leden van de fractie van de VVD vragen of de regeling is geëvalueerd.",
                "Het verzoek van de gemeente om uitstel heb ik ingewilligd.",
                "Aan de motie wordt nog gewerkt.",
                "De onderzoekers vroegen de scholen naar hun ervaringen. In de bijlage staan de uitkomsten.",
                "Ik vertrouw erop u hiermee voldoende te hebben geïnformeerd.",
                "Scholen hebben hun belofte om te verduurzamen waargemaakt.",
                "De subsidie wordt later uitbetaald dan gepland.",
                "Bij brief van 3 mei heeft de commissie verzocht om een reactie.",
                "De minister heeft in 2018 uitvoering gegeven aan het verdrag.",
                "Bijgaand schema laat de samenhang tussen de programma's zien.",
                "Ik acht de motie overbodig.",
                "De provincie voldoet nog niet aan de norm.",
                "Het rapport beschrijft hoe de politie vragen van slachtoffers beantwoordt.",
                "Over de vertraging bij de HSL heb ik u eerder geïnformeerd."
            })
    void whatOnlyLooksLikeIt(String words) {
        assertThat(kinds(DUTCH + words)).doesNotContain(Kind.FULFILLED, Kind.DEFERRED);
    }

    /** Of our own writing, before the rules that find them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I enclose the note that I promised Ms Jones.",
                "You requested an update on the programme, which I set out below.",
                "This report is submitted in accordance with the motion of 4 June.",
                "I trust that this answers the question put by Senator Brown.",
                "Attached are the answers to the questions on notice.",
                "In line with my commitment to the Committee, the data have been published.",
                "I said that I would write to the noble Baroness, and this letter does so.",
                "The request of the committee of 3 May is hereby answered.",
                "By this letter I inform you, as the House requested, of the outcome.",
                "This concludes the action that I agreed to take at the hearing.",
                "We have accordingly met the Committee's request.",
                "The commitment in paragraph 4 has been delivered in full.",
                "Your Committee invited me to comment on the report. My comments are as follows.",
                "This letter fulfils the undertaking that I gave to the Committee on 4 March.",
                "I hereby submit the report requested by the House.",
                "Please find enclosed the figures for which Mr Brown asked.",
                "As promised during the debate, I am writing to set out the position on fishing quotas.",
                "With this letter the motion is considered to have been carried out.",
                "This discharges the commitment I made to the noble Lord.",
                "During oral questions, Ms Green asked how many visas had been issued. The answer is 1,240.",
                "You asked me to write with the details of the scheme. I attach a note that sets them out.",
                "I promised to place a copy in the Library. I have now done so.",
                "I undertook to look into the case. I have since met the family, and I can report that the matter is closed.",
                "In fulfilment of the motion by Mr Jansen, the threshold was lowered on 1 January.",
                "The review that I promised has been completed and is enclosed with this letter.",
                "I am pleased to provide the Committee with the further information it sought.",
                "I am writing to follow up on the points that you raised in the debate.",
                "The Committee asked for a breakdown by region. This can be found in Annex B.",
                "My response to the Committee's recommendations is set out below.",
                "Further to my undertaking at the hearing, I now provide the figures."
            })
    void manyEnglishWaysToSettle(String words) {
        assertThat(kinds(ENGLISH + words)).contains(Kind.FULFILLED).doesNotContain(Kind.DEFERRED);
    }

    /** Of our own writing, before the rules that find them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The work on the promised strategy is running behind schedule.",
                "I know that the Committee hoped to have my reply by Friday; it will not be ready by then.",
                "The figures will not be with you before the end of the month, as I had promised.",
                "I am sorry that you have not yet received the note that I promised.",
                "The undertaking to publish by June can no longer be met.",
                "The review that the House requested has had to be deferred.",
                "I had intended to lay the regulations before the summer. I now expect to do so in the autumn.",
                "It has not been possible to complete the consultation that I announced.",
                "The Committee asked for the data by 1 May. We will need until the end of June.",
                "Because the survey is late, the report that I promised for March will slip to May.",
                "I cannot yet provide the breakdown that Mr Smith asked for.",
                "That work has not yet begun, despite my undertaking of last year.",
                "We are not in a position to respond to recommendation 4 until the review has reported.",
                "The timetable that I gave the House has proved too optimistic.",
                "I ask for a short extension of the deadline for our response.",
                "The motion required a report within six months; that period has proved too short.",
                "I will not be able to answer your questions within the usual period.",
                "The review will take longer than I indicated to the Committee.",
                "Publication of the promised strategy is delayed until the autumn.",
                "I had hoped to write to you before the recess, but this has not been possible.",
                "The deadline that the House set cannot be met.",
                "I haven't yet replied to the question of Mr Jones about the ferries.",
                "The response to the Committee's report is now expected in March rather than in December.",
                "More time is needed to answer these questions carefully.",
                "I regret that the report which I undertook to publish by Easter is not yet ready.",
                "It will not be possible to answer the questions of the Committee by 1 June.",
                "I must ask the Committee to bear with me a little longer.",
                "I promised the House a plan by the end of the year. That timetable has slipped.",
                "I am afraid that my reply to the Committee is overdue.",
                "The evaluation requested by Parliament has been postponed.",
                "I undertook to provide the figures by 1 May. The work has proved more complex than expected and is not complete."
            })
    void manyEnglishWaysToPutOff(String words) {
        assertThat(kinds(ENGLISH + words)).contains(Kind.DEFERRED).doesNotContain(Kind.FULFILLED);
    }

    /** Of our own writing, before the rules that find them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Committee published its report in May.",
                "The agency has not yet published its figures.",
                "The government enclosed a map with its application.",
                "The answer lies in better training.",
                "I attach great importance to this matter.",
                "The company has promised to reply.",
                "Members raised the matter of delays at the border.",
                "The delay was caused by bad weather.",
                "The court asked for more time.",
                "Schools are not yet open.",
                "The construction of the bridge has been delayed.",
                "I cannot undertake to lower the tax.",
                "I will respond to the Committee in June.",
                "I enclose the annual report of the agency.",
                "The motion was rejected.",
                "Municipalities need more time to adapt to the new rules.",
                "Members asked whether the scheme had been reviewed.",
                "I promised to inform the House.",
                "The agency answers questions from the public within two weeks.",
                "The Commission has postponed its proposal.",
                "The company met its commitments.",
                "I hope that this information is helpful.",
                "This letter sets out our policy for the coming years.",
                "I will keep the undertaking that I gave.",
                "The trains were not on time.",
                "As I told the House in March, trade has grown.",
                "The farmers asked for an extension of the deadline.",
                "I do not accept the recommendation.",
                "We are working to implement the motion.",
                "If the report is not ready by May, I will inform the House."
            })
    void whatOnlyLooksLikeItInEnglish(String words) {
        assertThat(kinds(ENGLISH + words)).doesNotContain(Kind.FULFILLED, Kind.DEFERRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Het is niet gelukt de toegezegde quickscan af te ronden.|afronden",
                "Ik heb toegezegd met de branche te spreken. Dat is inmiddels gebeurd.|spreken",
                "De toegezegde tabellen zend ik u hierbij na, waarmee ik mijn belofte gestand doe.|nazenden",
                "Op uw vraag moet ik het antwoord nog schuldig blijven.|schuldig blijven"
            })
    void theActIsTheOneThatIsMeant(String words, String action) {
        assertThat(only(DUTCH + words).action()).isEqualTo(action);
    }

    @Test
    void whatIsToldAndThenCalledSettledIsOneStatement() {
        Commitment settled = only(DUTCH
                + "Naar aanleiding van de motie-De Wit heb ik met de rederijen overlegd. Ik beschouw de motie daarmee als"
                + " uitgevoerd.");

        assertThat(settled.action()).isEqualTo("beschouwen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Het lid De Wit vroeg naar het aantal valpartijen. Sinds 2010 zijn zes valpartijen gemeld.|melden",
                "Het lid De Wit vroeg naar de commissie. De drie leden daarvan, onder wie een rechter, zijn op 4 september door ons benoemd.|benoemen",
                "Het lid De Wit vroeg naar de kosten. Die belopen 64.000 euro in 2012.|belopen",
                "Het lid De Wit verzocht om borden. Sinds 23 september hangen de borden er.|hangen"
            })
    void theVerbOfAnAnswerIsFoundBehindWhatOnlyLooksLikeAClause(String words, String action) {
        assertThat(only(DUTCH + words).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The member De Wit asked how many files were late. As at 30 June 6,112 of them were behind, out of 27,400 on the register.|be",
                "The member De Wit asked me to invite the board. Eleven of them came to the ministry last Wednesday.|come",
                "The member De Wit asked for the countries. Annex 1 shows the countries.|show",
                "The member De Wit asked when the agency would change its system. Logius switched over to this on 22 May.|switch over",
                "The member De Wit asked how long that takes. Since 1 May it has been eight weeks.|be"
            })
    void theSameHoldsInEnglish(String words, String action) {
        assertThat(only(ENGLISH + words).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FULFILLED|Ik heb u een lijst toegezegd. De lijst ligt op het stadhuis.|De lijst ligt",
                "DEFERRED|Ik heb u een lijst toegezegd. De lijst ligt op het stadhuis.|De lijst ligt"
            })
    void aMissIsExplainedByTheRuleThatCameNearest(String kind, String words, String missed) {
        ParsedLetter letter = ParsedLetter.ofText(DUTCH + words);
        int start = (DUTCH + words).indexOf(missed);

        assertThat(READER.nearestRule("x.txt", letter, Kind.valueOf(kind), start, start + missed.length()))
                .hasValueSatisfying(silence -> assertThat(silence.lacking()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De heer Bos vroeg hoe vaak de brug bij Lith dicht was. Dat was 37 keer.",
                "Mevrouw De Vries wilde weten wat een sluis kost. De kosten bedragen 2,1 miljoen euro per jaar."
            })
    void aPlainAnswerSettlesTheQuestionBeforeIt(String words) {
        assertThat(kinds(DUTCH + words)).containsExactly(Kind.FULFILLED);
    }

    @Test
    void whereNoWordRecallsItGoesBackToTheSentenceBefore() {
        Commitment deferred =
                only(DUTCH + "U schreef over de sluis bij Eefde. Het onderzoek naar de sluis is nog niet klaar.");
        assertThat(deferred.kind()).isEqualTo(Kind.DEFERRED);
        assertThat(deferred.origin().orElseThrow().text()).isEqualTo("U schreef over de sluis bij Eefde.");
    }

    @Test
    void theOriginIsTheSentenceThatRecallsThePromise() {
        Commitment settled = only(DUTCH
                + "In het debat van 8 november jl. (Kamerstuk 28 676, nr. 413) heb ik toegezegd de cijfers te"
                + " delen. Deze toezegging kom ik hierbij na.");

        Commitment.Origin origin = settled.origin().orElseThrow();
        assertThat(origin.kind()).isEqualTo(OriginKind.DEBATE);
        assertThat(origin.date()).contains(LocalDate.of(2023, 11, 8));
        assertThat(origin.document()).contains("kst-28676-413");
        assertThat(settled.references()).extracting(Reference::id).containsExactly("kst-28676-413");
    }

    @Test
    void theOriginOfAMotionHasItsFirstSignatory() {
        Commitment settled =
                only(DUTCH + "Met deze brief is de motie-Van der Wit c.s. (Kamerstuk 35 570 VI, nr. 45) uitgevoerd.");

        Commitment.Origin origin = settled.origin().orElseThrow();
        assertThat(origin.kind()).isEqualTo(OriginKind.MOTION);
        assertThat(origin.motionBy()).contains("Van der Wit");
        assertThat(origin.document()).contains("kst-35570-VI-45");
    }

    @Test
    void aMotionThatWasCitedBeforeIsKnownByItsSignatory() {
        List<Commitment> found = READER.read(
                        "x",
                        "x.txt",
                        ParsedLetter.ofText(DUTCH
                                + "Uw Kamer nam de motie-De Wit (Kamerstuk 33 000, nr. 12) aan.\n\n"
                                + "De wegen zijn droog.\n\n"
                                + "Het water staat hoog.\n\n"
                                + "De dijken zijn sterk.\n\n"
                                + "De motie-De Wit is daarmee uitgevoerd."))
                .commitments();

        assertThat(found).singleElement().satisfies(settled -> assertThat(settled.references())
                .extracting(Reference::id)
                .containsExactly("kst-33000-12"));
    }

    @Test
    void aPromiseToCarryOutThisMotionCitesIt() {
        List<Commitment> found = READER.read(
                        "x",
                        "x.txt",
                        ParsedLetter.ofText(DUTCH
                                + "Uw Kamer nam de motie-De Wit (Kamerstuk 33 000, nr. 12) aan. Ik zal deze"
                                + " motie uitvoeren."))
                .commitments();

        assertThat(found).singleElement().satisfies(made -> assertThat(made.references())
                .extracting(Reference::id)
                .containsExactly("kst-33000-12"));
    }

    @Test
    void aMotionIsSettledOnceThoughThePromiseBesideItIsOneToo() {
        assertThat(
                        kinds(
                                DUTCH
                                        + "In mei stuur ik u de nota, en naar aanleiding van de motie-De Wit heb ik met de rederijen overlegd. Ik beschouw de motie daarmee als uitgevoerd."))
                .containsOnlyOnce(Kind.FULFILLED)
                .contains(Kind.MADE);
    }

    private static Commitment only(String letter) {
        List<Commitment> found =
                READER.read("x", "x.txt", ParsedLetter.ofText(letter)).commitments();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Kind> kinds(String letter) {
        return READER.read("x", "x.txt", ParsedLetter.ofText(letter)).commitments().stream()
                .map(Commitment::kind)
                .toList();
    }
}
