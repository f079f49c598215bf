package nl.brievenbus.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.extract.evaluate.Evaluation;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;

class LetterReaderTest {

    private static final LetterReader READER = LetterReader.load();

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
        LetterReading reading =
                READER.read("sha256:nato", "nato.txt", given(shared("nato-summit-2022.txt"), LocalDate.of(2022, 7, 6)));

        assertThat(reading.commitments()).isNotEmpty().allSatisfy(found -> assertThat(
                        reading.text().substring(found.start(), found.end()))
                .isEqualTo(found.text()));
        assertThat(reading.topics())
                .allSatisfy(topic -> assertThat(reading.text().substring(topic.start(), topic.end()))
                        .startsWith(topic.heading().orElse("")));
    }

    @Test
    void theSameLetterAlwaysGivesTheSameReading() throws IOException {
        ParsedLetter letter = ParsedLetter.ofText(Files.readString(shared("topsectoren-innovatiecontracten-2012.txt")));

        assertThat(READER.read("id", "a.txt", letter))
                .isEqualTo(LetterReader.load().read("id", "a.txt", letter));
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
    void theDateMayStandInTheNameOfTheFile() {
        LetterReading reading = READER.read(
                "id",
                "2022-07-06 verslag.txt",
                ParsedLetter.ofText("Het kabinet informeert uw Kamer de komende maanden nader over de plannen."));

        assertThat(reading.head().date()).contains(LocalDate.of(2022, 7, 6));
        assertThat(reading.commitments().get(0).deadline().orElseThrow().latest())
                .contains(LocalDate.of(2022, 10, 6));
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
