package nl.brievenbus.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import nl.brievenbus.ingest.claim.ClaimId;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.folder.IgnoredNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStateTest {

    private static final Instant LONG_AGO = Instant.parse("2022-07-06T10:00:00.000Z");
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path home;

    private Folders folders;

    @BeforeEach
    void below() {
        folders = Folders.below(home);
    }

    @Test
    void aHomeThatIsNotThereIsEmptyAndIdle() throws IOException {
        FolderState state = FolderState.read(Folders.below(home.resolve("nergens")), IgnoredNames.usual(), 5);

        assertThat(state.isIdle()).isTrue();
        assertThat(state.oldest()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void filesAreCountedByWhereTheyStand() throws IOException {
        write("inbox/a.pdf", "x");
        write("inbox/map/b.pdf", "x");
        write("inbox/half.pdf.part", "x");
        write("processing/desk-1/lock", "");
        claim("claimed", "c.pdf");
        claim("archived/" + HASH, "d.pdf");
        claim("waiting/" + HASH, "e.pdf");
        write("done/f.pdf", "x");
        write("done/f.pdf.receipt.json", "{}");
        write("done/map/.DS_Store", "x");
        write("failed/g.pdf", "x");

        FolderState state = read();

        assertThat(state.waiting()).isEqualTo(2);
        assertThat(state.inWork()).isEqualTo(3);
        assertThat(state.done()).isEqualTo(1);
        assertThat(state.failed()).isEqualTo(1);
        assertThat(state.isIdle()).isFalse();
    }

    @Test
    void theOldestIsToldWithItsNameAndNotByTheDateOfTheFile() throws IOException {
        Path copiedWithItsDate = write("inbox/oud.pdf", "x");
        Files.setLastModifiedTime(copiedWithItsDate, FileTime.from(LONG_AGO.minusSeconds(1)));
        claim("waiting/" + HASH, "brief.pdf");

        assertThat(read().oldest()).hasValueSatisfying(oldest -> assertThat(oldest)
                .isEqualTo(new FolderState.Oldest("map/brief.pdf", LONG_AGO, true)));
    }

    @Test
    void theLastFailuresComeNewestFirstWithTheirReasons() throws IOException {
        for (int i = 1; i <= 4; i++) {
            write("failed/map/brief" + i + ".pdf", "x");
            Path note = write(
                    "failed/map/brief" + i + ".pdf.reason.txt",
                    "This letter cannot be searched.\n\nWhy:      Reason " + i + ".\nLetter:   sha256:" + HASH + "\n");
            Files.setLastModifiedTime(note, FileTime.from(LONG_AGO.plusSeconds(i)));
        }
        write("failed/moved-back.pdf.reason.txt", "Why: An earlier try.\n");

        assertThat(FolderState.read(folders, IgnoredNames.usual(), 2).lastFailures())
                .containsExactly(failure(4), failure(3));
        assertThat(read().failed()).isEqualTo(4);
    }

    private static FolderState.Failure failure(int i) {
        return new FolderState.Failure(
                "map/brief" + i + ".pdf", "Reason " + i + ".", Optional.of("sha256:" + HASH), LONG_AGO.plusSeconds(i));
    }

    private FolderState read() throws IOException {
        return FolderState.read(folders, IgnoredNames.usual(), 5);
    }

    private void claim(String place, String name) throws IOException {
        write("processing/desk-1/" + place + "/" + ClaimId.of(LONG_AGO, 1) + "/letter/map/" + name, "x");
    }

    private Path write(String path, String content) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, content);
    }
}
