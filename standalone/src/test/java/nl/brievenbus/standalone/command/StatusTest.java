package nl.brievenbus.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.HomeLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusTest {

    @TempDir
    private Path folder;

    private Home home = new Home(Path.of(""));

    @BeforeEach
    void make() throws IOException {
        home = new Home(folder);
        Files.createDirectories(home.inbox().resolve("gemeente"));
        Files.writeString(home.inbox().resolve("gemeente/brief.txt"), "Geachte voorzitter,");
    }

    @Test
    void theJsonTellsWhatStandsWhereAndLeavesOutWhatIsAbsent() throws IOException {
        JsonNode told = JsonMapper.shared().readTree(Status.of(home, 5).toJson());

        assertThat(told.get("process").asString()).isEqualTo("NONE");
        assertThat(told.get("waiting").asInt()).isEqualTo(1);
        assertThat(told.at("/oldestWaiting/file").asString()).isEqualTo("gemeente/brief.txt");
        assertThat(told.get("lastFailures").isEmpty()).isTrue();
        assertThat(told.has("running")).isFalse();
    }

    @Test
    void whileAProcessStartsItIsNotSaidThatNoneIsThere() throws IOException {
        try (HomeLock lock = HomeLock.take(home).orElseThrow()) {
            assertThat(Status.of(home, 5).process()).isEqualTo(Status.Presence.STARTING_OR_STOPPING);
            assertThat(Status.of(home, 5).running()).isEmpty();
        }
    }
}
