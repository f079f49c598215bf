package nl.brievenbus.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.brievenbus.extract.Samples;
import nl.brievenbus.extract.Samples.Expected;
import nl.brievenbus.extract.parse.ParseOutcome.NeedsSlowLane;
import nl.brievenbus.extract.parse.ParseOutcome.Parsed;
import nl.brievenbus.extract.text.TextNormaliser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters in every format, read by real parsing processes. */
class SampleLettersIT {

    private static final Map<String, String> TYPES = Map.of(
            ".pdf", "application/pdf",
            ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".doc", "application/msword",
            ".odt", "application/vnd.oasis.opendocument.text",
            ".rtf", "application/rtf",
            ".html", "text/html",
            ".xml", "application/xml",
            ".eml", "message/rfc822",
            ".txt", "text/plain");

    private static final Pattern FOOTNOTE_MARK = Pattern.compile("(?<=[\\p{L}.,;:)’”\"])\\d{1,2}(?!\\S)");
    private static final Pattern NO_LETTER = Pattern.compile("[\\s-]+");

    @TempDir
    static Path work;

    private static Parsers parsers;

    @BeforeAll
    static void start() throws ParserUnavailableException {
        parsers = new Parsers(work, Duration.ofSeconds(15), Duration.ofMinutes(2));
    }

    @AfterAll
    static void stop() {
        parsers.close();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        parsers.assertNothingIsLeft();
    }

    static List<Expected> letters() {
        return Samples.expected().stream().filter(letter -> !letter.ocr()).toList();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyStatementOfASampleCanBeReadInItsText(Expected letter) throws Exception {
        assertThat(parsers.inTheEnd(letter.path())).isInstanceOfSatisfying(Parsed.class, parsed -> {
            String text = letters(TextNormaliser.normalise(parsed.letter()).text());
            assertThat(letter.quotes()).isNotEmpty().allMatch(quote -> text.contains(letters(quote)));
            assertThat(parsed.letter().ocr()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: the Minister of Finance\nTo: the Speaker\nDate: 3 March 2021\nSubject: bank levy\n\nDear Speaker,\n",
                "From the Minister of Finance\n\n1 Bank Street\n\n3 March 2021\n\nSubject: bank levy\n\nDear Speaker,\n"
            })
    void aTextWhoseHeadNamesItsSenderIsNoMessage(String text, @TempDir Path folder) throws Exception {
        Path letter = Files.writeString(folder.resolve("levy.txt"), text);

        assertThat(parsers.inTheEnd(letter)).isInstanceOfSatisfying(Parsed.class, parsed -> assertThat(
                        parsed.letter().text())
                .contains(text.lines().findFirst().orElseThrow(), "3 March 2021", "Subject: bank levy"));
    }

    static List<Map.Entry<String, String>> types() {
        return TYPES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFormatIsKnownByItsContent(Map.Entry<String, String> format) throws Exception {
        assertThat(parsers.inTheEnd(Samples.letter(format.getKey())))
                .isInstanceOfSatisfying(
                        Parsed.class,
                        parsed -> assertThat(parsed.letter().mediaType()).isEqualTo(format.getValue()));
    }

    @Test
    void theScanIsLeftToTheSlowLaneWhichReadsItsPictures() throws Exception {
        assumeTrue(
                Tesseract.find(new ParserSettings.Ocr("nld", Duration.ofMinutes(1), 10))
                        .isPresent(),
                "skipped: Tesseract with Dutch is not installed (apt-get install tesseract-ocr tesseract-ocr-nld)");
        Expected scan =
                Samples.expected().stream().filter(Expected::ocr).findFirst().orElseThrow();

        assertThat(parsers.quick(scan.path())).isInstanceOf(NeedsSlowLane.class);
        assertThat(parsers.slow(scan.path())).isInstanceOfSatisfying(Parsed.class, parsed -> {
            assertThat(parsed.letter().ocr()).isTrue();
            String text = words(TextNormaliser.normalise(parsed.letter()).text());
            assertThat(scan.quotes()).anySatisfy(quote -> assertThat(text).contains(words(quote)));
            assertThat(share(text, scan.quotes())).isGreaterThan(0.8);
        });
    }

    @Test
    void theSameFileGivesTheSameTextWhoeverReadsIt() throws Exception {
        Path letter = Samples.letter(".docx");

        assertThat(parsers.inTheEnd(letter)).isEqualTo(parsers.inTheEnd(letter)).isEqualTo(parsers.slow(letter));
    }

    /** How many of the words of the quotes are in the text: OCR misreads a letter here and there. */
    private static double share(String text, List<String> quotes) {
        List<String> words =
                quotes.stream().flatMap(Pattern.compile("\\s+")::splitAsStream).toList();
        return (double) words.stream().filter(text::contains).count() / words.size();
    }

    /** Without the marks of footnotes, which the quotes do not have, and without regard to where lines end. */
    private static String letters(String text) {
        return NO_LETTER.matcher(FOOTNOTE_MARK.matcher(text).replaceAll("")).replaceAll("");
    }

    private static String words(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}
