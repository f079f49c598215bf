package nl.brievenbus.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationFinderTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kamerstuk 28 676, nr. 413 | kst-28676-413",
                "Kamerstuk 36 200 VIII, nr. 12 | kst-36200-VIII-12",
                "Kamerstukken II 2021/22, 28 676, nr. 413 | kst-28676-413",
                "TK 2012–2013, 31 490, nr. 119 | kst-31490-119",
                "Kamerstuk 21 501-02, nr. 2602 | kst-21501-02-2602",
                "Kamerstuk 21501-32-1740 | kst-21501-32-1740",
                "Kamerstuk 35 099 (R2114), nr. 3 | kst-35099-3",
                "Kamerstukken I 2014/15, 33802, C, p. 3 | kst-33802-C",
                "Kamerstuk 33 328, AI | kst-33328-AI",
                "Tweede Kamer, vergaderjaar 1994–1995, 23 900 XV, nr. 44 | kst-23900-XV-44",
                "Kamerstukken 28 676 en 36 045, nr. 391 | kst-28676-391 kst-36045-391",
                "Kamerstuk 36 045, nr. 1 en 36 124, nr. 46 | kst-36045-1 kst-36124-46",
                "Kamerstuk 26 643, nrs. 12 en 13 | kst-26643-12 kst-26643-13",
                "Handelingen II 2014/15, nr. 75, item 31 | h-tk-20142015-75-31",
                "Handelingen II 2011/12, nr. 39 | h-tk-20112012-39",
                "Aanhangsel Handelingen II 2019/20, nr. 4046 | ah-tk-20192020-4046",
                "Aanhangsel van de Handelingen, vergaderjaar 2013–2014, nr. 2120 | ah-tk-20132014-2120",
                "Stb. 2023, 281 | stb-2023-281",
                "Stcrt. 2011, 23196 | stcrt-2011-23196",
                "Trb. 2015, nr. 61 | trb-2015-61",
                "COM (2011) 121 | COM(2011)121",
                "vragen met kenmerk 2010Z06025 | kv-tk-2010Z06025",
            })
    void citationsBecomeIdentifiers(String words, String ids) {
        assertThat(ids("Zie " + words + ".")).containsExactly(ids.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Het kost € 35 000, nr. 12 op de lijst",
                "er zijn 28 676 inwoners",
                "36 600 VII, artikel 3",
                "bel 070 123 45 67",
                "in 2022 en 2023"
            })
    void numbersThatOnlyLookLikeOnesAreNone(String words) {
        assertThat(ids(words)).isEmpty();
    }

    private static List<String> ids(String text) {
        return CitationFinder.find(text, 0, text.length()).stream()
                .map(citation -> citation.reference().id())
                .toList();
    }
}
