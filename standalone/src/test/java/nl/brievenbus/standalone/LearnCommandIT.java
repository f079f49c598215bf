package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.statement.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LearnCommandIT {

    private static final Path PROJECT = Path.of("..");
    private static final Path REAL_LETTERS = Path.of("../../shared/letters");

    @TempDir
    private Path folder;

    @Test
    void theWeightsInTheProjectAreThoseThatItsLettersTeach() throws Exception {
        assumeTrue(
                Files.isDirectory(REAL_LETTERS),
                "skipped: the real letters, from which the weights are learnt too, are not beside the project");
        CommandRun run = CommandRun.of(
                folder,
                "learn",
                "--into",
                folder.toString(),
                "--sentences",
                PROJECT.resolve("gold/sentences").toString(),
                REAL_LETTERS.toString(),
                PROJECT.resolve("gold/tuning").toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        for (String language : new String[] {"nl", "en"}) {
            Path file = Path.of(language, "weights.json");
            Path kept = PROJECT.resolve("extract-service/src/main/resources/nl/brievenbus/extract")
                    .resolve(file);
            Map<String, Integer> taught = weights(folder.resolve(file));
            assertThat(weights(kept))
                    .as("%s is not what the letters teach; write it anew by the command in docs/extraction.md", kept)
                    .hasSizeBetween(taught.size() - 20, taught.size() + 20)
                    .allSatisfy((trait, weight) -> assertThat(Math.abs(weight - taught.getOrDefault(trait, 0)))
                            .as(trait)
                            .isLessThan(7));
        }
    }

    @Test
    void aFolderThatIsNoneIsNamed() throws Exception {
        CommandRun run = CommandRun.of(folder, "learn", "--into", folder.toString(), "nergens");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nergens", "name one with annotated letters");
    }

    /** In hundredths, by kind of statement, kind of trait and value; a weight near the least that is kept may be on either side of it. */
    private static Map<String, Integer> weights(Path file) throws Exception {
        Map<String, Integer> weights = new LinkedHashMap<>();
        JsonNode read = JsonMapper.shared().readTree(Files.readString(file));
        for (Kind kind : Trait.WEIGHS_FOR) {
            read.path("weights")
                    .forEachEntry((trait, those) -> those.forEachEntry((value, ofKinds) -> weights.put(
                            kind + " " + trait + " " + value,
                            ofKinds.path(Trait.WEIGHS_FOR.indexOf(kind)).asInt())));
        }
        weights.values().removeIf(weight -> weight == 0);
        return weights;
    }
}
