package nl.brievenbus.extract.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.deadline.DeadlineWords.PeriodWords;
import nl.brievenbus.extract.language.DataFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineReaderTest {

    private static final LocalDate LETTER = LocalDate.of(2022, 7, 6);
    private static final DeadlineReader DUTCH = DeadlineReader.load("nl", Calendar.load());
    private static final DeadlineReader ENGLISH = DeadlineReader.load("en", Calendar.load());

    /** The table of the definition, a row each, for a letter of 6 July 2022. */
    @ParameterizedTest(name = "{0}: {1} .. {2}")
    @CsvSource({
        "voor 1 oktober, , 2022-09-30",
        "uiterlijk 1 oktober, , 2022-10-01",
        "in september 2022, 2022-09-01, 2022-09-30",
        "begin 2023, 2023-01-01, 2023-03-31",
        "medio 2023, 2023-05-01, 2023-08-31",
        "eind 2023, 2023-10-01, 2023-12-31",
        "in de loop van 2023, 2023-01-01, 2023-12-31",
        "in 2023, 2023-01-01, 2023-12-31",
        "in het eerste kwartaal van 2023, 2023-01-01, 2023-03-31",
        "in Q1 2023, 2023-01-01, 2023-03-31",
        "voor de zomer, , 2022-07-07",
        "voor het zomerreces, , 2022-07-07",
        "na de zomer, 2022-09-05, ",
        "na het zomerreces, 2022-09-05, ",
        "dit najaar, 2022-09-21, 2022-12-20",
        "in het najaar, 2022-09-21, 2022-12-20",
        "voor het einde van het jaar, , 2022-12-31",
        "nog dit jaar, , 2022-12-31",
        "voor het kerstreces, , 2022-12-15",
        "binnen zes weken, , 2022-08-17",
        "de komende maanden, 2022-07-06, 2022-10-06",
        "komend jaar, 2022-07-06, 2023-07-06",
        "begin maart, 2023-03-01, 2023-03-10",
        "half maart, 2023-03-11, 2023-03-20",
        "eind maart, 2023-03-21, 2023-03-31",
        "eerste helft van 2023, 2023-01-01, 2023-06-30",
        "tweede helft van januari, 2023-01-16, 2023-01-31",
        "de komende twee maanden, 2022-07-06, 2022-09-06",
        "vanaf 2023, 2023-01-01, ",
        "per 1 januari 2023, 2023-01-01, 2023-01-01",
        "volgende week, 2022-07-11, 2022-07-17",
        "deze week, 2022-07-04, 2022-07-10",
        "volgende maand, 2022-08-01, 2022-08-31",
        "op Prinsjesdag, 2022-09-20, 2022-09-20",
        "nog deze maand, , 2022-07-31",
        "voor Kerst, , 2022-12-24",
        "uiterlijk eind 2023, , 2023-12-31",
    })
    void wordsStandForDays(String words, LocalDate earliest, LocalDate latest) {
        Deadline deadline = only(DUTCH, "Ik informeer uw Kamer " + words + " hierover.");

        assertThat(deadline.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(deadline.latest()).isEqualTo(Optional.ofNullable(latest));
        assertThat(deadline.text()).isEqualToIgnoringCase(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"op korte termijn", "binnenkort", "zo spoedig mogelijk", "te zijner tijd"})
    void vagueWordsAreKeptWithoutDays(String words) {
        Deadline deadline = only(DUTCH, "Ik informeer u " + words + ".");

        assertThat(deadline.precision()).isEqualTo(Deadline.Precision.VAGUE);
        assertThat(deadline.earliest()).isEmpty();
        assertThat(deadline.latest()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"jaarlijks, P1Y", "elke twee jaar, P2Y", "twee keer per jaar, P6M", "elk kwartaal, P3M"})
    void whatRepeatsHasAPeriod(String words, String period) {
        assertThat(only(DUTCH, "Ik informeer u " + words + ".").recurrence()).contains(period);
    }

    @Test
    void anEventWithADayEndsOnThatDay() {
        Deadline deadline = only(DUTCH, LocalDate.of(2022, 6, 1), "Dat doe ik voor het commissiedebat van 8 juni.");

        assertThat(deadline.earliest()).isEmpty();
        assertThat(deadline.latest()).contains(LocalDate.of(2022, 6, 8));
    }

    @Test
    void anEventWithoutADayHasNoDays() {
        Deadline deadline = only(DUTCH, "Dat doe ik voor de begrotingsbehandeling.");

        assertThat(deadline.precision()).isEqualTo(Deadline.Precision.EVENT);
        assertThat(deadline.latest()).isEmpty();
    }

    @Test
    void aDeadlineBeforeTheRecessMeansTheNextOneOnceItHasBegun() {
        Deadline deadline = only(DUTCH, LocalDate.of(2022, 7, 20), "Dat doe ik voor het zomerreces.");

        assertThat(deadline.latest()).contains(LocalDate.of(2023, 7, 6));
    }

    @Test
    void aDayThatDoesNotExistIsNoDeadline() {
        assertThat(terms(DUTCH, LETTER, "Ik informeer u voor 31 februari 2023."))
                .noneMatch(term -> term.deadline().latest().isPresent()
                        && term.deadline().latest().get().getMonthValue() == 2);
    }

    @Test
    void whatLiesBeforeTheLetterIsNoDeadline() {
        assertThat(terms(DUTCH, LETTER, "Dat is op 20 april jl. in Brussel besproken, en in 2008 in Boekarest."))
                .isEmpty();
    }

    @Test
    void withoutADateOfTheLetterTheWordsAreKeptAndGetNoDays() {
        List<Term> terms = DUTCH.read("Ik informeer u voor de zomer.", 0, 29, Optional.empty());

        assertThat(terms).hasSize(1);
        assertThat(terms.get(0).deadline().text()).isEqualTo("voor de zomer");
        assertThat(terms.get(0).deadline().latest()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} .. {2}")
    @CsvSource({
        "before the summer recess, , 2022-07-07",
        "by mid-2023, , 2023-08-31",
        "in the first quarter of 2023, 2023-01-01, 2023-03-31",
        "before Christmas, , 2022-12-24",
        "within six weeks, , 2022-08-17",
        "by the end of the year, , 2022-12-31",
        "on 1 October, 2022-10-01, 2022-10-01",
        "next week, 2022-07-11, 2022-07-17",
    })
    void englishWordsStandForDays(String words, LocalDate earliest, LocalDate latest) {
        Deadline deadline = only(ENGLISH, "I will inform the House " + words + ".");

        assertThat(deadline.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(deadline.latest()).isEqualTo(Optional.ofNullable(latest));
    }

    @TestFactory
    Stream<DynamicTest> eachPeriodMatchesItsExampleAndNotItsCounterExample() {
        return Stream.of("nl", "en").flatMap(language -> {
            DeadlineWords words = DataFile.read(language + "/deadlines.yaml", DeadlineWords.class);
            return words.periods().stream()
                    .map(period -> DynamicTest.dynamicTest(language + ": " + period.name(), () -> {
                        PeriodPattern pattern = new PeriodPattern(period, words.macros());
                        assertThat(pattern.matcher(period.example()).find())
                                .as(example(period))
                                .isTrue();
                        assertThat(pattern.matcher(period.counter()).find())
                                .as("not " + period.counter())
                                .isFalse();
                    }));
        });
    }

    private static String example(PeriodWords period) {
        return period.example();
    }

    private static Deadline only(DeadlineReader reader, String sentence) {
        return only(reader, LETTER, sentence);
    }

    private static Deadline only(DeadlineReader reader, LocalDate letter, String sentence) {
        List<Term> terms = terms(reader, letter, sentence);
        assertThat(terms).hasSize(1);
        return terms.get(0).deadline();
    }

    private static List<Term> terms(DeadlineReader reader, LocalDate letter, String sentence) {
        return reader.read(sentence, 0, sentence.length(), Optional.of(letter));
    }
}
