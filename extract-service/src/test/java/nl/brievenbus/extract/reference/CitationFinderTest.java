package nl.brievenbus.extract.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "motie-Van Dam c.s. (Kamerstuk 35 570 VI, nr. 45) | kst-35570-VI-45",
                "Aanhangsel van de Handelingen, vergaderjaar 2013–2014, nr. 2120 | ah-tk-20132014-2120",
                "Aanhangsel Handelingen II 2019/20, nr. 4046 | ah-tk-20192020-4046",
                "Handelingen I 2015/16, nr. 31, item 6 | h-ek-20152016-31-6",
                "Stb. 2023, 281 | stb-2023-281",
                "Trb. 1951, 25 | trb-1951-25",
                "bijlage blg-936562 | blg-936562",
                "Verordening (EU) 2016/679 | CELEX:32016R0679",
                "COM(2022) 71 | COM(2022)71",
                "COM (2022) 71 final | COM(2022)71",
                "Kamerstukken I 2014/15, 33802, C, p. 3 | kst-33802-C",
                "Kamerstuk 33 328, AI | kst-33328-AI",
                "motie van het lid De Wit (34 777, letter F) | kst-34777-F",
                "het verslag van 2 juli (34 607, D) | kst-34607-D",
                "motion by Senator De Wit (33 980, E) | kst-33980-E",
                "EK 36 600 B, K | kst-36600-B-K",
                "Kamerstuk 35 300 VII, nr. 113 | kst-35300-VII-113",
                "Kamerstukken I 2012/13, CXXIV, G | kst-CXXIV-G",
                "Kamerstukken I 2008/09, 31700 VI, D | kst-31700-VI-D",
                "kst-20082009-31700-VI-D | kst-31700-VI-D",
                "Kamerstuk 35 000, B | kst-35000-B",
                "Kamerstukken II 1999/2000, 26 643, nr. 9 | kst-26643-9",
                "Aanhangsel Handelingen I 2007/08, nr. 5 | ah-ek-20072008-5",
                "Handelingen II 2018/19, nr. 69, item 4 | h-tk-20182019-69-4",
                "Handelingen II 2008/09, p. 7140-7144 | h-tk-20082009-7140-7144",
                "Stcrt. 2009, 9231 | stcrt-2009-9231",
                "Stcrt. 2009, nr. 9231 | stcrt-2009-9231",
                "vragen met kenmerk 2010Z06025 | kv-tk-2010Z06025",
                "niet-dossierstuk 2014D45599 | nds-tk-2014D45599",
                "Richtlijn 2012/19/EU | CELEX:32012L0019",
                "ECLI:NL:HR:2019:2006 | ECLI:NL:HR:2019:2006",
                "Kamerstukken II 2009/10, 27858, nr. 88, p. 3 | kst-27858-88",
                "Kamerstukken I 2008/09, 31700 VI, D, p. 4 | kst-31700-VI-D",
                "Handelingen II 2010/11, nr. 108, item 5, p. 25-36 | h-tk-20102011-108-5",
                "Aanhangsel Handelingen I 2014/15, nr. 12 | ah-ek-20142015-12",
                "23700, nr. 188b | kst-23700-188b",
                "34430, nr. AB | kst-34430-AB",
                "Kamerstuk 36 045, nr. 1 en 36 124, nr. 46 | kst-36045-1 kst-36124-46",
                "(Kamerstukken 26 643 en 32 761, nr. 938) | kst-26643-938 kst-32761-938",
                "Kamerstuk 26 643, nrs. 12 en 13 | kst-26643-12 kst-26643-13",
                "Kamerstuk 26 643, nrs. 12, 13 en 15 | kst-26643-12 kst-26643-13 kst-26643-15",
                "Kamerstuk 26 643, nrs. 12 t/m 14 | kst-26643-12 kst-26643-13 kst-26643-14",
                "nr. 456 (36800-XVI) | kst-36800-XVI-456",
                "35 000 VIII, nr. 12 | kst-35000-VIII-12",
                "motie van het lid Marijnissen c.s. (Kamerstuk 35510-21) | kst-35510-21",
                "Kamerstuk 34 775 A, nr. 25 | kst-34775-A-25",
                "Kamerstuk 34 550 XVI, nr. 131 | kst-34550-XVI-131",
                "Kamerstuk 34550-XVI, nr. 131 | kst-34550-XVI-131",
                "Kamerstuk 34550-XVI-131 | kst-34550-XVI-131",
                "Kamerstuk 28.676, nr. 413 | kst-28676-413",
                "Kamerstuk 28 676, nr. 413 | kst-28676-413",
                "Kamerstuk 28676 nr 413 | kst-28676-413",
                "TK 28676, 413 | kst-28676-413",
                "Kamerstukken II, 2021–2022, 28 676, nr. 413, blz. 3 | kst-28676-413",
                "Tweede Kamer, vergaderjaar 1994–1995, 23 900 XV, nr. 44 | kst-23900-XV-44",
                "Kamerstuk 33 750 J, nr. 12 | kst-33750-J-12",
                "Kamerstuk 36 600 XXIII, nr. 4 | kst-36600-XXIII-4",
                "Kamerstuk 31 700 IXB, nr. 7 | kst-31700-IXB-7",
                "Kamerstuk 32 500 IIA, nr. 5 | kst-32500-IIA-5",
                "Kamerstukken I 2022/23, 36 124, A en B | kst-36124-A kst-36124-B",
                "Kamerstuk 25 883/29 544, nr. 12 | kst-25883-12 kst-29544-12",
                "Parliamentary Paper 28 676, no. 413 | kst-28676-413",
                "Parliamentary Papers, House of Representatives 2021–2022, 28 676, no. 413 | kst-28676-413",
                "Kamerstukken I 2017/18, 23987, Z | kst-23987-Z",
                "Kamerstukken I 2012/13, 33410, S | kst-33410-S",
                "(kst-28676-413) | kst-28676-413",
                "Handelingen II, vergaderjaar 2018-2019, nr. 69 item 4 | h-tk-20182019-69-4",
                "Handelingen TK 2012/13, nr. 12, item 5, blz. 4 | h-tk-20122013-12-5",
                "Handelingen II 2011/12, nr. 39 | h-tk-20112012-39",
                "Handelingen II 2018/19, 69-4 | h-tk-20182019-69-4",
                "Handelingen Tweede Kamer, vergaderjaar 2018–2019, nr. 69, item 4 | h-tk-20182019-69-4",
                "Handelingen 2018/19, nr. 69, item 4 | h-tk-20182019-69-4",
                "Handelingen Eerste Kamer 2018–2019, nr. 31, item 6 | h-ek-20182019-31-6",
                "Handelingen II 2022/23, nr. 98, item 25 | h-tk-20222023-98-25",
                "Proceedings II 2018/19, no. 69, item 4 | h-tk-20182019-69-4",
                "Handelingen II 1999/00, nr. 12, p. 3-5 | h-tk-19992000-3-5",
                "Aanhangsel Handelingen nr. 4046, vergaderjaar 2019–2020 | ah-tk-20192020-4046",
                "Handelingen II 2019/20, Aanhangsel nr. 4046 | ah-tk-20192020-4046",
                "Aanhangsel Handelingen, vergaderjaar 2019–2020, nr. 4046 | ah-tk-20192020-4046",
                "Aanhangsel van de Handelingen II, vergaderjaar 2019–2020, nr. 4046 | ah-tk-20192020-4046",
                "Aanhangsel van de Handelingen van de Tweede Kamer, 2019–2020, nr. 4046 | ah-tk-20192020-4046",
                "Aanhangsel Handelingen II 2014/15, nr. 2388 | ah-tk-20142015-2388",
                "Staatsblad 2023, nr. 281 | stb-2023-281",
                "Staatsblad van het Koninkrijk der Nederlanden 2023, 281 | stb-2023-281",
                "Stb. 2013, 37 en 38 | stb-2013-37 stb-2013-38",
                "Stb 2023/281 | stb-2023-281",
                "Trb. 1951, 131 en Trb. 1967, 76 | trb-1951-131 trb-1967-76",
                "Tractatenblad 2015, nr. 61 | trb-2015-61",
                "Staatscourant 2011, 23196 | stcrt-2011-23196",
                "Verordening (EG) nr. 1907/2006 | CELEX:32006R1907",
                "Verordening (EU) nr. 1303/2013 | CELEX:32013R1303",
                "Verordening (EU, Euratom) 2020/2092 | CELEX:32020R2092",
                "Verordening (EEG) nr. 3821/85 | CELEX:31985R3821",
                "Uitvoeringsverordening (EU) 2018/775 | CELEX:32018R0775",
                "Gedelegeerde Verordening (EU) 2019/807 | CELEX:32019R0807",
                "Richtlijn (EU) 2016/680 | CELEX:32016L0680",
                "Richtlijn 92/43/EEG | CELEX:31992L0043",
                "Richtlijn 2004/38/EG | CELEX:32004L0038",
                "Kaderbesluit 2002/584/JBZ | CELEX:32002F0584",
                "Besluit (GBVB) 2022/266 | CELEX:32022D0266",
                "Besluit 2010/787/EU | CELEX:32010D0787",
                "Regulation (EU) No 575/2013 | CELEX:32013R0575",
                "de REACH-verordening (1907/2006) | CELEX:32006R1907",
                "COM(2020)798 | COM(2020)798",
                "COM(2022)0071 | COM(2022)71",
                "COM/2022/71 | COM(2022)71",
                "COM 2022 (71) | COM(2022)71",
                "JOIN(2020) 18 final | JOIN(2020)18",
                "SWD(2020) 12 | SWD(2020)12",
                "ECLI:EU:C:2014:317 | ECLI:EU:C:2014:317",
                "BWBR0005416 | BWBR0005416",
                "(2011Z13920/2011D35218) | kv-tk-2011Z13920 nds-tk-2011D35218",
                "Kamerstuk 29 684, nr. 262, met 2 bijlagen | kst-29684-262",
                "Kamerstuk 21 501–08, nr. 700 | kst-21501-08-700",
                "Kamerstukken 29 362 en 32 802, nrs. 12 en 13 | kst-29362-12 kst-29362-13 kst-32802-12 kst-32802-13",
                "Kamerstukken II 2015/16, 34 300 XIII, nrs. 12–14 | kst-34300-XIII-12 kst-34300-XIII-13"
                        + " kst-34300-XIII-14",
                "Kamerstukken II 2015–2016, 34 300 XIII, nr. 12 en 34 300 XVI, nr. 5 | kst-34300-XIII-12"
                        + " kst-34300-XVI-5",
                "the report (HC 123) | HC-123",
                "HC 412, Session 2023-24 | HC-412-2023-24",
                "HC 412 (2023–24) | HC-412-2023-24",
                "HC (2022–23) 488 | HC-488-2022-23",
                "the report of the Joint Committee (HL Paper 254, HC 1788) | HL-254 HC-1788",
                "our response in Cm 9876 | Cm-9876",
                "the White Paper (CP 413) | CP-413",
                "HC Deb 5 March 2024, col 55 | Hansard-HC-2024-03-05-55",
                "HL Deb 5 March 2024 vol 745 c55 | Hansard-HL-2024-03-05-55",
                "Hansard, 3 March 2024, col. 34WS | Hansard-2024-03-03-34WS",
                "Official Report, 11 September 2023; Vol. 737, c. 640 | Hansard-2023-09-11-640",
            })
    void citationsBecomeIdentifiers(String words, String ids) {
        assertThat(ids("Zie " + words + ".")).containsExactly(ids.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Kamerstuk 35 925 X",
                "besluit 12/34",
                "Het kost € 35 000, nr. 12 op de lijst",
                "er zijn 28 676 inwoners",
                "36 600 VII, artikel 3",
                "bel 070 123 45 67",
                "in 2022 en 2023",
                "ons kenmerk 12345-678",
                "zaaknummer 28676-413",
                "dossier 27 858",
                "een bedrag van 35 000, B en C delen dat",
                "35 000 euro, nr. 12",
                "telefoon 020 28 676 34",
                "postcode 28676 AB",
                "zie ook kst-28676 en de bijlage",
                "voetbalclub HC 12 en CP 50",
                "a hole of 12 Cm",
                "consultation CP 24/2",
                "the Official Report of 3 March 2024",
            })
    void numbersThatOnlyLookLikeOnesAreNone(String words) {
        assertThat(ids(words)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kamerstuk 28 676, nr. 413 | https://zoek.officielebekendmakingen.nl/kst-28676-413.html",
                "Kamerstukken I 2012/13, CXXIV, G | https://zoek.officielebekendmakingen.nl/kst-cxxiv-g.html",
                "Stcrt. 2009, 9231 | https://zoek.officielebekendmakingen.nl/stcrt-2009-9231.html",
                "Richtlijn 2012/19/EU | https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32012L0019",
                "COM(2022) 71 | https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:2022:71:FIN",
                "ECLI:NL:HR:2019:2006 | https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2019:2006",
                "BWBR0005416 | https://wetten.overheid.nl/BWBR0005416",
            })
    void eachIdentifierHasTheLinkToWhereItStands(String words, URI link) {
        assertThat(CitationFinder.find(words, 0, words.length()))
                .singleElement()
                .satisfies(citation -> assertThat(citation.reference().link()).contains(link));
    }

    @Test
    void aNoBreakSpaceMayDivideADossier() {
        assertThat(ids("Kamerstuk 28\u00a0676, nr. 413")).containsExactly("kst-28676-413");
    }

    @Test
    void onlyWhatStandsBetweenTheOffsetsIsRead() {
        String text = "Kamerstuk 28 676, nr. 413 en Stb. 2023, 281";
        assertThat(CitationFinder.find(text, 26, text.length()))
                .extracting(citation -> citation.reference().id())
                .containsExactly("stb-2023-281");
    }

    @Test
    void aLongRowOfDigitsIsReadOnce() {
        assertThat(ids("28 676 ".repeat(20_000))).isEmpty();
        assertThat(ids("nr. 1, ".repeat(20_000))).isEmpty();
    }

    private static List<String> ids(String text) {
        return CitationFinder.find(text, 0, text.length()).stream()
                .map(citation -> citation.reference().id())
                .toList();
    }
}
