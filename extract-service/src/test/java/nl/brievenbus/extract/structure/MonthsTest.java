package nl.brievenbus.extract.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

    private static final Months MONTHS = Months.load();

    @ParameterizedTest
    @CsvSource({"januari, 1", "Mei, 5", "May, 5", "december, 12", "mrt, 3", "Sept., 9", "okt., 10", "Oct, 10"})
    void aMonthIsKnownByItsNameOrAbbreviationInEachLanguage(String name, int number) {
        assertThat(name).matches("(?iu)" + MONTHS.pattern());
        assertThat(MONTHS.number(name)).isEqualTo(number);
    }

    @Test
    void whatIsNoMonthIsToldToBeNone() {
        assertThat("maand").doesNotMatch("(?iu)" + MONTHS.pattern());
        assertThatThrownBy(() -> MONTHS.number("maand")).hasMessage("No month: maand");
    }

    @Test
    void aMonthIsSeenInRunningWords() {
        assertThat(MONTHS.areNamedIn("In Oktober volgt een brief.")).isTrue();
        assertThat(MONTHS.areNamedIn("Dit najaar volgt een brief.")).isFalse();
    }
}
