package nl.brievenbus.extract.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.evaluate.LetterScore.Field;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {

    private static final LetterReader READER = LetterReader.load();

    @TempDir
    private Path folder;

    @Test
    void aFolderOfLettersIsReadAndScored() throws IOException {
        write("een", "Ik zal uw Kamer hierover voor 1 oktober informeren.", "[]");
        write("twee", "Dat is van belang.", "[]");

        Evaluation evaluation = evaluation();
        assertThat(evaluation.letters()).containsOnlyKeys("een", "twee");
        assertThat(evaluation.total().of(Kind.MADE)).isEqualTo(new Tally(1, 2, 2));
        assertThat(evaluation.total().of(Field.DATE)).isEqualTo(new Tally(2, 2, 2));
        assertThat(evaluation.errors()).extracting(Mistake::letter).containsOnly("twee");
    }

    @Test
    void theJsonHasEveryFigureWithItsCounts() throws IOException {
        write("een", "Ik zal uw Kamer hierover voor 1 oktober informeren.", "[]");

        JsonNode json = JsonMapper.shared().readTree(evaluation().toJson(true));
        for (String key : List.of("precision", "recall", "f1")) {
            assertThat(json.at("/statements/" + key).asDouble()).as(key).isEqualTo(1);
        }
        assertThat(json.at("/statements/wanted").asInt()).isEqualTo(1);
        assertThat(json.at("/byKind/MADE/f1").asDouble()).isEqualTo(1);
        for (String key : List.of("deadlines", "audience", "actors", "actions", "strength")) {
            assertThat(json.at("/" + key + "/accuracy").asDouble()).as(key).isEqualTo(1);
            assertThat(json.at("/" + key + "/of").asInt()).as(key).isEqualTo(1);
        }
        assertThat(json.at("/references/f1").isNumber()).isTrue();
        assertThat(json.at("/headings/f1").isNumber()).isTrue();
        for (String key : List.of("date", "dossier", "number", "signatories")) {
            assertThat(json.at("/letter/" + key).asDouble()).as(key).isEqualTo(1);
            assertThat(json.at("/letter/counts/" + key + "/of").asInt()).as(key).isEqualTo(1);
        }
        assertThat(json.at("/letters/een/statements/f1").asDouble()).isEqualTo(1);
        assertThat(json.get("errors").isEmpty()).isTrue();
    }

    @Test
    void whatTheTextDoesNotHoldIsGivenToTheReader() throws IOException {
        Files.writeString(folder.resolve("brief.txt"), "Ik zal uw Kamer voor 1 oktober informeren.\n");
        Files.writeString(
                folder.resolve("brief.gold.json"),
                gold("Ik zal uw Kamer voor 1 oktober informeren.", "[\"date\", \"signatories\"]"));

        LetterScore total = evaluation().total();
        assertThat(total.of(Field.DEADLINE)).isEqualTo(new Tally(1, 1, 1));
        assertThat(total.of(Field.ACTOR)).isEqualTo(new Tally(1, 1, 1));
        assertThat(total.of(Field.DATE).isEmpty()).isTrue();
        assertThat(total.of(Field.SIGNATORIES).isEmpty()).isTrue();
    }

    @Test
    void theReportQuotesWhatIsKnownAndOnlyCountsWhatIsUnseen() throws IOException {
        write("bekend", "Dat is van belang.", "[]");
        Evaluation known = evaluation();
        Files.delete(folder.resolve("bekend.txt"));
        Files.delete(folder.resolve("bekend.gold.json"));
        write("geheim", "Dat is van belang.", "[]");

        String report = QualityReport.of(List.of(known), List.of(evaluation()), "./brievenbus evaluate");
        assertThat(report)
                .contains("| statements: precision | 0.95 | 0.000 (0/1) | 0.000 (0/1) |")
                .contains("## The gap", "| statements | +0.000 |")
                .contains("bekend: “Dat is van belang.”")
                .doesNotContain("geheim");
    }

    @Test
    void aFolderWithoutGoldIsRefusedByName() {
        assertThatThrownBy(this::evaluation)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void goldWithoutItsLetterIsRefusedByName() throws IOException {
        Files.writeString(folder.resolve("brief.gold.json"), gold("", "[]"));

        assertThatThrownBy(this::evaluation)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("brief.gold.json");
    }

    @Test
    void goldThatIsNoJsonIsRefusedByName() throws IOException {
        Files.writeString(folder.resolve("brief.txt"), "Brief");
        Files.writeString(folder.resolve("brief.gold.json"), "{");

        assertThatThrownBy(this::evaluation)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("brief.gold.json");
    }

    private Evaluation evaluation() throws IOException {
        return Evaluation.ofFolder(folder, READER, file -> ParsedLetter.ofText(Files.readString(file)));
    }

    private void write(String name, String quote, String notInText) throws IOException {
        Files.writeString(
                folder.resolve(name + ".txt"),
                """
                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, 6 juli 2022

                Ik zal uw Kamer hierover voor 1 oktober informeren. Dat is van belang.

                De Minister van Defensie,
                A.B. Jansen
                """);
        Files.writeString(folder.resolve(name + ".gold.json"), gold(quote, notInText));
    }

    private static String gold(String quote, String notInText) {
        return """
                {"letter": {"date": "2022-07-06", "dossier": null, "number": null, "language": "nl",
                            "signatories": ["Minister van Defensie"], "not_in_text": %s},
                 "headings": [],
                 "statements": [
                   {"kind": "MADE", "quote": "%s", "strength": "FIRM", "actor": "Minister van Defensie",
                    "audience": "PARLIAMENT", "action": "informeren",
                    "deadline": {"text": "voor 1 oktober", "earliest": null, "latest": "2022-09-30"},
                    "references": [], "optional": false}]}
                """
                .formatted(notInText, quote);
    }
}
