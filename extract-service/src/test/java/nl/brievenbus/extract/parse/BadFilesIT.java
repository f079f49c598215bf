package nl.brievenbus.extract.parse;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.extract.Samples;
import nl.brievenbus.extract.parse.ParseOutcome.NeedsSlowLane;
import nl.brievenbus.extract.parse.ParseOutcome.Parsed;
import nl.brievenbus.extract.parse.ParseOutcome.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators drop by mistake, and what others make on purpose: each is refused by its reason, and harms none. */
class BadFilesIT {

    /** What a slow machine needs for a good letter, many times over. */
    private static final Duration AMPLE = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    static Path work;

    @TempDir
    static Path folder;

    private static Parsers parsers;

    @BeforeAll
    static void start() throws ParserUnavailableException {
        parsers = new Parsers(work, AMPLE, AMPLE);
    }

    @AfterAll
    static void stop() {
        parsers.close();
    }

    @AfterEach
    void theNextLetterIsReadAndNothingIsLeft() throws Exception {
        assertThat(parsers.inTheEnd(Samples.letter(".txt"))).isInstanceOf(Parsed.class);
        parsers.assertNothingIsLeft();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("leeg bestand.pdf", Reason.EMPTY, "no bytes"),
                Arguments.of("half gekopieerd.pdf", Reason.NO_TEXT, "No text"),
                Arguments.of("afgebroken.docx", Reason.BROKEN, "damaged"),
                Arguments.of("met wachtwoord.pdf", Reason.PASSWORD, "password"),
                Arguments.of("met wachtwoord.docx", Reason.PASSWORD, "password"),
                Arguments.of("zipbom.zip", Reason.NOT_A_LETTER, "an archive of files"),
                Arguments.of("begroting.xlsx", Reason.NOT_A_LETTER, "Not a letter: this is a spreadsheet"),
                Arguments.of("begroting.ods", Reason.NOT_A_LETTER, "Not a letter: this is a spreadsheet"),
                Arguments.of("kat.png", Reason.NOT_A_LETTER, "Not a letter: this is a picture"),
                Arguments.of("kat.jpg", Reason.NOT_A_LETTER, "Not a letter: this is a picture"),
                Arguments.of("programma", Reason.NOT_A_LETTER, "Not a letter: this is a program"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsNoLetterOrCannotBeReadIsRefusedByItsReason(String file, Reason reason, String words) throws Exception {
        assertRefused(parsers.inTheEnd(Samples.broken(file)), reason, words);
    }

    @Test
    void aPdfThatNeverEndsIsHandedOnAndThenRefusedWhenItsTimeIsOver() throws Exception {
        Path endless = Samples.broken("eindeloos formulier.pdf");
        Path workers = work.resolve("eindeloos");
        try (Parsers hasty = new Parsers(workers, SHORT, SHORT)) {
            assertThat(hasty.quick(endless)).isInstanceOf(NeedsSlowLane.class);
            assertRefused(hasty.slow(endless), Reason.TIMEOUT, "longer than 2 seconds");
        } finally {
            Files.delete(workers);
        }
    }

    @Test
    void aPdfThatEatsMemoryIsRefusedAfterASecondTryWithMore() throws Exception {
        assertTooMuch(Crafted.memoryEater(folder));
    }

    @Test
    void aDocumentThatGrowsToHundredsOfMegabytesIsRefusedAsAWhole() throws Exception {
        assertTooMuch(Samples.broken("zipbom.docx"));
    }

    static Stream<Path> hostile() throws IOException {
        return Stream.of(
                Crafted.deepPage(folder),
                Crafted.deepRichText(folder),
                Crafted.billionWords(folder),
                Crafted.messageInMessage(folder));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsMadeToHarmGetsAFinalAnswer(Path file) throws Exception {
        // Whatever it is taken for: the lanes get an answer, and a final one.
        assertThat(parsers.inTheEnd(file)).isInstanceOfAny(Parsed.class, Refused.class);
    }

    @Test
    void aPublicationThatAsksForAnotherFileOfTheMachineDoesNotGetIt() throws Exception {
        Path secret = Files.writeString(folder.resolve("geheim.txt"), "NIET-VOOR-ANDEREN");

        assertThat(parsers.inTheEnd(Crafted.asksFor(folder, secret)).toString()).doesNotContain("NIET-VOOR-ANDEREN");
    }

    @Test
    void aTextOfTwoMillionCharactersIsReadAndOneThatIsLongerNotByHalves() throws Exception {
        String line = "Het kabinet informeert de Kamer. \n";
        String full = line.repeat(Parsers.MAX_CHARACTERS / line.length() + 1).substring(0, Parsers.MAX_CHARACTERS - 1);
        Path atTheLimit = Files.writeString(folder.resolve("vol.txt"), full + ".");
        Path above = Files.writeString(folder.resolve("te vol.txt"), full + "..");

        assertThat(parsers.inTheEnd(atTheLimit)).isInstanceOfSatisfying(Parsed.class, parsed -> assertThat(
                        parsed.letter().text())
                .hasSize(Parsers.MAX_CHARACTERS));
        assertRefused(
                parsers.inTheEnd(above), Reason.TOO_LONG, "longer than 2 000 000 characters; nothing of it was kept");
    }

    static Stream<Arguments> underAnotherName() throws IOException {
        return Stream.of(
                Arguments.of(
                        Samples.broken("eigenlijk een docx.pdf"),
                        ".pdf",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of(Samples.letter(".pdf"), ".docx", "application/pdf"),
                Arguments.of(Samples.letter(".txt"), ".pdf", "text/plain"),
                Arguments.of(Samples.letter(".txt"), "", "text/plain"),
                Arguments.of(Samples.letter(".txt"), ".zip", "text/plain"),
                Arguments.of(Samples.letter(".html"), ".doc", "text/html"),
                Arguments.of(Samples.letter(".rtf"), ".doc", "application/rtf"),
                Arguments.of(Samples.letter(".eml"), ".txt", "message/rfc822"),
                Arguments.of(Samples.letter(".odt"), ".docx", "application/vnd.oasis.opendocument.text"));
    }

    @ParameterizedTest
    @MethodSource("underAnotherName")
    void aLetterWithTheWrongEndingIsKnownByItsContent(Path letter, String ending, String type) throws Exception {
        Path renamed =
                Files.copy(letter, Files.createTempDirectory(folder, "naam").resolve("brief" + ending));

        assertThat(parsers.inTheEnd(renamed)).isInstanceOfSatisfying(Parsed.class, parsed -> {
            assertThat(parsed.letter().mediaType()).isEqualTo(type);
            assertThat(parsed.letter().text()).isNotBlank();
        });
    }

    static Stream<Charset> encodings() {
        return Stream.of(Charset.forName("windows-1252"), Charset.forName("UTF-8"), UTF_16, UTF_16LE);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void plainTextIsReadInItsEncoding(Charset charset) throws Exception {
        String words =
                "De coördinator zei: ‘één euro’ is € 1 – niet méér. ".repeat(20).strip();
        Path file = Files.write(folder.resolve("tekst-" + charset + ".txt"), words.getBytes(charset));

        assertThat(parsers.inTheEnd(file)).isInstanceOfSatisfying(Parsed.class, parsed -> assertThat(
                        parsed.letter().text())
                .isEqualTo(words));
    }

    @Test
    void aScanOnAMachineWithoutOcrIsRefusedWithTheRemedy() throws Exception {
        Path workers = work.resolve("zonder");
        try (Parsers without = new Parsers(workers, AMPLE, AMPLE, ocr("geentaal", 200))) {
            assertThat(without.inTheEnd(Samples.scan())).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.NO_OCR);
                assertThat(refused.remedy()).startsWith("Install Tesseract");
            });
            assertThat(without.inTheEnd(Samples.broken("kat.png"))).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.NOT_A_LETTER);
                assertThat(refused.remedy()).contains("Install Tesseract");
            });
        } finally {
            Files.delete(workers);
        }
    }

    @Test
    void aScanOfTooManyPagesIsRefusedBeforeOneIsRead() throws Exception {
        Path workers = work.resolve("klein");
        try (Parsers small = new Parsers(workers, AMPLE, AMPLE, ocr("nld+eng", 1))) {
            assertRefused(small.inTheEnd(Samples.scan()), Reason.TOO_LONG, "has 2 pages; at most 1");
        } finally {
            Files.delete(workers);
        }
    }

    @Test
    void aScanThatTakesTooLongIsGivenUpAndNoOcrGoesOnForNobody() throws Exception {
        assumeTrue(
                Tesseract.find(ocr("nld", 10)).isPresent(),
                "skipped: Tesseract with Dutch is not installed (apt-get install tesseract-ocr tesseract-ocr-nld)");
        Path workers = work.resolve("haast");
        try (Parsers hasty = new Parsers(workers, SHORT, SHORT, ocr("nld", 200))) {
            assertRefused(hasty.slow(Samples.scan()), Reason.TIMEOUT, "longer than 2 seconds");
            assertThat(ProcessHandle.allProcesses()).noneMatch(process -> process.info()
                    .commandLine()
                    .filter(line -> line.contains("tesseract") && line.contains(work.toString()))
                    .isPresent());
        } finally {
            Files.delete(workers);
        }
    }

    private static ParserSettings.Ocr ocr(String languages, int maxPages) {
        return new ParserSettings.Ocr(languages, Duration.ofMinutes(1), maxPages);
    }

    /**
     * What costs too much is refused by what it exceeds first, which depends on the machine; a parser that gives up by
     * itself leaves no text.
     */
    private static void assertTooMuch(Path file) throws Exception {
        Path workers = work.resolve("te veel");
        try (Parsers strict = new Parsers(workers, Duration.ofSeconds(6), Duration.ofSeconds(6))) {
            assertThat(strict.inTheEnd(file))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                            .isIn(Reason.TOO_LONG, Reason.TOO_HEAVY, Reason.TIMEOUT, Reason.NO_TEXT));
        } finally {
            Files.delete(workers);
        }
    }

    private static void assertRefused(ParseOutcome outcome, Reason reason, String words) {
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.message()).contains(words);
            assertThat(List.of(refused.message(), refused.remedy())).noneMatch(String::isBlank);
        });
    }
}
