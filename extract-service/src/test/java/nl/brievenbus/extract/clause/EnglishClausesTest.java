package nl.brievenbus.extract.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.LetterHeads;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a clause ends in a language that marks it by no comma. */
class EnglishClausesTest {

    private static final LetterReader READER = LetterReader.load();
    private static final String HEAD = LetterHeads.ENGLISH;

    @Test
    void aRelativeWithinTheSubjectLeavesTheVerbToIt() {
        assertThat(found("The inspections of the bridges that we have funded since 2020 will be extended in May."))
                .extracting(Commitment::action)
                .containsExactly("extend");
    }

    @Test
    void aNounThatCouldBeAVerbIsNoneBehindAnInfinitiveAndAnd() {
        assertThat(found("The government will assess the costs and benefits of a broader mandate by mid-2024."))
                .singleElement()
                .satisfies(commitment -> {
                    assertThat(commitment.action()).isEqualTo("assess");
                    assertThat(commitment.deadline()).isPresent();
                });
    }

    @Test
    void aConditionIsToldWithWhatItHangsOn() {
        assertThat(found("Subject to the approval of Parliament, I will publish the plan in May."))
                .extracting(Commitment::condition)
                .containsExactly(Optional.of("Subject to the approval of Parliament"));
    }

    @Test
    void whatIsBeyondDoubtOrFollowsIsPromised() {
        assertThat(found("It goes without saying that I will keep the House informed."))
                .extracting(Commitment::action)
                .containsExactly("keep informed");
        assertThat(found("It is clear that the costs will rise.")).isEmpty();
    }

    @Test
    void whatTheAuthorRecommendsOrForecastsIsNotPromised() {
        assertThat(found("We recommend that the Department publish, by the end of 2024, a plan."))
                .isEmpty();
        assertThat(found("We forecast an overspend of £4.6m this year.")).isEmpty();
    }

    @Test
    void whyALetterIsWrittenIsNotPromised() {
        assertThat(found("I am writing further to my evidence session with the Committee on 14 January about bridges."))
                .isEmpty();
    }

    @Test
    void anIntentionMayBeAlsoOrStillTheAuthors() {
        assertThat(found("It is also our intention to lodge amendments in May."))
                .extracting(Commitment::action)
                .containsExactly("lodge");
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
    void whatIsWrittenTogetherWithAnApostropheIsReadAsItsWords() {
        assertThat(found("I'll write to you in May, and we’ll publish the list in June."))
                .extracting(Commitment::action)
                .containsExactly("write", "publish");
        assertThat(found("We won't publish the list in June.")).isEmpty();
    }

    @Test
    void whatIsFoundInAPartWithoutAVerbHasTheActOfItsSentence() {
        assertThat(found("Mr Jones asked how many offices there are. "
                        + "There are five at present: two in the North East, two in Wales and one in Kent."))
                .extracting(Commitment::action)
                .containsExactly("be");
    }

    @Test
    void whatIsConfirmedIsThePromise() {
        assertThat(found("I can confirm that I will write to you in May."))
                .extracting(Commitment::action)
                .containsExactly("write");
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

    @Test
    void anAsideBehindWillLeavesItsVerbToIt() {
        assertThat(found("The Department will in the meantime bear the costs of the ferry."))
                .extracting(Commitment::action)
                .containsExactly("bear");
        assertThat(found("I will, from 1 April 2025, publish the figures each month."))
                .extracting(Commitment::action)
                .containsExactly("publish");
        assertThat(found("We will by the end of June have appointed four advisers."))
                .extracting(Commitment::action)
                .containsExactly("appoint");
    }

    @Test
    void aPhraseBehindWillThatHoldsWhatCouldBeAVerbIsNoVerb() {
        assertThat(found("I will in the spring budget report set out the costs of the ferry."))
                .extracting(Commitment::action)
                .doesNotContain("budget", "report");
    }

    @Test
    void ofHelpingVerbsAloneTheLastOneIsTheAct() {
        assertThat(found("You should have the figures by the end of May 2025."))
                .extracting(Commitment::action)
                .containsExactly("have");
        assertThat(found("You asked when the new rules begin. The rules have been in force since 1 January 2024."))
                .extracting(Commitment::action)
                .containsExactly("be");
    }

    @Test
    void hadBehindHaveOpensNoCondition() {
        assertThat(
                        found(
                                "I will send you the report by 1 May 2025, by which time the councils will have had their say."))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.condition()).isEmpty());
    }

    @Test
    void whatCompletesTheVerbBelongsToIt() {
        assertThat(found("I will make the advice of the inspectorate public before 1 May 2025."))
                .extracting(Commitment::action)
                .containsExactly("make public");
        assertThat(found("I will pass your letter on to the regulator in May 2025."))
                .extracting(Commitment::action)
                .containsExactly("pass on");
        assertThat(found("I will let you have the figures in May 2025."))
                .extracting(Commitment::action)
                .containsExactly("let have");
    }

    @Test
    void aPrepositionOfANounCompletesNoVerb() {
        assertThat(found("I will pass the report of the panel on fisheries to you in May 2025."))
                .extracting(Commitment::action)
                .containsExactly("pass");
    }

    @Test
    void aFormThatIsMostlyThePastOfAnotherVerbIsItsPast() {
        assertThat(found("You asked for the costs of the ferry. They are to be found in the annex to this letter."))
                .extracting(Commitment::action)
                .containsExactly("find");
    }

    @Test
    void whoeverUndertakesNeedsNoOtherSign() {
        assertThat(found("The Government undertakes to publish the report."))
                .extracting(Commitment::action)
                .containsExactly("publish");
    }

    @Test
    void whatTheAuthorPermitsByTimeIsConditional() {
        assertThat(found("Auditions will be held in March, restrictions permitting."))
                .extracting(Commitment::strength)
                .containsExactly(Optional.of(Commitment.Strength.CONDITIONAL));
    }

    @Test
    void membersWhoReceiveAreTheHouse() {
        assertThat(found("The notes will be sent to members in May 2025."))
                .extracting(Commitment::audience)
                .containsExactly(Commitment.Audience.PARLIAMENT);
        assertThat(found("I will appoint the members of the panel in May 2025."))
                .extracting(Commitment::audience)
                .containsExactly(Commitment.Audience.OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will legislate when parliamentary time allows. | when parliamentary time allows.",
                "We will extend the scheme where funding permits. | where funding permits.",
                "I will write to you when I have the results. | when I have the results.",
            })
    void whenAndWhereTellOnWhatAPromiseHangs(String sentence, String condition) {
        assertThat(found(sentence)).extracting(Commitment::condition).containsExactly(Optional.of(condition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will raise it with my colleague when we meet on 5 December.",
                "On 2 July, when we meet in Paris, I will press my colleague for an answer.",
            })
    void whenIsNoConditionWhereItTellsOfADay(String sentence) {
        assertThat(found(sentence)).extracting(Commitment::condition).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We anticipate publishing the guidance in May. | publish",
                "I envisage writing to you in May. | write",
                "The government commits to publishing the plan in May. | publish",
                "The government will, in the light of the responses, publish guidance in May. | publish",
                "I will of course give full consideration to the report in May. | give",
                "The guidance is now likely to be published in May. | publish",
            })
    void theActIsTheVerbThatIsMeant(String sentence, String action) {
        assertThat(found(sentence)).extracting(Commitment::action).containsExactly(action);
    }

    @Test
    void aParticipleBetweenCommasLeavesTheVerbToTheSubject() {
        assertThat(found("The plan, first promised for May, will be published in December 2025."))
                .filteredOn(commitment -> commitment.kind() == Commitment.Kind.MADE)
                .extracting(Commitment::text)
                .containsExactly("The plan, first promised for May, will be published in December 2025.");
    }

    @Test
    void aVerbBeforeToHaveIsNoNoun() {
        assertThat(found(
                        "The committee wishes to have it before the bill, submitted for advice on 2 July, is to be made"
                                + " public."))
                .isEmpty();
    }

    @Test
    void aClauseThatTellsWhenIsADeadline() {
        assertThat(found("We will announce the amounts before the House rises for Easter."))
                .extracting(commitment -> commitment.deadline().map(Deadline::text))
                .containsExactly(Optional.of("before the House rises for Easter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I look forward to appearing before the Committee on 12 December.",
                "I will turn first to buses.",
                "I will deal with each point in turn.",
                "Recommendation 1: The government should publish a strategy by the end of 2027.",
            })
    void whatTheLetterDoesAtOnceOrOnlyQuotesIsNotPromised(String sentence) {
        assertThat(found(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can confirm that it remains our intention to introduce a Bill in May.",
                "We are on track to publish the guidance in May.",
                "We anticipate publishing the guidance in May.",
            })
    void whatIsOnlyIntendedIsNotFirm(String sentence) {
        assertThat(found(sentence))
                .extracting(Commitment::strength)
                .containsExactly(Optional.of(Commitment.Strength.INTENDED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I will publish the plan in May, subject to consent being granted. | subject to consent being granted",
                "I will publish the plan in May provided the provinces agree. | provided the provinces agree.",
            })
    void aConditionMayHaveAGerundOrNoComma(String sentence, String condition) {
        assertThat(found(sentence)).extracting(Commitment::condition).containsExactly(Optional.of(condition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will publish the plan provided by the provinces in May.",
                "An additional 9 million will be provided over the coming two years.",
            })
    void whatWasOrWillBeProvidedIsNoCondition(String sentence) {
        assertThat(found(sentence)).extracting(Commitment::condition).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I will publish the plan in May and send the House a report in June. | in May | in June",
                "I will publish the plan in May and then report to the House in June. | in May | in June",
                "I will publish the plan in May and, by June, write to the House. | in May | by June",
            })
    void aSecondActWithAMomentOfItsOwnIsAnotherPromise(String sentence, String first, String second) {
        assertThat(found(sentence))
                .extracting(
                        commitment -> commitment.deadline().map(Deadline::text).orElse(""))
                .containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will publish the plan in May and send it to the provinces.",
                "I will review the plan and publish it in May.",
                "I will publish the plan on 1 April and allow six weeks for replies.",
            })
    void actsThatShareAMomentAreOnePromise(String sentence) {
        assertThat(found(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I will have it published in May. | publish",
                "I will have the whole scheme evaluated in May. | evaluate",
                "The portal is expected to open in May. | open",
                "I am pleased to confirm that we will publish the plan in May. | publish",
                "I am happy to confirm that I will attend the hearing on 31 January. | attend",
            })
    void theActIsWhatIsDoneAtLast(String sentence, String action) {
        assertThat(found(sentence)).extracting(Commitment::action).containsExactly(action);
    }

    @Test
    void whatTheAuthorExpectsToReceiveIsNotPromised() {
        assertThat(found("I expect to receive the report in May and will share it with your House."))
                .extracting(Commitment::action)
                .containsExactly("share");
    }

    @Test
    void whoIsUnableAndAsksForTimePromisesNothing() {
        assertThat(found("I will not be able to respond by 1 February and ask for an extension until 8 March."))
                .extracting(Commitment::kind)
                .containsExactly(Commitment.Kind.DEFERRED);
    }

    @Test
    void conditionsThatWillBeAttachedAreNoEnclosure() {
        assertThat(found("From 2025, new conditions will be attached to the grants."))
                .hasSize(1);
    }

    @Test
    void whatGoesWithoutSayingIsPromised() {
        assertThat(found("It goes without saying that I will keep the Committee informed."))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We have asked the board for advice and intend to publish it in full. | publish",
                "I visited the site in June and hope to return in the spring. | return",
                "I have met the unions and propose to meet them again in January. | meet",
                "The Department has received the report and hopes to publish it in May. | publish",
            })
    void whoeverIsSubjectMayAlsoIntendSomethingBehindAnd(String sentence, String action) {
        assertThat(found(sentence)).satisfiesExactly(commitment -> {
            assertThat(commitment.action()).isEqualTo(action);
            assertThat(commitment.strength()).contains(Commitment.Strength.INTENDED);
        });
    }

    @Test
    void aPlanBehindAnotherNounIsNoVerb() {
        assertThat(found("We have published the strategy and plan to reduce the number of deaths."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I have considered what you said and will reply in May. | reply",
                "The Department is assessing whether changes are needed and will report to the Committee in March. | report",
                "I am considering how this can be improved and will write to you in May. | write",
                "The Government recognises that operators need certainty and will set out its plans in May. | set out",
                "I recognise that operators need certainty and will publish our response in May. | publish",
            })
    void aClauseWithinTheSentenceLeavesTheFutureToItsSubject(String sentence, String action) {
        assertThat(found(sentence)).extracting(Commitment::action).contains(action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am confident that this is the right approach and will deliver savings in May.",
                "The council tells us that it is looking into four cases and will decide in May.",
                "I cannot say who will pay and will benefit in May.",
            })
    void whatAClauseSaysOfItsOwnSubjectIsNotPromisedByTheOneAroundIt(String sentence) {
        assertThat(found(sentence)).isEmpty();
    }

    @Test
    void aSecondParticipleWithAMomentOfItsOwnIsAnotherPromise() {
        assertThat(found("The report will be finalised in June and sent to the House in July."))
                .extracting(Commitment::action)
                .containsExactly("finalise", "send");
        assertThat(found("The report will be published in June and sent to the House."))
                .hasSize(1);
    }

    @Test
    void whatIsToldBehindThatMayBeginWithANounAlone() {
        assertThat(found("The Chancellor announced that funding will be provided for 20 new stations by 2026."))
                .extracting(Commitment::action)
                .containsExactly("provide");
    }

    @Test
    void theGovernmentIsMeantByItInWhatItTells() {
        assertThat(found("The Government announced that it will introduce a levy in 2026."))
                .extracting(commitment -> commitment.actor().name())
                .containsExactly("kabinet");
        assertThat(found("The sector announced that it will introduce a levy in 2026."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Recommendation 7: We ask the Government to report back to us on progress within six months.",
                "Recommendation 8: We expect the Government to publish the review by June 2026.",
                "I cannot at this stage commit to a date by which the Government will take a view on the station.",
                "Recommendations addressed to Ofwat will be answered by those bodies separately.",
                "This follows the commitment I gave on 5 June to return to the House.",
            })
    void whatIsAskedOfTheGovernmentOrLiesBehindItIsNotPromised(String sentence) {
        assertThat(found(sentence)).extracting(Commitment::kind).doesNotContain(Commitment.Kind.MADE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "As I said I would, I have spoken to the operator. | FULFILLED",
                "I committed to provide a note on staffing, which is attached. | FULFILLED",
                "I could not reply to every question in the debate and so, as promised, I am writing to address the outstanding points. | FULFILLED",
            })
    void whatWasPromisedIsSettledByWhatTheLetterTells(String sentence, Commitment.Kind kind) {
        assertThat(found(sentence)).extracting(Commitment::kind).containsExactly(kind);
    }

    private static List<Commitment> found(String sentence) {
        return READER.read("letter", "letter.txt", ParsedLetter.ofText(HEAD + sentence))
                .commitments();
    }
}
