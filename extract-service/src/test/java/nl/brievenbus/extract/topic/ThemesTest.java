package nl.brievenbus.extract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.topic.ThemeList.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemesTest {

    private static final ThemeList LIST = ThemeList.load();
    private static final ThemeTerms DUTCH = ThemeTerms.load("nl", LIST);
    private static final ThemeTerms ENGLISH = ThemeTerms.load("en", LIST);
    private static final ThemeFinder FINDER = new ThemeFinder(LIST, DUTCH);

    @Test
    void theListIsTheOfficialOneInFull() {
        assertThat(LIST.all().stream().filter(Theme::isMain)).hasSize(16);
        assertThat(LIST.all().stream().filter(theme -> !theme.isMain())).hasSize(76);
        assertThat(LIST.all().stream().map(Theme::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("c_[0-9a-f]{8}"));
    }

    @Test
    void defenceIsInternationalAndEnergyAndAgricultureAreEconomy() {
        assertThat(LIST.theme("defensie").main()).isEqualTo("internationaal");
        assertThat(LIST.theme("energie").main()).isEqualTo("economie");
        assertThat(LIST.theme("landbouw, visserij, voedselkwaliteit").main()).isEqualTo("economie");
    }

    @Test
    void aLabelThatTheListLacksIsRefusedByName() {
        assertThatThrownBy(() -> LIST.theme("oorlog")).hasMessageContaining("'oorlog'");
    }

    @ParameterizedTest
    @CsvSource({
        "de woningbouwopgave, bouwen en verbouwen",
        "alle gymnasia en havoscholen, voortgezet onderwijs",
        "de zeehavens, scheepvaart",
        "een kadasterkaart, ruimtelijke ordening",
        "sociale zekerheid, sociale zekerheid",
        "HET WATERBEHEER, waterbeheer"
    })
    void compoundsInflectionsAndFixedTermsSpeakForATheme(String words, String theme) {
        assertThat(themes(DUTCH, words)).contains(theme);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hebben gesproken",
                "een paspoort",
                "de welvaart",
                "wij handelen snel",
                "accuraat",
                "een brief die aan uw Kamer is gezonden",
                "velen maken zich zorgen",
                "wij zullen de opening verzorgen",
                "met de grootste zorgvuldigheid",
                "dat moet u weten",
                "Wageningen Marine Research",
                "ik meld u langs deze weg",
                "een betere spreiding over het land",
                "een overweging"
            })
    void wordsThatOnlyLookLikeATermSpeakForNone(String words) {
        assertThat(themes(DUTCH, words)).isEmpty();
    }

    @Test
    void theLongestTermAtAPlaceCounts() {
        assertThat(themes(DUTCH, "waterbeheer")).containsExactly("waterbeheer");
    }

    @Test
    void anEnglishLetterHasTermsOfItsOwn() {
        assertThat(themes(ENGLISH, "The armed forces will receive two frigates"))
                .containsExactly("defensie", "defensie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"we are piloting the form", "a pilot scheme", "an all-island approach", "encouraging noises"})
    void englishWordsThatOnlyLookLikeATermSpeakForNone(String words) {
        assertThat(themes(ENGLISH, words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for the Net Zero, Energy and Transport Committee | for the Committee",
                "Energy prices worry this committee | Energy prices worry this committee"
            })
    void theNameOfACommitteeSaysWhoAndNotWhatAbout(String words, String left) {
        PersonsAndOffices names = new PersonsAndOffices(DataFile.read("en/topics.yaml", TopicWords.class));

        assertThat(names.without(Passage.of(words)).text().replaceAll(" +", " "))
                .isEqualTo(left);
    }

    @Test
    void aThemeIsExplainedByTheWordsThatDecided() {
        List<Topic.Theme> themes = themes("De krijgsmacht krijgt twee fregatten en nieuwe munitie.");

        assertThat(themes).hasSize(1);
        assertThat(themes.get(0).label()).isEqualTo("defensie");
        assertThat(themes.get(0).main()).isEqualTo("internationaal");
        assertThat(themes.get(0).terms()).containsExactlyInAnyOrder("krijgsmacht", "fregatten", "munitie");
        assertThat(themes.get(0).score()).isEqualTo(1.0);
        assertThat(themes.get(0).mainScore()).contains(1.0);
    }

    @Test
    void aTextAboutNothingOfTheListHasNoTheme() {
        assertThat(themes("Hierbij zend ik u het verslag van de bespreking van gisteren."))
                .isEmpty();
    }

    @Test
    void oneMentionOfAPlainWordDecidesNothing() {
        assertThat(themes("De klacht is binnengekomen.")).isEmpty();
    }

    @Test
    void whereNoSubThemeStandsOutTheMainThemeIsGiven() {
        Topic.Theme theme = themes(
                        "De basisschool, de universiteit, het mbo en het gymnasium krijgen geld voor onderwijs.")
                .get(0);

        assertThat(theme.label()).isEqualTo("onderwijs en wetenschap").isEqualTo(theme.main());
    }

    @Test
    void sharesAddUpToNoMoreThanOneAndTheBestMainThemeIsFirst() {
        List<Topic.Theme> themes =
                themes("De luchthaven Schiphol en de luchtvaart groeien; de geluidsoverlast voor huurders ook.");

        assertThat(themes.get(0).label()).isEqualTo("luchtvaart");
        assertThat(themes.stream().mapToDouble(Topic.Theme::score).sum()).isLessThanOrEqualTo(1.01);
        assertThat(themes)
                .isSortedAccordingTo((a, b) ->
                        Double.compare(b.mainScore().orElse(0.0), a.mainScore().orElse(0.0)));
    }

    private static List<Topic.Theme> themes(String text) {
        return FINDER.themes(
                        Passage.of(""), List.of(new Part(Passage.of(""), Passage.of(""), List.of(Passage.of(text)))))
                .get(0);
    }

    private static List<String> themes(ThemeTerms terms, String text) {
        return terms.in(Passage.of(text)).stream()
                .map(hit -> hit.theme().label())
                .collect(Collectors.toList());
    }
}
