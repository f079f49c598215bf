package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;

/** Where a clause ends in a language that marks it by no comma. */
class EnglishClausesTest {

    private static final LetterReader READER = LetterReader.load();
    private static final String HEAD =
            """
            To the Speaker of the House of Representatives of the States General

            The Hague, 16 January 2024

            Dear Speaker,

            """;

    @Test
    void aRelativeWithinTheSubjectLeavesTheVerbToIt() {
        assertThat(found("The inspections of the bridges that we have funded since 2020 will be extended in May."))
                .extracting(Commitment::action)
                .containsExactly("extend");
    }

    @Test
    void aParticleBehindTheVerbBelongsToIt() {
        assertThat(found("We will phase in the new rules and the scheme will be phased in from January 2025."))
                .extracting(Commitment::action)
                .contains("phase in");
        assertThat(found("We will publish the figures in January 2025 and in March I will write to the House."))
                .extracting(Commitment::action)
                .containsExactly("publish", "write");
    }

    @Test
    void aVerbThatOnlyHelpsIsNotWhatIsPromised() {
        assertThat(found("I expect that I will be able to present the analysis to you before the summer recess."))
                .extracting(Commitment::action)
                .containsExactly("present");
    }

    @Test
    void aNounRightBehindWillIsItsVerb() {
        assertThat(found("We will order two more ferries for next season."))
                .extracting(Commitment::action)
                .containsExactly("order");
    }

    @Test
    void aPrepositionMayEndARelative() {
        assertThat(found("The report that was asked for will be published in September."))
                .extracting(Commitment::action)
                .containsExactly("publish");
    }

    @Test
    void commasAroundAnOfficeDoNotEndItsClause() {
        assertThat(found("I can confirm that my colleague, the Minister of Finance, will publish the figures in May."))
                .extracting(Commitment::action)
                .containsExactly("publish");
    }

    @Test
    void theGerundBehindToIsWhatIsPromised() {
        assertThat(found("We have committed to reviewing the scheme in 2025."))
                .extracting(Commitment::action)
                .containsExactly("review");
    }

    @Test
    void whoeverWasSpokenOfIsMeantByHe() {
        assertThat(found("The Minister of Finance leads this work. He will publish the outcome in May."))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.actor().name()).isEqualTo("Minister of Finance"));
    }

    @Test
    void anAdverbBetweenThePronounAndItsVerbIsNoSubject() {
        assertThat(found("We now plan to publish the figures in May."))
                .extracting(Commitment::action)
                .containsExactly("publish");
    }

    @Test
    void whoMeansTheOneWhoIsNamedRightBefore() {
        assertThat(found("The motion is with the Minister of Finance, who will inform you in May."))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.actor().name()).isEqualTo("Minister of Finance"));
    }

    @Test
    void whatIsToHaveBeenDoneByThenIsWhatIsPromised() {
        assertThat(found("We expect to have filled the other nine places by May."))
                .extracting(Commitment::action)
                .containsExactly("fill");
    }

    @Test
    void aPartyThatActsPromisesNothingForTheAuthor() {
        assertThat(found("The contractor is expected to deliver its report in May."))
                .isEmpty();
    }

    @Test
    void noBehindAPrepositionDeniesNothing() {
        assertThat(found("An engineer with no earlier part in the work will be engaged in May."))
                .extracting(Commitment::action)
                .containsExactly("engage");
    }

    @Test
    void whoeverReportsIsMeantBySheInWhatIsReported() {
        assertThat(found("The Minister of Finance has informed me that she will publish the outcome in May."))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.actor().name()).isEqualTo("Minister of Finance"));
    }

    @Test
    void whatIsBeingDoneIsAPassive() {
        assertThat(found("From May the scheme is being extended to parks."))
                .extracting(Commitment::action)
                .containsExactly("extend");
    }

    @Test
    void anAsideWithItsAgentTakesNoTermFromItsSentence() {
        assertThat(
                        found(
                                "Your House will be sent the outcome, accompanied by a policy response, in the spring of 2025."))
                .singleElement()
                .satisfies(commitment ->
                        assertThat(commitment.deadline().orElseThrow().text()).isEqualTo("in the spring of 2025"));
    }

    @Test
    void aMonthWithinASentenceIsNoVerb() {
        assertThat(found("Between February and May we shall be planting out a quarter of a million young trees."))
                .extracting(Commitment::action)
                .containsExactly("plant out");
    }

    @Test
    void aNameBeforeTheSubjectIsNoVerb() {
        assertThat(
                        found(
                                "Together with the Minister for Public Services I plan to call the charities to a meeting in October."))
                .extracting(Commitment::action)
                .containsExactly("call");
    }

    @Test
    void aNounBeforeWillIsNoVerb() {
        assertThat(found("On both of them orders will be laid this spring."))
                .extracting(Commitment::action)
                .containsExactly("lay");
    }

    @Test
    void aWordMayStandBetweenIsAndTo() {
        assertThat(found("Between October and March each office is therefore to hold one rehearsal."))
                .extracting(Commitment::action)
                .containsExactly("hold");
    }

    @Test
    void aMinisterOfAnyGovernmentIsNamedInFull() {
        assertThat(
                        found(
                                "My colleague the Minister for Housing, Local Government and Heritage will publish the plan in May."))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.actor().name())
                        .isEqualTo("Minister for Housing, Local Government and Heritage"));
        assertThat(found("The Minister for Health and I will publish the plan in May."))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.actor().name()).startsWith("Minister for Health"));
    }

    @Test
    void thatRightBehindAnOpenerIsItsSubject() {
        assertThat(found("Once that has happened they will be released to you in full."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("release");
                    assertThat(commitment.condition()).hasValue("Once that has happened");
                });
    }

    @Test
    void whatToDoIsNoClauseAndItsVerbIsNotTheAct() {
        assertThat(
                        found(
                                "Guidance on what to do in such an event will be issued by my Department before the end of May."))
                .extracting(Commitment::action)
                .containsExactly("issue");
    }

    @Test
    void soAsNotToDeniesNothing() {
        assertThat(found("So as not to make everyone wait, we will bring a first version online in May."))
                .extracting(Commitment::action)
                .containsExactly("bring");
    }

    @Test
    void aClauseWithoutCommasEndsAtItsVerb() {
        assertThat(found("The four coroners for whom the Budget provides will be appointed before Christmas."))
                .extracting(Commitment::action)
                .containsExactly("appoint");
    }

    private static List<Commitment> found(String sentence) {
        return READER.read("letter", "letter.txt", ParsedLetter.ofText(HEAD + sentence))
                .commitments();
    }
}
