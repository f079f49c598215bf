package nl.brievenbus.extract.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.LetterHead.DateSource;
import nl.brievenbus.events.LetterHead.Signatory;
import nl.brievenbus.events.Reference;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.LetterReading;
import nl.brievenbus.extract.evaluate.GoldLetter.GoldDeadline;
import nl.brievenbus.extract.evaluate.GoldLetter.GoldStatement;
import nl.brievenbus.extract.evaluate.LetterScore.Field;
import nl.brievenbus.extract.evaluate.LetterScore.Misses;
import nl.brievenbus.extract.evaluate.Mistake.Nature;
import org.junit.jupiter.api.Test;

/** Readings made by hand, right and wrong, against gold made by hand. */
class ScoringTest {

    private static final String INFORM = "Ik zal uw Kamer voor 1 oktober informeren.";
    private static final String SEND = "Ook stuur ik het rapport.";
    private static final String TEXT = "Geachte voorzitter,\n\n" + INFORM + " " + SEND + " Dat is van belang.\n";
    private static final GoldDeadline OCTOBER =
            new GoldDeadline(Optional.of("voor 1 oktober"), Optional.empty(), Optional.of(LocalDate.of(2022, 9, 30)));

    private final List<Commitment> found = new ArrayList<>();
    private final List<GoldStatement> wanted = new ArrayList<>();
    private Optional<LocalDate> date = Optional.of(LocalDate.of(2022, 7, 6));
    private List<String> signatories = List.of("Minister van Defensie");
    private List<String> headings = List.of();
    private List<String> notInText = List.of();

    @Test
    void whatIsFoundAndWantedIsRight() {
        found.add(made(INFORM, "2022-09-30"));
        wanted.add(gold(INFORM, Optional.of(OCTOBER), false));

        LetterScore score = score();
        assertThat(score.of(Kind.MADE)).isEqualTo(new Tally(1, 1, 1));
        for (Field field :
                List.of(Field.DEADLINE, Field.STRENGTH, Field.AUDIENCE, Field.ACTOR, Field.ACTION, Field.REFERENCES)) {
            assertThat(score.of(field)).as(field.toString()).isEqualTo(new Tally(1, 1, 1));
        }
        assertThat(score.mistakes()).isEmpty();
    }

    @Test
    void aMissCountsAsWantedAndIsToldWithItsSentenceAndTheNearestRule() {
        wanted.add(gold("stuur ik het rapport", Optional.empty(), false));

        LetterScore score = LetterScore.of(
                "brief", reading(), goldLetter(), (kind, start, end) -> Optional.of("sends (lacked: moment)"));
        assertThat(score.all()).isEqualTo(new Tally(0, 0, 1));
        Mistake miss = score.mistakes().get(0);
        assertThat(miss.nature()).isEqualTo(Nature.MISSED);
        assertThat(miss.sentence()).isEqualTo(SEND);
        assertThat(miss.rule()).contains("sends (lacked: moment)");
    }

    @Test
    void aFalseFindCountsAsFoundAndIsToldWithItsSentenceAndItsRule() {
        found.add(made("is van belang", ""));

        LetterScore score = score();
        assertThat(score.all()).isEqualTo(new Tally(0, 1, 0));
        Mistake mistake = score.mistakes().get(0);
        assertThat(mistake.nature()).isEqualTo(Nature.FALSE);
        assertThat(mistake.sentence()).isEqualTo("Dat is van belang.");
        assertThat(mistake.rule()).contains("will");
        assertThat(mistake.toString()).contains("brief: false MADE: is van belang", "rule:     will");
    }

    @Test
    void anotherKindIsAMissAndAFalseFind() {
        found.add(fulfilled(INFORM));
        wanted.add(gold(INFORM, Optional.of(OCTOBER), false));

        LetterScore score = score();
        assertThat(score.of(Kind.MADE)).isEqualTo(new Tally(0, 0, 1));
        assertThat(score.of(Kind.FULFILLED)).isEqualTo(new Tally(0, 1, 0));
    }

    @Test
    void strengthIsOfPromisesOnly() {
        found.add(fulfilled(INFORM));
        wanted.add(new GoldStatement(
                Kind.FULFILLED,
                Optional.of(INFORM),
                List.of(),
                Optional.empty(),
                Optional.of("Minister van Defensie"),
                Optional.of(Audience.PARLIAMENT),
                Optional.of("informeren"),
                Optional.empty(),
                List.of("kst-1-1"),
                false));

        LetterScore score = score();
        assertThat(score.of(Kind.FULFILLED)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.of(Field.STRENGTH).isEmpty()).isTrue();
    }

    @Test
    void bothDaysOfADeadlineMustBeRight() {
        found.add(made(INFORM, "2022-10-01"));
        wanted.add(gold(INFORM, Optional.of(OCTOBER), false));
        found.add(made(SEND, "2022-09-30"));
        wanted.add(gold(
                SEND,
                Optional.of(new GoldDeadline(
                        Optional.empty(),
                        Optional.of(LocalDate.of(2022, 9, 1)),
                        Optional.of(LocalDate.of(2022, 9, 30)))),
                false));

        LetterScore score = score();
        assertThat(score.of(Kind.MADE)).isEqualTo(new Tally(2, 2, 2));
        assertThat(score.of(Field.DEADLINE)).isEqualTo(new Tally(0, 2, 2));
        assertThat(score.mistakes())
                .extracting(Mistake::wanted)
                .containsExactly("..2022-09-30", "2022-09-01..2022-09-30");
    }

    @Test
    void aDeadlineThatGivesNoDaysEqualsNone() {
        found.add(made(INFORM, ""));
        wanted.add(gold(
                INFORM,
                Optional.of(new GoldDeadline(Optional.of("binnenkort"), Optional.empty(), Optional.empty())),
                false));

        assertThat(score().of(Field.DEADLINE)).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void referencesAreComparedAsSets() {
        found.add(made(INFORM, "2022-09-30", "kst-1-2", "kst-1-3"));
        wanted.add(gold(INFORM, Optional.of(OCTOBER), false, "kst-1-3", "kst-1-4"));

        assertThat(score().of(Field.REFERENCES)).isEqualTo(new Tally(1, 2, 2));
    }

    @Test
    void whatIsOptionalCountsOnNeitherSide() {
        found.add(made(INFORM, "2022-12-31"));
        wanted.add(gold(INFORM, Optional.of(OCTOBER), true));
        wanted.add(gold(SEND, Optional.empty(), true));

        LetterScore score = score();
        assertThat(score.all()).isEqualTo(new Tally(0, 0, 0));
        assertThat(score.of(Field.DEADLINE).isEmpty()).isTrue();
        assertThat(score.mistakes()).isEmpty();
    }

    @Test
    void whatMustBeFoundGoesBeforeWhatMay() {
        found.add(made(INFORM, "2022-09-30"));
        wanted.add(gold(INFORM, Optional.of(OCTOBER), true));
        wanted.add(gold("uw Kamer voor 1 oktober informeren", Optional.of(OCTOBER), false));

        assertThat(score().all()).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void eachIsMatchedOnceAndTheBestWay() {
        // The long one overlaps both; the short one only the first.
        found.add(made(INFORM, "2022-09-30"));
        found.add(made(INFORM + " " + SEND, "2022-09-30"));
        wanted.add(gold(INFORM, Optional.of(OCTOBER), false));
        wanted.add(gold(SEND, Optional.empty(), false));
        assertThat(score().all()).isEqualTo(new Tally(2, 2, 2));

        found.add(made(INFORM, "2022-09-30"));
        assertThat(score().all()).isEqualTo(new Tally(2, 3, 2));
    }

    @Test
    void wordsThatAreNotInTheTextAreAMissThatSaysSo() {
        found.add(made(INFORM, "2022-09-30"));
        wanted.add(gold("Dit staat er niet.", Optional.empty(), false));

        LetterScore score = score();
        assertThat(score.all()).isEqualTo(new Tally(0, 1, 1));
        assertThat(score.mistakes().get(0).rule())
                .hasValueSatisfying(rule -> assertThat(rule).contains("not in the letter's text"));
    }

    @Test
    void headingsCountOnceEachWhateverTheirWhiteSpace() {
        headings = List.of("Stand van  zaken", "Planning", "Planning");
        found.clear();

        LetterScore score = LetterScore.of(
                "brief",
                reading(topic("Stand van zaken"), topic("Planning"), topic("Tot slot")),
                goldLetter(),
                Misses.UNEXPLAINED);
        assertThat(score.of(Field.HEADINGS)).isEqualTo(new Tally(2, 3, 3));
        assertThat(score.mistakes()).extracting(Mistake::nature).containsExactly(Nature.FALSE, Nature.MISSED);
    }

    @Test
    void theHeadIsScoredFieldByField() {
        date = Optional.of(LocalDate.of(2022, 7, 7));
        signatories = List.of("minister van defensie");

        LetterScore score = score();
        assertThat(score.of(Field.DATE)).isEqualTo(new Tally(0, 1, 1));
        assertThat(score.of(Field.DOSSIER)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.of(Field.NUMBER)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.of(Field.SIGNATORIES)).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void whatTheTextDoesNotHoldIsNotScored() {
        date = Optional.of(LocalDate.of(2022, 7, 7));
        notInText = List.of("date");

        assertThat(score().of(Field.DATE).isEmpty()).isTrue();
    }

    private LetterScore score() {
        return LetterScore.of("brief", reading(), goldLetter(), Misses.UNEXPLAINED);
    }

    private GoldLetter goldLetter() {
        return new GoldLetter(
                new GoldLetter.Head(
                        date, Optional.of("28676"), Optional.empty(), Optional.of("nl"), signatories, notInText),
                headings,
                wanted);
    }

    private LetterReading reading(Topic... topics) {
        LetterHead head = new LetterHead(
                "brief",
                Optional.of(LocalDate.of(2022, 7, 6)),
                DateSource.TEXT,
                "nl",
                Optional.of("28676"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Signatory(Optional.empty(), "Minister van Defensie")));
        return new LetterReading(head, TEXT, List.of(), found, List.of(topics), List.of(), List.of());
    }

    private static Topic topic(String heading) {
        return new Topic("t", Optional.of(heading), List.of(), 0, 0, List.of(), List.of(), List.of());
    }

    private static Commitment made(String words, String latest, String... references) {
        Optional<Deadline> deadline = latest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deadline(
                        "voor",
                        Optional.empty(),
                        Optional.of(LocalDate.parse(latest)),
                        Deadline.Precision.DAY,
                        Optional.empty(),
                        ""));
        return commitment(Kind.MADE, Optional.of(Strength.FIRM), words, deadline, references);
    }

    private static Commitment fulfilled(String words) {
        return commitment(Kind.FULFILLED, Optional.empty(), words, Optional.empty(), "kst-1-1");
    }

    private static Commitment commitment(
            Kind kind, Optional<Strength> strength, String words, Optional<Deadline> deadline, String... references) {
        int start = TEXT.indexOf(words);
        return new Commitment(
                "c",
                kind,
                strength,
                Optional.empty(),
                words,
                start,
                start + words.length(),
                new Actor(Optional.empty(), "Minister van Defensie", List.of()),
                Audience.PARLIAMENT,
                "informeren",
                deadline,
                Optional.empty(),
                cited(references).stream()
                        .map(id -> new Reference(id, id, Optional.empty()))
                        .toList(),
                "t",
                new Explanation("will", List.of("zal")));
    }

    private static GoldStatement gold(
            String words, Optional<GoldDeadline> deadline, boolean optional, String... references) {
        return new GoldStatement(
                Kind.MADE,
                Optional.of(words),
                List.of(),
                Optional.of(Strength.FIRM),
                Optional.of("minister van Defensie"),
                Optional.of(Audience.PARLIAMENT),
                Optional.of("informeren"),
                deadline,
                cited(references),
                optional);
    }

    private static List<String> cited(String... references) {
        return references.length == 0 ? List.of("kst-1-1") : List.of(references);
    }
}
