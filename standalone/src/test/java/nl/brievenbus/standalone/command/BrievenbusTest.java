package nl.brievenbus.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BrievenbusTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {"demo", "start", "extract", "evaluate", "status", "read", "reextract", "reindex", "withdraw"})
    void everyCommandExplainsItself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: brievenbus " + command).contains("--help");
    }

    @Test
    void everyCommandIsListedWithoutOne() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("demo", "start", "extract", "evaluate", "status", "withdraw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "evaluate", "read", "withdraw", "reextract"})
    void whatIsMissingIsNamed(String command) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(err.toString()).containsIgnoringCase("missing required");
    }

    @Test
    void anOptionThatIsNotKnownIsAMisuse() {
        assertThat(run("start", "--port", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("--port");
    }

    @Test
    void aPortOutOfRangeIsAMisuseThatNamesTheOption() {
        assertThat(run("start", "--kafka-port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("--kafka-port", "70000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read letters.indexed --max 0",
                "read letters.indexed --max -1",
                "status --failures -1",
                "reindex --give-up-after -1",
                "reextract --all --give-up-after 0"
            })
    void aNumberOutOfRangeIsAMisuseThatNamesTheOption(String line) {
        String[] words = line.split(" ");

        assertThat(run(words)).isEqualTo(2);
        assertThat(err.toString()).contains(words[words.length - 2] + " must be", words[words.length - 1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read letters.indexed", "reextract --all", "reindex", "withdraw sha256:1"})
    void whoeverTalksToKafkaTakesTheSettingsOfAClient(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();
        assertThat(out.toString()).contains("--kafka-server", "--kafka-config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reextract", "reindex"})
    void whoeverWaitsForServicesSaysHowLong(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("--give-up-after", "1800", "--no-wait");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Brievenbus.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
