package nl.brievenbus.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FolderSetupTest {

    @TempDir
    Path temp;

    @Test
    void theFoldersOfAHomeAreMadeAndNothingElseStaysInThem() throws IOException {
        Folders folders = FolderSetup.prepare(temp.resolve("een home/📬"));

        assertThat(List.of(folders.inbox(), folders.processing(), folders.done(), folders.failed(), folders.arrivals()))
                .allMatch(Files::isDirectory);
        try (Stream<Path> all = Files.walk(folders.home())) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void preparingTwiceLeavesWhatIsThere() throws IOException {
        Folders folders = FolderSetup.prepare(temp);
        Files.writeString(folders.inbox().resolve("brief.txt"), "x");

        assertThat(FolderSetup.prepare(temp)).isEqualTo(folders);
        assertThat(folders.inbox().resolve("brief.txt")).hasContent("x");
    }

    @Test
    void aHomeThatIsAFileIsRefusedByName() throws IOException {
        Path file = Files.writeString(temp.resolve("home"), "x");

        assertThatThrownBy(() -> FolderSetup.prepare(file))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageContaining(file.toString())
                .extracting(e -> ((UnusableFolderException) e).remedy())
                .asString()
                .contains("brievenbus.folders.home");
    }

    @Test
    void foldersOnTwoFileSystemsAreRefused() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeThat(memory).as("a second file system").isDirectory().isWritable();
        assumeThat(Files.getFileStore(memory)).isNotEqualTo(Files.getFileStore(temp));
        Path elsewhere = Files.createTempDirectory(memory, "brievenbus");
        Files.createSymbolicLink(temp.resolve("done"), elsewhere);

        try {
            assertThatThrownBy(() -> FolderSetup.prepare(temp))
                    .isInstanceOf(UnusableFolderException.class)
                    .hasMessageContaining(elsewhere.toRealPath().toString());
            try (Stream<Path> left = Files.list(elsewhere)) {
                assertThat(left).isEmpty();
            }
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    void anEncodingThatCannotHoldNamesIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> FolderSetup.requireEncoding("ANSI_X3.4-1968"))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageContaining("ANSI_X3.4-1968")
                .extracting(e -> ((UnusableFolderException) e).remedy())
                .asString()
                .contains("LC_ALL=C.UTF-8");
        FolderSetup.requireEncoding("UTF-8");
    }

    @Test
    void aHomeKeepsItsIdAndAnotherHomeHasAnother() throws IOException {
        Folders one = FolderSetup.prepare(temp.resolve("een"));
        Folders other = FolderSetup.prepare(temp.resolve("ander"));

        assertThat(FolderId.of(one)).isEqualTo(FolderId.of(one)).isNotEqualTo(FolderId.of(other));
        Files.writeString(one.home().resolve("folder-id"), "half");
        assertThatThrownBy(() -> FolderId.of(one)).isInstanceOf(UnusableFolderException.class);
    }

    @Test
    void theArchiveStandsInTheHomeWhereNothingElseIsSaid() throws IOException {
        Folders folders = FolderSetup.prepare(temp);

        assertThat(new ArchiveProperties(Optional.empty()).locationOr(folders))
                .isEqualTo(folders.home().resolve("archive"));
        assertThat(new ArchiveProperties(Optional.of(Path.of("/data"))).locationOr(folders))
                .isEqualTo(Path.of("/data"));
    }

    @Test
    void settingsThatCannotBeAreRefusedWithTheValueAndAnExample() {
        assertThatThrownBy(() -> properties(Duration.ZERO, Duration.ofSeconds(10), 8))
                .hasMessageContaining("stable-for")
                .hasMessageContaining("PT0S")
                .hasMessageContaining("2s");
        assertThatThrownBy(() -> properties(Duration.ofSeconds(2), Duration.ofSeconds(1), 8))
                .hasMessageContaining("empty-for");
        assertThatThrownBy(() -> properties(Duration.ofSeconds(2), Duration.ofSeconds(10), 0))
                .hasMessageContaining("workers");
    }

    private FolderProperties properties(Duration stableFor, Duration emptyFor, int workers) {
        return new FolderProperties(
                temp,
                Duration.ofMillis(500),
                stableFor,
                emptyFor,
                List.of(),
                workers,
                DataSize.ofMegabytes(200),
                Duration.ofHours(24));
    }
}
