package nl.brievenbus.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void aNameInDecomposedFormIsComparedInComposedForm() {
        assertThat(FileNames.normalised(Path.of("coo\u0308rdinatie.pdf"))).isEqualTo("co\u00f6rdinatie.pdf");
        assertThat(FileNames.normalisedFolder(Path.of("e\u0301e\u0301n", "twee")))
                .isEqualTo("\u00e9\u00e9n/twee");
        assertThat(FileNames.normalisedFolder(Path.of(""))).isEmpty();
    }

    @Test
    void aSecondFileOfANameGetsANumberBeforeTheEnding() {
        assertThat(FileNames.numbered("brief.pdf", 1)).isEqualTo("brief.pdf");
        assertThat(FileNames.numbered("brief.pdf", 2)).isEqualTo("brief (2).pdf");
        assertThat(FileNames.numbered("brief", 3)).isEqualTo("brief (3)");
        assertThat(FileNames.numbered("brief.v1.docx", 12)).isEqualTo("brief.v1 (12).docx");
    }

    @Test
    void aNameOfTheLongestLengthIsCutForItsCompanionAndForANumber() {
        String longest = "b".repeat(251) + ".pdf";

        String receipt = FileNames.withSuffix(longest, ".receipt.json");
        assertThat(receipt).endsWith(".receipt.json");
        assertThat(receipt.getBytes(UTF_8)).hasSize(255);
        assertThat(FileNames.numbered(longest, 2)).endsWith(" (2).pdf");
        assertThat(FileNames.numbered(longest, 2).getBytes(UTF_8)).hasSize(255);
    }

    @Test
    void namesThatAreCutToTheSameGetDifferentCompanions() {
        String one = "b".repeat(250) + "1.pdf";
        String other = "b".repeat(250) + "2.pdf";

        assertThat(FileNames.withSuffix(one, ".receipt.json"))
                .isNotEqualTo(FileNames.withSuffix(other, ".receipt.json"));
    }

    @Test
    void cuttingNeverSplitsACharacter() {
        String envelopes = "📬".repeat(63);

        String receipt = FileNames.withSuffix(envelopes, ".receipt.json");
        assertThat(receipt.getBytes(UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(receipt).startsWith("📬").doesNotContain("\ufffd");
        assertThat(new String(receipt.getBytes(UTF_8), UTF_8)).isEqualTo(receipt);
    }

    @Test
    void anEndingThatIsMostOfTheNameIsNoEnding() {
        String name = "a." + "b".repeat(253);

        assertThat(FileNames.numbered(name, 2).getBytes(UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(FileNames.numbered(name, 2)).isNotEqualTo(FileNames.numbered(name, 3));
    }

    @Test
    void whatWouldBreakOrTurnALineIsShownEscaped() {
        assertThat(FileNames.shown("een\nbrief\u202efdp.exe")).isEqualTo("een\\u000abrief\\u202efdp.exe");
        assertThat(FileNames.shown("gewone brief ë 📬.pdf")).isEqualTo("gewone brief ë 📬.pdf");
    }
}
