package nl.brievenbus.extract.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.deadline.DeadlineWords.PeriodWords;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Tokeniser;
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
        "volgend voorjaar, 2023-03-21, 2023-06-20",
        "volgende herfst, 2023-09-21, 2023-12-20",
        "volgend jaar mei, 2023-05-01, 2023-05-31",
        "in de maand september, 2022-09-01, 2022-09-30",
        "voor het einde van het jaar, , 2022-12-31",
        "nog dit jaar, , 2022-12-31",
        "voor het kerstreces, , 2022-12-22",
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
        // Beyond the table: what the words fix.
        "voor of op 1 oktober, , 2022-10-01",
        "tot en met 1 oktober, , 2022-10-01",
        "uiterlijk vrijdag 7 oktober a.s., , 2022-10-07",
        "nog vóór 1 februari aanstaande, , 2023-01-31",
        "met ingang van 1 oktober, 2022-10-01, 2022-10-01",
        "op 1 okt. 2022, 2022-10-01, 2022-10-01",
        "op 1-10-2022, 2022-10-01, 2022-10-01",
        "na 1 oktober, 2022-10-02, ",
        "vanaf 1 oktober, 2022-10-01, ",
        "op 3 en 4 oktober, 2022-10-03, 2022-10-04",
        "tussen 1 september en 15 oktober, 2022-09-01, 2022-10-15",
        "in september of oktober, 2022-09-01, 2022-10-31",
        "in december of januari, 2022-12-01, 2023-01-31",
        "uiterlijk in september, , 2022-09-30",
        "uiterlijk eind september, , 2022-09-30",
        "voor eind september, , 2022-09-30",
        "uiterlijk half oktober, , 2022-10-20",
        "in de loop van september, 2022-09-01, 2022-09-30",
        "medio september 2022, 2022-09-11, 2022-09-20",
        "in maart volgend jaar, 2023-03-01, 2023-03-31",
        "in 2023 en 2024, 2023-01-01, 2024-12-31",
        "in de periode 2023–2026, 2023-01-01, 2026-12-31",
        "eind 2022 of begin 2023, 2022-10-01, 2023-03-31",
        "voor 2024, , 2023-12-31",
        "voor eind 2023, , 2023-12-31",
        "vóór het einde van 2023, , 2023-12-31",
        "uiterlijk in 2023, , 2023-12-31",
        "niet eerder dan 2024, 2024-01-01, ",
        "per 2024, 2024-01-01, 2024-01-01",
        "met ingang van 2024, 2024-01-01, ",
        "eind dit jaar, 2022-10-01, 2022-12-31",
        "begin volgend jaar, 2023-01-01, 2023-03-31",
        "in de tweede helft van dit jaar, 2022-07-01, 2022-12-31",
        "in de loop van volgend jaar, 2023-01-01, 2023-12-31",
        "in de loop van komend jaar, 2023-01-01, 2023-12-31",
        "dit jaar, 2022-01-01, 2022-12-31",
        "na de jaarwisseling, 2023-01-01, ",
        "voor de jaarwisseling, , 2022-12-31",
        "in het derde of vierde kwartaal, 2022-07-01, 2022-12-31",
        "na afloop van het derde kwartaal, 2022-10-01, ",
        "na afloop van het zomerreces, 2022-09-05, ",
        "in Q4, 2022-10-01, 2022-12-31",
        "in kwartaal 3 van 2023, 2023-07-01, 2023-09-30",
        "in het laatste kwartaal van dit jaar, 2022-10-01, 2022-12-31",
        "voor het einde van het derde kwartaal, , 2022-09-30",
        "komend voorjaar, 2023-03-21, 2023-06-20",
        "najaar 2023, 2023-09-21, 2023-12-20",
        "in het voorjaar van volgend jaar, 2023-03-21, 2023-06-20",
        "vanaf het najaar, 2022-09-21, ",
        "voor de zomer van 2023, , 2023-07-06",
        "voor het zomerreces van volgend jaar, , 2023-07-06",
        "kort na het zomerreces, 2022-09-05, ",
        "voor het meireces, , 2023-04-20",
        "na het kerstreces, 2023-01-16, ",
        "voor het reces, , 2022-07-07",
        "voor Prinsjesdag, , 2022-09-19",
        "met de Miljoenennota, 2022-09-20, 2022-09-20",
        "bij de Miljoenennota 2024, 2023-09-19, 2023-09-19",
        "op Verantwoordingsdag, 2023-05-17, 2023-05-17",
        "aanstaande vrijdag, 2022-07-08, 2022-07-08",
        "volgende week dinsdag, 2022-07-12, 2022-07-12",
        "in de week van 5 september, 2022-09-05, 2022-09-11",
        "in week 36, 2022-09-05, 2022-09-11",
        "in de tweede week van augustus, 2022-08-08, 2022-08-14",
        "nog deze week, , 2022-07-10",
        "begin volgende maand, 2022-08-01, 2022-08-10",
        "eind deze maand, 2022-07-21, 2022-07-31",
        "voor het einde van de maand, , 2022-07-31",
        "morgen, 2022-07-07, 2022-07-07",
        "binnen een half jaar, , 2023-01-06",
        "binnen anderhalf jaar, , 2024-01-06",
        "binnen een termijn van zes weken, , 2022-08-17",
        "binnen zes weken na dagtekening van deze brief, , 2022-08-17",
        "binnen zes weken na 1 september, , 2022-10-13",
        "uiterlijk twee weken voor het debat van 8 september, , 2022-08-25",
        "de komende zes weken, 2022-07-06, 2022-08-17",
        "voorafgaand aan het commissiedebat van 8 september, , 2022-09-08",
        "tijdens het bestuurlijk overleg van 8 september, 2022-09-08, 2022-09-08",
        "in de Transportraad van oktober, 2022-10-01, 2022-10-31",
        "tussen nu en eind 2025, 2022-07-06, 2025-12-31",
        "voorafgaand aan de Ecofin Raad van 8 november, , 2022-11-08",
        "voor de Raad Buitenlandse Zaken van 14 november, , 2022-11-14",
        "voorafgaand aan de Landbouw- en Visserijraad van 12 december, , 2022-12-12",
        "'voor de Jeugd-, Cultuur- en Sportraad van 23 november', , 2022-11-23",
        "tijdens de Landbouw- en Visserijraad van 12 december, 2022-12-12, 2022-12-12",
        "van 2023 tot en met 2025, 2023-01-01, 2025-12-31",
        "in de eerste drie maanden van 2023, 2023-01-01, 2023-03-31",
        "in de laatste week van juli, 2022-07-25, 2022-07-31",
        "deze maand nog, , 2022-07-31",
        "voordat het jaar om is, , 2022-12-31",
        "volgende zomer, 2023-06-21, 2023-09-20",
        "in de zomer van 2023, 2023-06-21, 2023-09-20",
        "uiterlijk voor 1 oktober, , 2022-09-30",
        "voor het eind van Q3, , 2022-09-30",
        "eind Q4, , 2022-12-31",
        "uiterlijk eind Q1 2023, , 2023-03-31",
        "in de winter van 2023–24, 2023-12-21, 2024-03-20",
        "in de winter van 2023-2024, 2023-12-21, 2024-03-20",
        "in de eerste zes maanden van 2023, 2023-01-01, 2023-06-30",
        "in H1 2023, 2023-01-01, 2023-06-30",
        "de komende 12 tot 18 maanden, 2022-07-06, 2024-01-06",
        "vanaf 3 tot 20 december, 2022-12-03, 2022-12-20",
        "in de voortgangsbrief van maart 2023, 2023-03-01, 2023-03-31",
        "laatste week juli, 2022-07-25, 2022-07-31",
        "'eind oktober, begin november', 2022-10-21, 2022-11-10",
        "uiterlijk eind van dit kwartaal, , 2022-09-30",
        "in de commissie van november, 2022-11-01, 2022-11-30",
        "in de raadscyclus van oktober, 2022-10-01, 2022-10-31",
        "in de bestuurlijke overleggen van oktober, 2022-10-01, 2022-10-31",
        "in auguſtus, 2022-08-01, 2022-08-31",
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

    /** No day is invented: where no rule fixes one, the words alone are kept. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "rond de zomer",
        "deze zomer",
        "tegen het einde van het jaar",
        "rond 1 oktober",
        "eind volgende week",
        "over een maand",
        "de komende weken",
        "de komende jaren",
        "binnen enkele weken",
        "in de tweede week van september",
        "voor het herfstreces van 2030",
        "binnen zes weken na publicatie van het voorstel",
        "binnen de daarvoor geldende termijn van zes weken",
        "voor de Raad van december",
        "na de evaluatie van de regeling in maart 2023",
        "in het verslag van de Raad van oktober",
        "voorafgaand aan de stemming",
        "bij de Voorjaarsnota",
        "in de zomer",
        "in de eerste week van september",
        "in de laatste week van september",
        "eerste week september",
        "nog deze kabinetsperiode",
        "voor het eerstvolgende AO",
        "in 2023/24",
        "in het schooljaar 2023/2024",
        "in het toneelseizoen 2023-2024",
        "voor 1 oktober 2023-2024",
        "in het najaar van 2023/24",
        "binnen tien werkdagen",
    })
    void whatNoRuleFixesStaysOpen(String words) {
        assertThat(terms(DUTCH, LETTER, "Ik informeer uw Kamer " + words + " hierover."))
                .allSatisfy(
                        term -> assertThat(term.hasDays()).as(term.toString()).isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "met ingang van het schooljaar 2023–2024",
        "op grond van artikel 5 van de wet van 2012",
        "voor het einde van het zomerreces",
        "op 20 april jl.",
        "afgelopen mei",
        "over de begroting voor 2024",
        "over haar programma voor 2024",
        "over de prestatieafspraken voor 2024",
        "met een rapportage over het derde kwartaal",
        "over de regeling die is verlengd tot 2030",
    })
    void whatIsNoTermHasNoDays(String words) {
        assertThat(terms(DUTCH, LETTER, "Ik informeer uw Kamer " + words + " hierover."))
                .noneMatch(Term::hasDays);
    }

    @ParameterizedTest(name = "{0}: {1} .. {2}, {3}")
    @CsvSource({
        "'jaarlijks, voor het eerst in 2023,', 2023-01-01, 2023-12-31, P1Y",
        "'jaarlijks, te beginnen in 2023,', 2023-01-01, 2023-12-31, P1Y",
        "jaarlijks in mei, , , P1Y",
        "ieder jaar voor de zomer, , , P1Y",
        "elk halfjaar, , , P6M",
        "eens in de vier jaar, , , P4Y",
        "tweejaarlijks, , , P2Y",
        "iedere drie weken, , , P3W",
    })
    void whatRepeatsHasDaysOnlyOfItsFirstTime(String words, LocalDate earliest, LocalDate latest, String period) {
        Deadline deadline = only(DUTCH, "Ik informeer uw Kamer " + words + " hierover.");

        assertThat(deadline.recurrence()).contains(period);
        assertThat(deadline.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(deadline.latest()).isEqualTo(Optional.ofNullable(latest));
    }

    @Test
    void aRecurrenceFromADayOnHasThatDay() {
        Deadline deadline = only(DUTCH, "Vanaf 2025 rapporteer ik jaarlijks over de voortgang.");

        assertThat(deadline.earliest()).contains(LocalDate.of(2025, 1, 1));
        assertThat(deadline.recurrence()).contains("P1Y");
    }

    @Test
    void thatYearIsTheOneNamedBefore() {
        String text =
                "De proef eindigt in het voorjaar van 2024. Voor het zomerreces van dat jaar ontvangt u het verslag.";
        int from = text.indexOf("Voor");

        assertThat(terms(DUTCH, text, from, text.length(), Optional.of(LETTER)))
                .singleElement()
                .satisfies(term -> assertThat(term.deadline().latest()).contains(LocalDate.of(2024, 7, 4)));
    }

    @Test
    void thatDebateIsTheOneNamedBefore() {
        String text =
                "Op 7 september spreek ik met u in het commissiedebat. Nog voor dat debat ontvangt u het rapport.";
        int from = text.indexOf("Nog");

        assertThat(terms(DUTCH, text, from, text.length(), Optional.of(LETTER)))
                .singleElement()
                .satisfies(term -> assertThat(term.deadline().latest()).contains(LocalDate.of(2022, 9, 7)));
    }

    @Test
    void severalTermsOfASentenceAreAllFound() {
        assertThat(terms(DUTCH, LETTER, "In september stuur ik het plan en voor het kerstreces de wet."))
                .extracting(term -> term.deadline().text())
                .containsExactly("In september", "voor het kerstreces");
    }

    @Test
    void aYearWithoutASourceFollowsTheRuleAndSaysSo() {
        Deadline deadline = only(DUTCH, LocalDate.of(2031, 3, 1), "Ik informeer u voor het zomerreces.");

        assertThat(deadline.latest()).contains(LocalDate.of(2031, 7, 3));
        assertThat(deadline.explanation()).contains("by rule, no source for this year");
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
        List<Term> terms = terms(DUTCH, "Ik informeer u voor de zomer.", 0, 29, Optional.empty());

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
        "by the middle of 2023, , 2023-08-31",
        "in the middle of September, 2022-09-11, 2022-09-20",
        "early in February, 2023-02-01, 2023-02-10",
        "at the start of next year, 2023-01-01, 2023-03-31",
        "at the end of the year, 2022-10-01, 2022-12-31",
        "before the month is out, , 2022-07-31",
        "later in the year, , 2022-12-31",
        "before the end of the third quarter, , 2022-09-30",
        "in the first three months of 2023, 2023-01-01, 2023-03-31",
        "between now and the end of October, 2022-07-06, 2022-10-31",
        "up to and including 2024, , 2024-12-31",
        "from 2023 up to and including 2025, 2023-01-01, 2025-12-31",
        "from 2 September to 11 October, 2022-09-02, 2022-10-11",
        "with effect from 1 October, 2022-10-01, 2022-10-01",
        "not before September, 2022-09-01, ",
        "by close of play on 12 September, , 2022-09-12",
        "in time for the debate on 8 September, , 2022-09-08",
        "in the first week of August, 2022-08-01, 2022-08-07",
        "in the last week of July, 2022-07-25, 2022-07-31",
        "within the next month, , 2022-08-06",
        "next Tuesday, 2022-07-12, 2022-07-12",
        "tomorrow, 2022-07-07, 2022-07-07",
        "before the working party of 22 September, , 2022-09-22",
        "of the committee before the meeting of 22 September, , 2022-09-22",
        "throughout September, 2022-09-01, 2022-09-30",
        "by the summer recess, , 2022-07-07",
        "by the end of Q4 2022, , 2022-12-31",
        "before the end of Q2 2023, , 2023-06-30",
        "by the end of Q3, , 2022-09-30",
        "in Q3 2023, 2023-07-01, 2023-09-30",
        "in the winter of 2023–24, 2023-12-21, 2024-03-20",
        "by 5.00pm on 3 October, , 2022-10-03",
        "by Christmas, , 2022-12-24",
        "on 6 and 7 October, 2022-10-06, 2022-10-07",
        "from 1 to 20 December, 2022-12-01, 2022-12-20",
        "in the first six months of 2023, 2023-01-01, 2023-06-30",
        "in H2 2023, 2023-07-01, 2023-12-31",
        "over the next 12 to 18 months, 2022-07-06, 2024-01-06",
        "early next month, 2022-08-01, 2022-08-10",
        "next April, 2023-04-01, 2023-04-30",
        "from next April, 2023-04-01, ",
        "by Friday, , 2022-07-08",
        "on Wednesday, 2022-07-13, 2022-07-13",
        "before Easter, , 2023-04-08",
        "before Easter 2024, , 2024-03-30",
        "before Easter Monday, , 2023-04-09",
        "after Easter, 2023-04-11, ",
        "by the end of the winter, , 2023-03-20",
        "before the end of spring, , 2023-06-20",
    })
    void englishWordsStandForDays(String words, LocalDate earliest, LocalDate latest) {
        Deadline deadline = only(ENGLISH, "I will inform the House " + words + ".");

        assertThat(deadline.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(deadline.latest()).isEqualTo(Optional.ofNullable(latest));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "over the summer",
        "in late spring",
        "before the end of the financial year",
        "in the coming weeks",
        "in the first week of September",
        "in the autumn Budget",
        "by Easter",
        "on the Friday",
        "on Thursday Island",
        "in 2023-24",
        "in fiscal year 2023–24",
        "by the start of the 2023/24 academic year",
        "in autumn 2023/24",
        "in May 2023/24",
        "in a fortnight",
        "within 20 working days",
        "towards the end of 2023",
        "this summer",
        "by the end of the summer",
    })
    void englishWordsThatNoRuleFixesStayOpen(String words) {
        assertThat(terms(ENGLISH, LETTER, "I will inform the House " + words + "."))
                .noneMatch(Term::hasDays);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "before Committee stage begins, EVENT",
        "before Report stage, EVENT",
        "ahead of Second Reading, EVENT",
        "at Committee Stage, EVENT",
        "in the Autumn Statement, EVENT",
        "in the Spending Review, EVENT",
        "at the next Foreign Affairs Council, EVENT",
        "before the Easter recess, EVENT",
        "by the end of the summer, VAGUE",
        "at the first opportunity, VAGUE",
        "this summer, SEASON",
        "in the summer, SEASON",
        "over the summer, SEASON",
    })
    void englishWordsWhoseDaysAreNotKnownAreKept(String words, Deadline.Precision precision) {
        Deadline deadline = only(ENGLISH, "I will inform the House " + words + ".");

        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.latest()).isEmpty();
        assertThat(deadline.precision()).isEqualTo(precision);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the points raised at Committee stage",
        "the money announced in the Spending Review",
    })
    void whatWasSaidAtAnEventThatHasBeenIsNoTerm(String words) {
        assertThat(terms(ENGLISH, LETTER, "I will inform the House of " + words + "."))
                .isEmpty();
    }

    @Test
    void theRecessOfTheFrenchParliamentIsNotTheDutchOne() {
        LetterTime time = ENGLISH.timeOf("To the President of the Assemblée nationale", Optional.of(LETTER));

        assertThat(ENGLISH.read("I will report before the summer recess.", time))
                .singleElement()
                .matches(term -> !term.hasDays());
    }

    /** The words are kept, so that it can be seen that a deadline was given. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "voor 1 oktober 2150, DAY",
        "uiterlijk 31 februari 2025, DAY",
        "binnen 999999999999 weken, DAY",
        "binnen 5000 weken, DAY",
    })
    void daysThatDoNotExistOrAreTooFarAreLeftOpenWithTheirWords(String words, Deadline.Precision precision) {
        Deadline deadline = only(DUTCH, "Ik informeer uw Kamer " + words + " hierover.");

        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.earliest()).isEmpty();
        assertThat(deadline.latest()).isEmpty();
        assertThat(deadline.precision()).isEqualTo(precision);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "morgen, DAY",
        "aanstaande vrijdag, DAY",
        "volgende week vrijdag, DAY",
        "op Verantwoordingsdag, DAY",
        "eind volgende maand, MONTH",
        "begin deze maand, MONTH",
        "deze week, WEEK",
        "volgende maand, MONTH",
        "volgend kwartaal, QUARTER",
        "nog dit jaar, YEAR",
        "volgend jaar, YEAR",
    })
    void withoutADateOfTheLetterWordsAreAsPreciseAsTheyAre(String words, Deadline.Precision precision) {
        String sentence = "Ik informeer u " + words + ".";

        assertThat(terms(DUTCH, sentence, 0, sentence.length(), Optional.empty()))
                .singleElement()
                .satisfies(term -> assertThat(term.deadline().precision()).isEqualTo(precision));
    }

    @ParameterizedTest(name = "{0}: {1} .. {2}")
    @CsvSource({
        "'na het zomerreces, doch uiterlijk op 15 oktober', 2022-09-05, 2022-10-15",
        "'na de zomer, maar voor 1 november', 2022-09-05, 2022-10-31",
        "'in het najaar, en in elk geval voor 1 december', 2022-09-21, 2022-11-30",
    })
    void aSecondTermThatNarrowsEndsTheFirst(String words, LocalDate earliest, LocalDate latest) {
        Deadline deadline = only(DUTCH, "Ik informeer uw Kamer " + words + ".");

        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.earliest()).contains(earliest);
        assertThat(deadline.latest()).contains(latest);
    }

    @Test
    void anEnglishSecondTermThatNarrowsEndsTheFirst() {
        Deadline deadline = only(ENGLISH, "I will write after the summer recess but no later than 15 October.");

        assertThat(deadline.earliest()).contains(LocalDate.of(2022, 9, 5));
        assertThat(deadline.latest()).contains(LocalDate.of(2022, 10, 15));
    }

    @Test
    void twoTermsOfTwoActsAreNotOne() {
        assertThat(terms(DUTCH, LETTER, "Dat geldt vanaf 1 september en voor 1 oktober volgt de wet."))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Ik zal u uiterlijk een week voor het debat het plan doen toekomen., uiterlijk een week voor het debat",
        "Het wordt binnen vier weken na ontvangst openbaar gemaakt., binnen vier weken na ontvangst",
        "Dat zal binnen zes weken na het advies aan uw Kamer worden gezonden., binnen zes weken na het advies",
        "Na ontvangst van het advies volgt de brief., Na ontvangst van het advies",
        "Na afronding van de proef wordt de regeling aangepast., Na afronding van de proef",
        "Na verwerking van het nader rapport stuur ik u de wet., Na verwerking van het nader rapport",
        "Binnen twee weken na het debat stuur ik u de cijfers., Binnen twee weken na het debat",
    })
    void anEventEndsWithItsNoun(String sentence, String words) {
        Deadline deadline = only(DUTCH, sentence);

        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.precision()).isEqualTo(Deadline.Precision.EVENT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'We reply within eight weeks of its publication, and we would expect more.', within eight weeks of its publication",
        "'I will write within two weeks of each meeting, enclosing the notes.', within two weeks of each meeting",
        "Within a week of that hearing I shall share the report., Within a week of that hearing",
        "I will write no later than two weeks before the debate., no later than two weeks before the debate",
    })
    void anEnglishEventEndsWithItsNoun(String sentence, String words) {
        Deadline deadline = only(ENGLISH, sentence);

        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.precision()).isEqualTo(Deadline.Precision.EVENT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bij de Ontwerpbegroting 2025",
        "bij de tweede bestuursrapportage",
        "gelijktijdig met de begroting voor 2025",
        "na de gunning",
        "bij gelegenheid van de begrotingsbehandeling",
        "na verwerking van het nader rapport",
        "na ommekomst van het advies van de Raad van State",
        "na ontvangst van dat advies",
        "na de behandeling van het wetsvoorstel in de Eerste Kamer",
        "voor de behandeling van de begroting van Defensie",
    })
    void whatHappensOnADayThatIsNotGivenIsAnEvent(String words) {
        Deadline deadline = only(DUTCH, "Ik informeer u " + words + ".");

        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.precision()).isEqualTo(Deadline.Precision.EVENT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the House rises for the summer",
        "after the Easter recess",
        "prior to the Stage 2 proceedings",
        "ahead of the Vilnius summit",
        "before the next meeting",
        "at the Spring Budget",
        "alongside the next Budget",
        "at Main Estimates",
        "as part of the spending review",
        "by the end of this Parliament",
        "when Parliament returns in September",
    })
    void whatHappensInAnEnglishLetterOnADayThatIsNotGivenIsAnEvent(String words) {
        Deadline deadline = only(ENGLISH, "I will write " + words + ".");

        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.precision()).isEqualTo(Deadline.Precision.EVENT);
    }

    @ParameterizedTest(name = "{0}: .. {1}, {2}")
    @CsvSource({
        "'before the Christmas recess, and annually thereafter', 2022-12-22, P1Y",
        "by 30 September 2022 and annually thereafter, 2022-09-30, P1Y",
        "'on a quarterly basis, starting with the meeting on 14 March 2023', 2023-03-14, P3M",
    })
    void whatRepeatsThereafterHasTheDaysOfItsFirstTime(String words, LocalDate latest, String period) {
        Deadline deadline = only(ENGLISH, "I will report " + words + ".");

        assertThat(deadline.latest()).contains(latest);
        assertThat(deadline.recurrence()).contains(period);
    }

    @Test
    void whatRepeatsAfterwardsHasTheDaysOfItsFirstTime() {
        Deadline deadline = only(DUTCH, "Ik informeer u voor de zomer en daarna jaarlijks.");

        assertThat(deadline.latest()).contains(LocalDate.of(2022, 7, 7));
        assertThat(deadline.recurrence()).contains("P1Y");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "De toeslag gaat dit jaar met 34 euro per maand omhoog.",
        "De bijdrage stijgt dit jaar met € 34 per maand.",
        "Het fonds krijgt dit jaar 2 miljoen extra per kwartaal.",
        "Wij bouwen dit jaar 200 woningen per kwartaal.",
    })
    void anAmountPerMonthIsNoRecurrence(String sentence) {
        Deadline deadline = only(DUTCH, sentence);

        assertThat(deadline.text()).isEqualTo("dit jaar");
        assertThat(deadline.recurrence()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"per maand, P1M", "eenmaal per maand, P1M", "1 keer per maand, P1M", "per kwartaal, P3M"})
    void whatIsDoneEachMonthRepeats(String words, String period) {
        assertThat(only(DUTCH, "Ik informeer u " + words + ".").recurrence()).contains(period);
    }

    @Test
    void everyOtherYearIsTwoYears() {
        assertThat(only(ENGLISH, "I will report every other year.").recurrence())
                .contains("P2Y");
    }

    @ParameterizedTest(name = "{0}, {1}: {2} .. {3}")
    @CsvSource({
        "House of Commons, in 2023-24, 2023-04-01, 2024-03-31",
        "House of Commons, in the financial year 2023/24, 2023-04-01, 2024-03-31",
        "House of Commons, by the end of the 2023-24 financial year, , 2024-03-31",
        "House of Commons, by the end of 2023/24, , 2024-03-31",
        "House of Commons, before the end of the financial year, , 2023-03-31",
        "House of Commons, in the next financial year, 2023-04-01, 2024-03-31",
        "House of Commons, this financial year, 2022-04-01, 2023-03-31",
        "House of Commons, before the start of the next financial year, , 2023-03-31",
        "Parliament of Australia, in 2023-24, 2023-07-01, 2024-06-30",
        "Parliament of Australia, this financial year, 2022-07-01, 2023-06-30",
    })
    void aFinancialYearIsThatOfTheCountryOfTheLetter(
            String parliament, String words, LocalDate earliest, LocalDate latest) {
        Deadline deadline = inLetter(parliament, words).deadline();

        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(deadline.latest()).isEqualTo(Optional.ofNullable(latest));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "House of Commons, in the 2023-24 school year",
        "House of Commons, in 2023-26",
        "House of Representatives, in 2023-24",
        "House of Commons and Parliament of Australia, in 2023-24",
    })
    void aYearThatIsNotTheFinancialOneOfOneCountryHasNoDays(String parliament, String words) {
        assertThat(inLetter(parliament, words).hasDays()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2012-04-08", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25"})
    void easterIsOnItsSunday(LocalDate sunday) {
        assertThat(Calendar.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void aLetterToTheEuropeanParliamentHasNoRecessOfTheDutchOne() {
        assertThat(inLetter("European Parliament", "before the summer recess").hasDays())
                .isFalse();
    }

    private static Term inLetter(String parliament, String words) {
        String letter = "To the " + parliament + "\n\nWe will do it " + words + ".";
        List<Term> terms = terms(ENGLISH, letter, letter.indexOf("We"), letter.length(), Optional.of(LETTER));
        assertThat(terms).hasSize(1);
        return terms.get(0);
    }

    @Test
    void aSplitYearThatIsOverIsNoTerm() {
        assertThat(terms(ENGLISH, LETTER, "It cost us about £390,000 in 2017-18."))
                .isEmpty();
    }

    @Test
    void aYearThatMoneyIsSetAsideForIsNoDeadline() {
        assertThat(terms(DUTCH, LETTER, "Voor 2025 stel ik 3 miljoen euro beschikbaar."))
                .isEmpty();
        assertThat(only(DUTCH, "Ik informeer u voor 2025 over de 3 miljoen euro.")
                        .latest())
                .contains(LocalDate.of(2024, 12, 31));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"before the summer recess", "before the summer", "on Budget Day", "by the Christmas recess"})
    void aLetterToAnotherParliamentHasNoDaysOfTheDutchOne(String words) {
        String letter = "House of Commons, London\n\nI will write to the Committee " + words + ".";
        int from = letter.indexOf("I will");

        assertThat(terms(ENGLISH, letter, from, letter.length(), Optional.of(LETTER)))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.hasDays()).isFalse();
                    assertThat(term.deadline().text()).isEqualTo(words);
                    assertThat(term.deadline().precision()).isEqualTo(Deadline.Precision.EVENT);
                });
    }

    @Test
    void aDutchLetterThatSpeaksOfAnotherParliamentKeepsTheDaysOfItsOwn() {
        String letter = "To the House of Representatives\n\nLike the House of Commons we act before the summer recess.";
        int from = letter.indexOf("Like");

        assertThat(terms(ENGLISH, letter, from, letter.length(), Optional.of(LETTER)))
                .singleElement()
                .satisfies(term -> assertThat(term.deadline().latest()).contains(LocalDate.of(2022, 7, 7)));
    }

    @ParameterizedTest(name = "{0}: {1} .. {2}")
    @CsvSource({
        "Wij plaatsen in mei 60 bankjes., 2023-05-01, 2023-05-31",
        "Wij planten in oktober 300 bomen., 2022-10-01, 2022-10-31",
        "Wij stellen in november 3 miljoen euro beschikbaar., 2022-11-01, 2022-11-30",
        "Wij bouwen in september 2023 40 woningen., 2023-09-01, 2023-09-30",
    })
    void aNumberBehindAMonthIsNoPartOfIt(String sentence, LocalDate earliest, LocalDate latest) {
        Deadline deadline = only(DUTCH, sentence);

        assertThat(deadline.earliest()).contains(earliest);
        assertThat(deadline.latest()).contains(latest);
    }

    @ParameterizedTest(name = "{0}: {1} .. {2}")
    @CsvSource({
        "'In May 60 benches will be placed.', 2023-05-01, 2023-05-31",
        "'We will hold in October 2 meetings.', 2022-10-01, 2022-10-31",
        "'We will meet on October 2 in Delft.', 2022-10-02, 2022-10-02",
        "'The act begins in October 2, 2022.', 2022-10-02, 2022-10-02",
    })
    void aNumberBehindAnEnglishMonthIsADayOnlyWhereNoInStandsBefore(
            String sentence, LocalDate earliest, LocalDate latest) {
        Deadline deadline = only(ENGLISH, sentence);

        assertThat(deadline.earliest()).contains(earliest);
        assertThat(deadline.latest()).contains(latest);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'Elk kwartaal sturen wij u een overzicht, voor het eerst in oktober.', P3M",
        "'Twee keer per jaar krijgt u een overzicht, de eerste keer in oktober.', P6M",
        "'Jaarlijks maken wij een lijst van de bruggen, waarvan de eerste in oktober.', P1Y",
    })
    void aFirstTimeAtTheEndOfTheSentenceIsOfWhatRepeatsAtItsBeginning(String sentence, String period) {
        Deadline deadline = only(DUTCH, sentence);

        assertThat(deadline.recurrence()).contains(period);
        assertThat(deadline.earliest()).contains(LocalDate.of(2022, 10, 1));
    }

    @ParameterizedTest(name = "{0}: {1} .. {2}")
    @CsvSource({
        "Het besluit is voor het eerste kwartaal van 2023 voorzien., 2023-01-01, 2023-03-31",
        "De start staat voor het voorjaar gepland., 2023-03-21, 2023-06-20",
        "De proef is voor eind februari voorzien., 2023-02-21, 2023-02-28",
        "De behandeling staat voor september op de rol., 2022-09-01, 2022-09-30",
        "'De rapportage, die voor juni 2023 staat gepland.', 2023-06-01, 2023-06-30",
        "'De rapportage, die voor juni 2023 gepland staat.', 2023-06-01, 2023-06-30",
        "'De rapportage, die voor juni 2023 is voorzien.', 2023-06-01, 2023-06-30",
        "Voor september staat een gesprek met de sector gepland., 2022-09-01, 2022-09-30",
        "Voor het najaar is een vervolg voorzien., 2022-09-21, 2022-12-20",
        "Het gesprek is voorzien voor september., 2022-09-01, 2022-09-30",
        "Voor september is de site voorzien van een zoekfunctie., , 2022-08-31",
        "'Voor september is de site klaar, zoals gepland.', , 2022-08-31",
        "Voor september volgt een plan dat is gepland., , 2022-08-31",
        "Voor september wordt het deel afgerond dat is voorzien., , 2022-08-31",
        "De proef is nog voor het voorjaar gepland., , 2023-03-20",
        "De proef is voor 1 maart gepland., , 2023-02-28",
        "De proef is voor de zomer gepland., , 2022-07-07",
        "De proef is voor eind februari klaar., , 2023-02-28",
    })
    void whatIsPlannedForAStretchIsInIt(String sentence, LocalDate earliest, LocalDate latest) {
        Deadline deadline = only(DUTCH, sentence);

        assertThat(deadline.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(deadline.latest()).isEqualTo(Optional.ofNullable(latest));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Wij melden dit u voor de meicirculaire., voor de meicirculaire",
        "De stand staat straks in de jaarrekening 2023., in de jaarrekening 2023",
        "De stand nemen wij op in de jaarrekening 2023., in de jaarrekening 2023",
        "U leest het in de tweede bestuursrapportage., in de tweede bestuursrapportage",
        "Wij melden dit bij de Perspectiefnota 2024., bij de Perspectiefnota 2024",
        "De agenda krijgt u uiterlijk een week daarvoor., uiterlijk een week daarvoor",
    })
    void aPaperOfTheBudgetIsAnEventWithoutADay(String sentence, String words) {
        Deadline deadline = only(DUTCH, sentence);

        assertThat(deadline.precision()).isEqualTo(Deadline.Precision.EVENT);
        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.latest()).isEmpty();
    }

    @Test
    void aPaperOfTheBudgetThatIsNotToldFromOthersIsNoMoment() {
        assertThat(terms(DUTCH, LETTER, "De stand staat in de jaarrekening.")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "geagendeerd voor de vergadering van 12 september",
        "geagendeerd voor de commissievergadering van 12 september",
        "geagendeerd voor de raadscommissie van 12 september",
    })
    void whatIsOnTheAgendaOfAMeetingIsOnItsDay(String words) {
        Deadline deadline = only(DUTCH, "Het voorstel is " + words + ".");

        assertThat(deadline.text()).isEqualTo(words);
        assertThat(deadline.earliest()).contains(LocalDate.of(2022, 9, 12));
        assertThat(deadline.latest()).contains(LocalDate.of(2022, 9, 12));
    }

    @Test
    void aHeadingThatIsOnlyARecessIsOfTheParliamentOfItsLetter() {
        String heading = "Before the summer recess";

        assertThat(ENGLISH.read(heading, ENGLISH.timeOf("To the House of Commons", Optional.of(LETTER))))
                .singleElement()
                .matches(term -> !term.hasDays());
        assertThat(ENGLISH.read(heading, ENGLISH.timeOf("To the House of Representatives", Optional.of(LETTER))))
                .singleElement()
                .matches(Term::hasDays);
    }

    @Test
    void onlyWhatIsCountedFromTheLetterSaysSo() {
        assertThat(terms(DUTCH, LETTER, "Dat doe ik binnen zes weken."))
                .singleElement()
                .matches(Term::fromLetter);
        assertThat(terms(DUTCH, LETTER, "Dat doe ik voor 1 oktober."))
                .singleElement()
                .matches(term -> !term.fromLetter());
        assertThat(terms(DUTCH, "Dat doe ik binnen zes weken.", 0, 28, Optional.empty()))
                .singleElement()
                .matches(term -> !term.fromLetter());
    }

    @TestFactory
    Stream<DynamicTest> eachPeriodMatchesItsExampleAndNotItsCounterExample() {
        return Stream.of("nl", "en").flatMap(language -> {
            DeadlineWords words = DataFile.read(language + "/deadlines.yaml", DeadlineWords.class);
            return words.periods().stream()
                    .map(period -> DynamicTest.dynamicTest(language + ": " + period.name(), () -> {
                        PeriodPattern pattern = new PeriodPattern(period, words.macros(), 0);
                        assertThat(pattern.matcher(period.example()).find())
                                .as(example(period))
                                .isTrue();
                        assertThat(pattern.matcher(period.counter()).find())
                                .as("not " + period.counter())
                                .isFalse();
                        // Its words have the values that its reckoning asks for.
                        DeadlineReader reader = language.equals("nl") ? DUTCH : ENGLISH;
                        assertThatCode(() -> terms(reader, LETTER, period.example()))
                                .doesNotThrowAnyException();
                        if (period.alone()) {
                            assertThat(terms(reader, LocalDate.of(2010, 1, 4), period.example()))
                                    .isNotEmpty();
                        }
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
        return terms(reader, sentence, 0, sentence.length(), Optional.of(letter));
    }

    /** Those of one part of a letter. */
    private static List<Term> terms(DeadlineReader reader, String letter, int from, int to, Optional<LocalDate> date) {
        return reader.read(
                letter, from, to, new Tokeniser(letter, Set.of()).tokens(from, to), reader.timeOf(letter, date));
    }
}
