package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.LetterHeads;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On what condition, when and what Dutch letters promise, where the sentence has a turn of its own. */
class DutchPromisesTest {

    private static final LetterReader READER = LetterReader.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Waar regels knellen, zal ik ze aanpassen. | Waar regels knellen",
                "Waar het zicht is belemmerd, zal ik laten snoeien. | Waar het zicht is belemmerd",
                "Waar dat mogelijk is, zal ik drempels wegnemen. | Waar dat mogelijk is",
            })
    void aPlaceToldFirstIsACondition(String sentence, String condition) {
        assertThat(promises(sentence)).singleElement().satisfies(each -> {
            assertThat(each.condition()).contains(condition);
            assertThat(each.strength()).contains(Strength.CONDITIONAL);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Voor zover wijziging van de wet nodig is, zal ik een voorstel doen. | Voor zover wijziging van de wet nodig is",
                "Ik zal de kosten vergoeden voor zover deze redelijk zijn. | voor zover deze redelijk zijn.",
            })
    void aConditionBeginsWithAllWordsThatOpenIt(String sentence, String condition) {
        assertThat(promises(sentence)).singleElement().satisfies(each -> assertThat(each.condition())
                .contains(condition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik zal kavels kiezen waar geen molens mogen komen.",
                "Waar eerder werd uitgegaan van 3 miljoen, zal ik 4 miljoen beschikbaar stellen.",
            })
    void aPlaceToldLaterAndWhatWasBeforeAreNoCondition(String sentence) {
        assertThat(promises(sentence)).singleElement().satisfies(each -> assertThat(each.condition())
                .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Pas als het advies er is, neem ik een besluit. | als het advies er is",
                "Pas als de rechter uitspraak heeft gedaan, zal ik uw Kamer informeren. | als de rechter uitspraak heeft gedaan",
                "Alleen als de raad instemt, zal ik de vergunning verlenen. | als de raad instemt",
            })
    void whatMustComeFirstIsACondition(String sentence, String condition) {
        assertThat(promises(sentence)).singleElement().satisfies(each -> assertThat(each.condition())
                .contains(condition));
    }

    @Test
    void aConditionOfTheActThatIAmWillingToDoIsOneOfThePromise() {
        assertThat(promises("Ik ben bereid om, als dat helpt, een pilot te starten."))
                .extracting(Commitment::condition)
                .containsExactly(Optional.of("als dat helpt"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Vaststelling door het kabinet is voorzien in mei 2026. | vaststellen",
                "Besluitvorming door het kabinet is voorzien in mei 2026. | besluiten",
            })
    void whatIsPlannedIsDoneByWhoIsNamedBehindItsNoun(String sentence, String action) {
        assertThat(promises(sentence)).singleElement().satisfies(each -> {
            assertThat(each.actor().name()).isEqualTo("kabinet");
            assertThat(each.action()).isEqualTo(action);
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"met als beoogde ingangsdatum 1 januari 2026", "met 1 januari 2026 als beoogde datum"})
    void aDayThatIsAimedAtIsTheTermOfTheClauseBeforeIt(String aim) {
        assertThat(promises("De instructie wordt aangepast, " + aim + "."))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.deadline().flatMap(Deadline::latest)).contains(LocalDate.of(2026, 1, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Het voorstel wordt in mei 2026 ingediend bij de Commissie.",
                "De DJI werkt hiervoor een plan uit, dat mij in mei 2026 wordt voorgelegd.",
                "Dit neem ik mee in de evaluatie.",
            })
    void whatAnotherReceivesAndAnEvaluationAreNotTowardsTheHouse(String sentence) {
        assertThat(promises(sentence)).extracting(Commitment::audience).containsOnly(Audience.OTHER);
    }

    @Test
    void whatIPointAtIsWhatIDoItTo() {
        assertThat(promises("Zodra er knelpunten zijn gevonden, zal ik die oplossen."))
                .extracting(Commitment::action)
                .containsExactly("oplossen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik zal het rapport niet in mei, maar in september aan uw Kamer sturen.",
                "Ik zal het rapport niet in mei maar in september aan uw Kamer sturen.",
                "Uw Kamer wordt niet voor de zomer maar in september geïnformeerd.",
                "Het rapport wordt niet deze zomer, maar in september aan uw Kamer gezonden.",
            })
    void whatComesNotThenButThenIsPutOffAndPromisedForTheNewMoment(String sentence) {
        assertThat(found(sentence)).extracting(Commitment::kind).containsExactlyInAnyOrder(Kind.DEFERRED, Kind.MADE);
        assertThat(promises(sentence).get(0).deadline())
                .hasValueSatisfying(deadline -> assertThat(deadline.earliest()).contains(LocalDate.of(2024, 9, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het onderzoek is voor de zomer gereed, waarna ik uw Kamer informeer.",
                "Het onderzoek wordt voor 1 mei afgerond, waarna het rapport aan uw Kamer wordt gestuurd.",
            })
    void whatFollowsOnAnotherActHasNotItsTerm(String sentence) {
        assertThat(promises(sentence))
                .filteredOn(each -> each.text().startsWith("waarna"))
                .singleElement()
                .satisfies(each -> assertThat(each.deadline()).isEmpty());
    }

    @Test
    void whatFollowsOnAnotherActKeepsATermOfItsOwn() {
        assertThat(promises("Het onderzoek wordt voor 1 mei afgerond, waarna ik uw Kamer in juni informeer."))
                .filteredOn(each -> each.text().startsWith("waarna"))
                .singleElement()
                .satisfies(each -> assertThat(each.deadline())
                        .hasValueSatisfying(
                                deadline -> assertThat(deadline.earliest()).contains(LocalDate.of(2024, 6, 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik zal het voorstel beoordelen en betrek uw Kamer daarbij.",
                "Ik zal het voorstel beoordelen en uw Kamer daarbij betrekken.",
            })
    void toInvolveTheHouseIsAnActOfItsOwn(String sentence) {
        assertThat(promises(sentence))
                .extracting(Commitment::audience)
                .containsExactly(Audience.OTHER, Audience.PARLIAMENT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Ik zal uw Kamer informeren als de cijfers bekend zijn., als de cijfers bekend zijn.",
        "Ik zal hierover besluiten als het advies is ontvangen., als het advies is ontvangen.",
        "Ik kom hierop terug als de Raad van State advies heeft uitgebracht., als de Raad van State advies heeft uitgebracht.",
        "Ik informeer uw Kamer als de rechter uitspraak heeft gedaan., als de rechter uitspraak heeft gedaan.",
        "Ik stuur uw Kamer een brief als de cijfers bekend zijn., als de cijfers bekend zijn.",
    })
    void whatIsToldBehindThePromiseIsAConditionWhateverItsVerbs(String sentence, String condition) {
        assertThat(promises(sentence)).extracting(Commitment::condition).containsExactly(Optional.of(condition));
    }

    @Test
    void whatSomethingIsUsedAsIsNoCondition() {
        assertThat(promises("Ik zal de notitie benutten als de basis waarop wij verder bouwen."))
                .extracting(Commitment::condition)
                .containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik zal de Commissie vragen om de procedure te bespoedigen en uw Kamer hierover in mei berichten.",
                "Ik zal met de sector in gesprek gaan om afspraken te maken en u daarover in mei informeren.",
            })
    void anInfinitiveBehindAPurposeGoesOnWithTheVerbOfTheMainClause(String sentence) {
        assertThat(promises(sentence))
                .extracting(Commitment::audience, each -> each.deadline().map(Deadline::text))
                .containsExactly(
                        tuple(Audience.OTHER, Optional.empty()), tuple(Audience.PARLIAMENT, Optional.of("in mei")));
    }

    @Test
    void anInfinitiveApartFromTheVerbOfARelativeClauseIsOfTheMainOne() {
        assertThat(promises("Ik zal organisaties die nalatig blijven in mei schriftelijk aanspreken."))
                .extracting(Commitment::action)
                .containsExactly("aanspreken");
    }

    @Test
    void whetherBehindWhatIsDecidedIsNoActOfItsOwn() {
        assertThat(promises("In het voorjaar bepaal ik of de subsidie wordt voortgezet."))
                .extracting(Commitment::action, Commitment::text)
                .containsExactly(tuple("bepalen", "In het voorjaar bepaal ik of de subsidie wordt voortgezet."));
    }

    @Test
    void anObjectBehindTheAuxiliaryOpensNoRelativeClause() {
        assertThat(promises("Ik heb het bureau om cijfers gevraagd en zal die in mei met uw Kamer delen."))
                .extracting(Commitment::action)
                .containsExactly("delen");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ik werk dit uit, leg het voor aan de sector en stuur het in mei aan uw Kamer. | uitwerken,sturen",
                "De staatssecretaris van BZK presenteert dit plan in het voorjaar en stelt hiervoor 12 miljoen euro beschikbaar. | presenteren,beschikbaar stellen",
                "Dat leggen wij in juli aan u voor, samen met een kredietaanvraag. | voorleggen",
            })
    void everyVerbOfARowHasItsOwnParticle(String sentence, String acts) {
        assertThat(promises(sentence)).extracting(Commitment::action).containsExactly(acts.split(","));
    }

    @Test
    void whomTheAuthorAskedIsNotTheOneWhoTells() {
        assertThat(promises("Ik heb de NVWA gevraagd dit te onderzoeken en stuur u het rapport in mei."))
                .extracting(promise -> promise.actor().name())
                .doesNotContain("NVWA");
    }

    @Test
    void aThingThatCouldBeAnInfinitiveIsNotTheAct() {
        assertThat(promises("Ik zal in mei vragen beantwoorden over de uitvoering."))
                .extracting(Commitment::action)
                .containsExactly("beantwoorden");
    }

    @Test
    void thatBehindARelativePronounStandsForSomething() {
        assertThat(promises("Ik zal gemeenten die dat willen in mei ondersteunen."))
                .extracting(Commitment::action)
                .containsExactly("ondersteunen");
    }

    @Test
    void anInfinitiveOfThePurposeDoesNot() {
        assertThat(promises("Ik zal de sector oproepen om meer te doen en de resultaten te delen."))
                .extracting(Commitment::action)
                .containsExactly("oproepen");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Ik zal mij onthouden van verdere uitspraken hierover., zich onthouden",
        "Ik zal mij daartegen verzetten., zich verzetten",
        "Ik zal dit onder de aandacht houden., onder de aandacht houden",
    })
    void theActIsTheWholeExpression(String sentence, String action) {
        assertThat(promises(sentence)).extracting(Commitment::action).containsExactly(action);
    }

    private static List<Commitment> promises(String sentence) {
        return found(sentence).stream().filter(each -> each.kind() == Kind.MADE).toList();
    }

    private static List<Commitment> found(String sentence) {
        ParsedLetter letter = ParsedLetter.ofText(LetterHeads.DUTCH + sentence);
        return READER.read("letter", "letter.txt", letter).commitments();
    }
}
