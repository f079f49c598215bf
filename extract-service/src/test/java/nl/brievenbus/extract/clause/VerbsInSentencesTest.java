package nl.brievenbus.extract.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.LetterHeads;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;

/** What looks like a verb and is none, and what looks like none and is one. */
class VerbsInSentencesTest {

    private static final LetterReader READER = LetterReader.load();
    private static final String HEAD = LetterHeads.DUTCH;

    @Test
    void theCommaOfADecimalIsNoEndOfAClause() {
        assertThat(found("Daarom trek ik € 2,5 miljoen uit voor de opvang."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("uittrekken");
                    assertThat(commitment.text()).endsWith("voor de opvang.");
                });
    }

    @Test
    void aCapitalWithinASentenceMakesANameAndNoVerb() {
        assertThat(found("De regeling Samen Werken Loont wordt met een jaar verlengd."))
                .extracting(Commitment::action)
                .containsExactly("verlengen");
    }

    @Test
    void aParticipleBetweenAnArticleAndANounIsNoVerb() {
        assertThat(found("De vereenvoudigde toets geldt met ingang van 1 juli 2024."))
                .singleElement()
                .satisfies(commitment -> assertThat(
                                commitment.deadline().orElseThrow().earliest())
                        .contains(LocalDate.of(2024, 7, 1)));
    }

    @Test
    void behindTheWordThatOpensAClauseStandsItsSubjectAndNoVerb() {
        assertThat(found("Dit kan ervoor zorgen dat bepaalde contacten buiten de regels en kaders worden geplaatst."))
                .isEmpty();
    }

    @Test
    void ofTwoPromisedActsTheFirstOneIsTold() {
        assertThat(found("Nederland zal pleiten voor steun en zich inzetten om overeenstemming te bereiken."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("pleiten");
                    assertThat(commitment.strength()).contains(Commitment.Strength.FIRM);
                });
    }

    @Test
    void aNumberBeforeTheVerbThatEndsASentenceMakesNoNounOfIt() {
        assertThat(found("Uw Kamer wordt hierover in februari 2025 bericht."))
                .extracting(Commitment::action)
                .containsExactly("berichten");
    }

    @Test
    void aVerbThatOpensAConditionLeavesThePromiseToTheNextClause() {
        assertThat(found("Heb ik in mei de cijfers, dan stuur ik u de antwoorden."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("sturen");
                    assertThat(commitment.strength()).contains(Commitment.Strength.CONDITIONAL);
                });
    }

    @Test
    void whatTakesAParticipleTakesNoSecondAuxiliary() {
        assertThat(found("De cijfers zijn in mei beschikbaar en zullen aan uw Kamer worden gezonden."))
                .extracting(Commitment::action)
                .contains("zenden");
    }

    @Test
    void thePaperInWhichItIsDoneTellsWhenAndToWhom() {
        assertThat(found("De uitkomst neem ik mee in de brief die ik in mei 2025 aan uw Kamer stuur."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("meenemen");
                    assertThat(commitment.audience()).isEqualTo(Commitment.Audience.PARLIAMENT);
                    assertThat(commitment.deadline().orElseThrow().latest()).contains(LocalDate.of(2025, 5, 31));
                });
    }

    @Test
    void thePaperThatTheHouseIsSentTellsToWhom() {
        assertThat(found("De nieuwe cijfers neem ik in mei 2025 op in het jaarverslag."))
                .extracting(Commitment::audience)
                .containsExactly(Commitment.Audience.PARLIAMENT);
        assertThat(found("De nieuwe regel neem ik in mei 2025 op in het wetsvoorstel."))
                .extracting(Commitment::audience)
                .containsExactly(Commitment.Audience.OTHER);
    }

    @Test
    void theKamerVanKoophandelIsNoHouse() {
        assertThat(found("Het overzicht stuur ik in mei 2025 naar de Kamer van Koophandel."))
                .extracting(Commitment::audience)
                .containsExactly(Commitment.Audience.OTHER);
    }

    @Test
    void whatWasAgreedIsStillToBeDone() {
        assertThat(found("Afgesproken is dat wij in september 2025 drie loketten openen."))
                .extracting(Commitment::action)
                .containsExactly("openen");
        assertThat(found("Afgesproken is dat de gemeenten in september 2025 drie loketten openen."))
                .isEmpty();
    }

    @Test
    void aConditionMayHaveItsVerbRightBehindTheWordThatOpensIt() {
        assertThat(found("Indien blijkt dat de sector dit nalaat, stel ik alsnog nadere regels."))
                .extracting(Commitment::action)
                .containsExactly("stellen");
    }

    @Test
    void aParticipleThatAnAdverbQualifiesIsNoVerb() {
        assertThat(found("Ik zal in mei met de meest betrokken steden afspraken maken."))
                .extracting(Commitment::action)
                .containsExactly("afspraken maken");
    }

    @Test
    void whatOneMakesUseOfSomethingForStandsBehindTheVerb() {
        assertThat(found("Om rust te bieden zal ik van de mogelijkheid gebruik maken om de regeling te verlengen."))
                .extracting(Commitment::action)
                .containsExactly("verlengen");
    }

    @Test
    void aParticleMayStandBeforeTe() {
        assertThat(found("Ik ben voornemens aan deze Raad deel te nemen."))
                .extracting(Commitment::action)
                .containsExactly("deelnemen");
    }

    @Test
    void aTermOfWhatIsAddedBehindTheVerbIsNotThatOfTheAct() {
        assertThat(
                        found(
                                "De subsidie zal in de regeling worden vastgelegd, alsmede de overgang naar een digitaal loket vanaf 2031."))
                .singleElement()
                .satisfies(each -> assertThat(each.deadline()).isEmpty());
        assertThat(
                        found(
                                "De subsidie, alsmede de overgang naar een digitaal loket, zal vanaf 2031 in de regeling worden vastgelegd."))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.deadline().flatMap(Deadline::earliest)).hasValue(LocalDate.of(2031, 1, 1)));
    }

    @Test
    void aTermOfWhatIsAimedAtIsThatOfTheAim() {
        assertThat(found("Het streven is dat de regeling in mei 2031 in werking treedt."))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.deadline().map(Deadline::text)).hasValue("in mei 2031"));
    }

    @Test
    void whatIsToldOfAThingForLaterIsTheDeadlineOfTheThing() {
        assertThat(found("Ik stel een kwartiermaker aan, die in maart 2031 aan de slag moet."))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.deadline().flatMap(Deadline::latest)).hasValue(LocalDate.of(2031, 3, 31)));
        assertThat(found("Ik stel een kwartiermaker aan, die in 2009 directeur werd."))
                .allSatisfy(each ->
                        assertThat(each.deadline().flatMap(Deadline::latest)).isEmpty());
    }

    @Test
    void zijnBeforeANounInTheSingularIsNoVerb() {
        assertThat(found("Zijn rapport gaat in september naar uw Kamer."))
                .extracting(Commitment::action)
                .containsExactly("gaan");
    }

    @Test
    void aParticipleInAnAsideIsNotTheAct() {
        assertThat(
                        found(
                                "Met het herstel, eerder om het verkeer uitgesteld, zal Rijkswaterstaat in mei, buiten het seizoen dus, een aanvang maken."))
                .extracting(Commitment::action)
                .containsExactly("maken");
    }

    @Test
    void whatStandsBehindAClauseWithinBelongsToTheClauseAroundIt() {
        assertThat(
                        found(
                                "Het is mijn bedoeling de namen, zodra de wet dat mogelijk maakt, op een openbare lijst te plaatsen."))
                .extracting(Commitment::action)
                .containsExactly("plaatsen");
    }

    @Test
    void aNounBehindDatAndBeforeACommaIsPointedAt() {
        assertThat(
                        found(
                                "Gemeenten krijgen dat bericht, zoals nu al gebeurt, met ingang van 1 juli van mijn ministerie."))
                .extracting(Commitment::action)
                .containsExactly("krijgen");
    }

    @Test
    void aConditionBehindAJointBelongsToWhatFollowsIt() {
        assertThat(found("Het onderzoek loopt nog, en zodra de uitkomst bekend is, stuur ik u het rapport."))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.action()).isEqualTo("sturen");
                    assertThat(each.condition())
                            .hasValueSatisfying(words -> assertThat(words).startsWith("zodra"));
                });
    }

    @Test
    void whoDeclaredToBeWillingIntends() {
        assertThat(
                        found(
                                "De Minister van Financiën heeft zich bereid verklaard daarvoor in mei 2025 een ambtenaar vrij te maken."))
                .extracting(Commitment::action)
                .containsExactly("vrijmaken");
    }

    @Test
    void aNameBehindTheVerbIsItsSubject() {
        assertThat(found("Daarna heeft Duitsland een plan ingediend. Het plan wordt in mei uitgevoerd."))
                .isEmpty();
    }

    @Test
    void whatGoesOnWithTheActOfAnotherIsNoPromise() {
        assertThat(found("De gemeente heeft een plan gemaakt. Dit plan wordt in 2025 uitgevoerd."))
                .isEmpty();
        assertThat(found("De Commissie zal in 2025 rapporteren en in 2027 wordt de verordening geëvalueerd."))
                .isEmpty();
    }

    @Test
    void whatASectionTellsOfAProposalIsNoPromise() {
        String words = "Vanaf 2026 wordt een register van batterijen ingericht dat alle producenten omvat.";

        assertThat(found("Essentie voorstel\n\n" + words)).isEmpty();
        assertThat(found("Nederlandse maatregelen\n\n" + words)).hasSize(1);
    }

    @Test
    void anInfinitiveBehindAPrepositionIsANoun() {
        assertThat(found("Het loket voor aanvragen gaat op 3 juni open."))
                .extracting(Commitment::action)
                .containsExactly("opengaan");
    }

    @Test
    void anAuxiliaryOfAnotherClauseMakesNoParticiple() {
        assertThat(found("De accountant heeft zijn werk gedaan; het verslag bereikt u binnen twee maanden."))
                .extracting(Commitment::action)
                .containsExactly("bereiken");
    }

    @Test
    void aStepOfTheSignatoryNeedsNoMomentAndNoKnownVerb() {
        assertThat(found("Voor zulke gevallen metsel ik met de gemeenten een vangnet."))
                .extracting(Commitment::action)
                .containsExactly("metselen");
    }

    @Test
    void aRefusalAndAJudgementInThePresentTenseAreNoSteps() {
        assertThat(found("Van een meldplicht zie ik af. Het kabinet beoordeelt de bevoegdheid positief."))
                .isEmpty();
    }

    @Test
    void anInfinitiveBehindAYearEndsTheSentenceAsItsVerb() {
        assertThat(found("Ik zal uw Kamer hierover voor 1 januari 2025 berichten."))
                .extracting(Commitment::action)
                .containsExactly("berichten");
    }

    @Test
    void whatFollowsIkIsItsVerbWhateverElseItCanBe() {
        assertThat(found("Ik rond dit traject voor 1 december af."))
                .extracting(Commitment::action)
                .containsExactly("afronden");
    }

    @Test
    void whatIsReportedIsThePromise() {
        assertThat(found("Ik meld u dat ik het rapport in mei aan uw Kamer zal sturen."))
                .extracting(Commitment::action)
                .containsExactly("sturen");
    }

    @Test
    void aPronounThatIsToldSomethingMakesAVerbOfANoun() {
        assertThat(found("Ik houd de vinger aan de pols en bericht u zodra daartoe aanleiding is."))
                .extracting(Commitment::action)
                .containsExactly("berichten");
    }

    @Test
    void aParticipleBehindAnAdverbOfItsNounIsNoVerb() {
        assertThat(found("De daarvoor benodigde wijziging wordt voor 1 april in de Staatscourant geplaatst."))
                .extracting(Commitment::action)
                .containsExactly("plaatsen");
    }

    @Test
    void aClauseInFrontIsKnownByItsVerbWhateverOpensIt() {
        assertThat(found(
                        "Of dat kan worden gemaximeerd, wil de Minister van Volksgezondheid, Welzijn en Sport dit voorjaar"
                                + " bezien."))
                .extracting(Commitment::action)
                .containsExactly("bezien");
    }

    @Test
    void whatStandsRightBeforeTheVerbOfAConditionIsItsObject() {
        assertThat(found("Als de Kamer dat wenst, geef ik een technische briefing."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("geven");
                    assertThat(commitment.strength()).contains(Commitment.Strength.CONDITIONAL);
                });
    }

    @Test
    void aConditionInFrontHoldsForBothVerbsBehindIt() {
        assertThat(found("Zodra het advies er is, besluit ik over de brug en bericht ik u daarover."))
                .isNotEmpty()
                .extracting(commitment -> commitment.strength().orElseThrow())
                .containsOnly(Commitment.Strength.CONDITIONAL);
    }

    @Test
    void aRelativeBehindAParticleIsAClause() {
        assertThat(found("Daarnaast stel ik een taskforce in die de achterstanden gaat wegwerken."))
                .extracting(Commitment::action)
                .containsExactly("instellen");
    }

    @Test
    void aLineOfAScheduleIsNamedByItsNoun() {
        assertThat(found("Internetconsultatie: in het tweede kwartaal van 2024."))
                .extracting(Commitment::action)
                .containsExactly("consulteren");
    }

    @Test
    void whetherBehindAParticleOpensAClause() {
        assertThat(found("Ik ga met de koepels na of de vergoeding buiten de heffing kan blijven."))
                .extracting(Commitment::action)
                .containsExactly("nagaan");
    }

    @Test
    void whoDidSomethingElseIsNotTheAgent() {
        assertThat(found("In juni wordt de door bewoners aangedragen variant vastgesteld."))
                .extracting(Commitment::action)
                .containsExactly("vaststellen");
    }

    @Test
    void whatTheGovernmentIsAskedItDoesNotPromise() {
        assertThat(found("De regering wordt verzocht de invoering te versnellen."))
                .isEmpty();
    }

    @Test
    void anInfinitiveBehindTeDoenOpensNoClause() {
        assertThat(found("Ik streef ernaar u het rapport, voorzien van een reactie, in mei 2030 te doen toekomen."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("doen toekomen");
                    assertThat(commitment.strength()).contains(Commitment.Strength.INTENDED);
                    assertThat(commitment.deadline()).isPresent();
                });
    }

    @Test
    void aFixedExpressionIsHadDoneWhole() {
        assertThat(found("Ik zal het besluit per 1 juli 2030 in werking laten treden."))
                .extracting(Commitment::action)
                .containsExactly("in werking laten treden");
    }

    @Test
    void aTermOfWhatIsAddedIsNotThatOfTheActBeforeIt() {
        assertThat(found("Daarna besluit ik of de brug open kan, waarover ik u vóór 1 maart 2030 zal berichten."))
                .filteredOn(commitment -> commitment.action().equals("besluiten"))
                .allSatisfy(commitment -> assertThat(commitment.deadline()).isEmpty());
    }

    @Test
    void whatNoRuleCouldSpeakOfIsFoundByAllThatIsKnown() {
        assertThat(found("Na de uitspraak lichten wij u vertrouwelijk in."))
                .extracting(commitment -> commitment.explanation().rule())
                .containsExactly("the author does, all in all");
    }

    @Test
    void whenTheHouseMeetsIsNoPlanOfTheAuthor() {
        assertThat(found("De plenaire behandeling is voorzien voor 14 december 2030."))
                .isEmpty();
    }

    @Test
    void aParticipleWithItsParticleInFrontIsNamedByItsVerb() {
        assertThat(found("De wijziging van het besluit zal in mei 2030 aan beide Kamers worden overgelegd."))
                .extracting(Commitment::action)
                .containsExactly("overleggen");
    }

    @Test
    void whoStrivesForAThingIntendsIt() {
        assertThat(found("Daarom streef ik naar inwerkingtreding met ingang van 1 juli 2030."))
                .extracting(commitment -> commitment.strength().orElseThrow())
                .containsExactly(Commitment.Strength.INTENDED);
    }

    @Test
    void anAverageIsNotWhatIsDone() {
        assertThat(found("Per 1 januari 2030 worden de tarieven met gemiddeld 3,8% verhoogd."))
                .extracting(Commitment::action)
                .containsExactly("verhogen");
    }

    @Test
    void whatCompletesTheVerbBelongsToItWhereverItStands() {
        assertThat(found("U vroeg of de brug wordt vervangen. Dat is op dit moment niet het geval."))
                .extracting(Commitment::action)
                .containsOnly("het geval zijn");
        assertThat(found("In mei 2025 ga ik met de vervoerders om de tafel."))
                .extracting(Commitment::action)
                .containsExactly("om de tafel gaan");
    }

    @Test
    void anInfinitiveBehindHebbenTellsWhatWas() {
        assertThat(
                        found(
                                "Uw commissie heeft op 12 maart laten weten de reactie te willen betrekken bij de behandeling."))
                .isEmpty();
    }

    @Test
    void ofThatOpensASentenceAsksWhether() {
        assertThat(found("Of Nederland van dat kader gebruik zal maken, is nog geen uitgemaakte zaak."))
                .isEmpty();
    }

    @Test
    void whatTheAuthorReckonsThatHeCanDoIsIntended() {
        assertThat(found("Ik ga ervan uit dat ik het overzicht in maart alsnog kan aanbieden."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("aanbieden");
                    assertThat(commitment.strength()).contains(Commitment.Strength.INTENDED);
                });
        assertThat(found("Ik ga ervan uit dat de sector in maart een plan presenteert."))
                .isEmpty();
    }

    @Test
    void ofTwoVerbsWithTheSameFormsTheOneThatIsMeantIsTold() {
        assertThat(found("U zou de cijfers in mei ontvangen. Dat is niet gelukt, omdat de telling nog loopt."))
                .extracting(Commitment::action)
                .containsExactly("lukken");
    }

    @Test
    void aPrepositionOfHereIsNoParticleOfTheVerb() {
        assertThat(found("Ik zal hier in mei een beslissing over nemen."))
                .extracting(Commitment::action)
                .containsExactly("een beslissing nemen");
        assertThat(found("De raad heeft een advies uitgebracht, waar ik u in mei een reactie op zal sturen."))
                .extracting(Commitment::action)
                .containsExactly("sturen");
        assertThat(found("Ik zal u het rapport in mei toe sturen."))
                .extracting(Commitment::action)
                .containsExactly("toesturen");
    }

    @Test
    void whereOpensARelativeClause() {
        assertThat(found("Het RIVM doet aanbevelingen, waar ik u in mei over zal informeren."))
                .extracting(Commitment::action)
                .containsExactly("informeren");
    }

    @Test
    void aParticipleBetweenTwoCommasIsAnAside() {
        assertThat(found("Ik zal u, zoals gezegd, in mei het rapport sturen."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("sturen");
                    assertThat(commitment.deadline().orElseThrow().latest()).contains(LocalDate.of(2024, 5, 31));
                });
        assertThat(found("Ik zal u, zoals hierboven toegelicht, in mei het rapport sturen."))
                .extracting(Commitment::action)
                .containsExactly("sturen");
    }

    @Test
    void aSecondPluralVerbIsAnActOfItsOwn() {
        assertThat(found("Wij wachten het advies af en informeren u in mei."))
                .extracting(Commitment::action)
                .containsExactly("informeren");
    }

    @Test
    void whatCouldBeANounIsAVerbBeforeHere() {
        assertThat(found("Ik onderzoek dit en kom hier in mei op terug."))
                .extracting(Commitment::action)
                .containsExactly("onderzoeken", "terugkomen");
    }

    @Test
    void whatIsBeyondDoubtIsPromised() {
        assertThat(found("Het is duidelijk dat ik u voor de zomer zal informeren."))
                .extracting(Commitment::action)
                .containsExactly("informeren");
        assertThat(found("Het is nog niet duidelijk of ik u voor de zomer zal informeren."))
                .extracting(Commitment::kind)
                .doesNotContain(Commitment.Kind.MADE);
        assertThat(found("Het is duidelijk dat de gemeenten de kosten zullen dragen."))
                .isEmpty();
    }

    @Test
    void aVerbThatCouldBeANounIsOneWhereItsSubjectFollows() {
        assertThat(
                        found(
                                "De overige dossiers nemen wij voor 1 november onder de loep en de uitkomst delen wij u in december mee."))
                .extracting(Commitment::action)
                .containsExactly("onder de loep nemen", "meedelen");
    }

    @Test
    void aPronounBehindAndMakesASecondActOfTheSameVerb() {
        assertThat(
                        found(
                                "Ik zal met de havens bezien of een uniform stelsel haalbaar is, en u over de uitkomst in het voorjaar berichten."))
                .extracting(Commitment::action)
                .containsExactly("bezien", "berichten");
    }

    private static List<Commitment> found(String sentence) {
        return READER.read("letter", "letter.txt", ParsedLetter.ofText(HEAD + sentence))
                .commitments();
    }
}
