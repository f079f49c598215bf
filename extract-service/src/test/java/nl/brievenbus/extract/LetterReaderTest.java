package nl.brievenbus.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.extract.evaluate.AnnotatedLetter;
import nl.brievenbus.extract.evaluate.Evaluation;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterReaderTest {

    private static final LetterReader READER = LetterReader.load();

    /** The letters that the rules were made with, in the project itself. */
    private static final Path TUNING = Path.of("..", "gold", "tuning");

    /** One of so many of them is read. */
    private static final int ONE_OF = 40;

    @Test
    void theLetterOfTheNatoSummitYieldsItsPlainStatements() throws IOException {
        ParsedLetter letter = given(shared("nato-summit-2022.txt"), LocalDate.of(2022, 7, 6));

        LetterReading reading = READER.read("sha256:nato", "nato.txt", letter);

        assertThat(reading.commitments())
                .anySatisfy(found -> {
                    assertThat(found.text()).contains("zes pantserhouwitsers zullen leveren");
                    assertThat(found.action()).isEqualTo("leveren");
                    assertThat(found.actor().name()).isEqualTo("Nederland");
                })
                .anySatisfy(found -> {
                    assertThat(found.text()).contains("elke twee jaar een Nederlands schip");
                    assertThat(found.deadline().orElseThrow().recurrence()).contains("P2Y");
                })
                .anySatisfy(found -> {
                    assertThat(found.text()).startsWith("Het kabinet informeert uw Kamer de komende maanden");
                    assertThat(found.deadline().orElseThrow().latest()).contains(LocalDate.of(2022, 10, 6));
                });
        assertThat(reading.commitments())
                .filteredOn(found -> found.kind() == Commitment.Kind.FULFILLED)
                .hasSize(3);
        assertThat(reading.head().dossier()).contains("28676");
    }

    @Test
    void everyOffsetQuotesTheStoredText() throws IOException {
        for (AnnotatedLetter letter : someTuningLetters()) {
            LetterReading reading = read(READER, letter);

            assertThat(reading.commitments())
                    .allSatisfy(found -> assertThat(reading.text().substring(found.start(), found.end()))
                            .as(letter.name())
                            .isEqualTo(found.text()));
            assertThat(reading.topics())
                    .allSatisfy(topic -> assertThat(reading.text().substring(topic.start(), topic.end()))
                            .as(letter.name())
                            .startsWith(topic.heading().orElse("")));
        }
    }

    @Test
    void theSameLetterAlwaysGivesTheSameReading() throws IOException {
        LetterReader another = LetterReader.load();
        for (AnnotatedLetter letter : someTuningLetters()) {
            assertThat(read(READER, letter)).as(letter.name()).isEqualTo(read(another, letter));
        }
    }

    /** 0.97 and 0.94 when this was written. */
    @Test
    void lettersThatTheRulesWereMadeWithAreReadAboutAsWellAsThen(@TempDir Path folder) throws IOException {
        for (AnnotatedLetter letter : someTuningLetters()) {
            Files.copy(letter.file(), folder.resolve(letter.file().getFileName()));
            Files.copy(letter.gold(), folder.resolve(letter.gold().getFileName()));
        }

        Evaluation evaluation =
                Evaluation.ofFolder(folder, READER, file -> ParsedLetter.ofText(Files.readString(file)));

        assertThat(evaluation.total().all().precision()).as(evaluation.toText()).isGreaterThanOrEqualTo(0.93);
        assertThat(evaluation.total().all().recall()).as(evaluation.toText()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theDevelopmentLettersAreReadAsWellAsWhenTheRulesWereMade() throws IOException {
        Path folder = shared("nato-summit-2022.txt").resolveSibling("");

        Evaluation evaluation =
                Evaluation.ofFolder(folder, READER, file -> ParsedLetter.ofText(Files.readString(file)));

        assertThat(evaluation.total().all().precision()).as(evaluation.toText()).isGreaterThanOrEqualTo(0.95);
        assertThat(evaluation.total().all().recall()).as(evaluation.toText()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aLetterInAnotherLanguageGetsTextAndTopicsOnly() {
        LetterReading reading = READER.read(
                "id",
                "x.txt",
                ParsedLetter.ofText(
                        "Sehr geehrte Frau Präsidentin,\n\nich werde Sie über die Ergebnisse der Verhandlungen mit den Ländern unterrichten, und zwar vor der Sommerpause, wie es die Abgeordneten für sich gewünscht haben."));

        assertThat(reading.commitments()).isEmpty();
        assertThat(reading.topics()).hasSize(1);
        assertThat(reading.notices()).containsExactly(LetterReader.NOT_SUPPORTED);
        assertThat(reading.head().language()).isEqualTo("de");
    }

    @Test
    void theCommissionIsTheAuthorWhereItsMembersSign() {
        LetterReading reading = READER.read(
                "sha256:commission",
                "commission.txt",
                ParsedLetter.ofText(
                        """
                        EUROPEAN COMMISSION

                        Brussels, 12 March 2021

                        Dear President,

                        The Commission thanks the chamber for its opinion. It will publish guidance before the end of 2021.

                        The Commission intends to adopt an act in June 2022. The Government will inform the industry.

                        Yours faithfully,

                        Anna Testman
                        Member of the European Commission
                        """));

        assertThat(reading.commitments())
                .extracting(found -> found.actor().name() + ", " + found.action())
                .containsExactly("European Commission, publish", "European Commission, adopt");
    }

    @Test
    void aDossierWithoutADocumentIsCitedAsNoPaper() {
        LetterReading reading = READER.read(
                "id",
                "x.txt",
                ParsedLetter.ofText("Den Haag, 3 mei 2024\n\nGeachte voorzitter,\n\n"
                        + "Ik zal u in juni de brief sturen. Zie daarvoor ook kst-28676 en de bijlage."));

        assertThat(reading.commitments()).hasSize(1);
        assertThat(reading.references()).isEmpty();
    }

    @Test
    void theMinisterOfALetterThatAStateSecretarySignsIsTheOneOfTheSameField() {
        LetterReading reading = READER.read(
                "id",
                "x.txt",
                ParsedLetter.ofText(
                        """
                        3 May 2024

                        Dear Chair,

                        The Minister will send you the report in June.

                        Yours sincerely,

                        State Secretary for Health
                        J. Smith
                        """));

        assertThat(reading.commitments())
                .extracting(found -> found.actor().name())
                .containsExactly("Minister for Health");
    }

    @Test
    void theDateMayStandInTheNameOfTheFile() {
        LetterReading reading = READER.read(
                "id",
                "2022-07-06 verslag.txt",
                ParsedLetter.ofText("Het kabinet informeert uw Kamer de komende maanden nader over de plannen."));

        assertThat(reading.head().date()).contains(LocalDate.of(2022, 7, 6));
        assertThat(reading.commitments().get(0).deadline().orElseThrow().latest())
                .contains(LocalDate.of(2022, 10, 6));
    }

    /** Plain text, one of many, chosen by the order of their names alone. */
    private static List<AnnotatedLetter> someTuningLetters() throws IOException {
        List<AnnotatedLetter> letters = AnnotatedLetter.of(TUNING).stream()
                .filter(letter -> letter.file().toString().endsWith(".txt"))
                .toList();
        return IntStream.range(0, letters.size())
                .filter(i -> i % ONE_OF == 0)
                .mapToObj(letters::get)
                .toList();
    }

    private static LetterReading read(LetterReader reader, AnnotatedLetter letter) throws IOException {
        return reader.read("id", "x.txt", ParsedLetter.ofText(Files.readString(letter.file())));
    }

    private static Path shared(String name) {
        Path file =
                Path.of("..", "..", "shared", "letters", name).toAbsolutePath().normalize();
        assumeTrue(Files.exists(file), () -> "The development letters are not beside the project: " + file);
        return file;
    }

    private static ParsedLetter given(Path file, LocalDate date) throws IOException {
        ParsedLetter.Declared declared = new ParsedLetter.Declared(
                Optional.of(date),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
        ParsedLetter plain = ParsedLetter.ofText(Files.readString(file));
        return new ParsedLetter(plain.text(), plain.blocks(), plain.mediaType(), plain.ocr(), declared);
    }
}
