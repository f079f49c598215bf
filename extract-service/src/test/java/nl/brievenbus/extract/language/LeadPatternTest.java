package nl.brievenbus.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadPatternTest {

    private static final String TEXT =
            "Op 8 juni 2022 (Kamerstuk 28 676, nr. 413) en 9 maart; énkele vragen. 12345 STUKKEN, stuk ſtuk §3";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?iu)(?<!\\p{L})stuk(?:ken)?",
                "\\d{1,2}",
                "(?=[1-3]\\d)(?<!\\d)\\d{2}",
                "(?iu)(?:é|e)n",
                "§\\d",
                "(?i)\\bkamer",
                "stuk$",
                "x?"
            })
    void itFindsWhatAMatcherFinds(String regex) {
        List<String> expected = Pattern.compile(regex)
                .matcher(TEXT)
                .results()
                .filter(match -> match.start() < TEXT.length())
                .map(match -> match.start() + "-" + match.end())
                .toList();

        assertThat(found(LeadPattern.compile(regex).in(TEXT))).isEqualTo(expected);
    }

    @Test
    void itLooksBetweenTwoOffsetsAndSeesWhatStandsAroundThem() {
        LeadPattern word = LeadPattern.compile("(?<!a)b(?!c)");

        assertThat(found(word.in("ab b bc b", 1, 6))).containsExactly("3-4");
    }

    @Test
    void itGoesOnBehindAnOffset() {
        LeadPattern.Search search = LeadPattern.compile("b").in("b b b");
        assertThat(search.find()).isTrue();
        search.goOn(3);

        assertThat(found(search)).containsExactly("4-5");
    }

    private static List<String> found(LeadPattern.Search search) {
        List<String> found = new ArrayList<>();
        while (search.find()) {
            found.add(search.match().start() + "-" + search.match().end());
        }
        return found;
    }
}
