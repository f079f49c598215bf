package nl.brievenbus.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import nl.brievenbus.ingest.folder.IgnoredNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxWalkTest {

    @TempDir
    Path temp;

    private Path inbox;
    private InboxWalk walk;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        walk = new InboxWalk(inbox, IgnoredNames.usual());
    }

    @Test
    void filesOfTheInboxAndItsSubFoldersAreFoundWithTheirFolder() throws IOException {
        drop("brief.pdf");
        drop("2022/juli/brief.pdf");

        assertThat(walk.look().files())
                .extracting(InboxFile::folder)
                .containsExactlyInAnyOrder(Path.of(""), Path.of("2022/juli"));
    }

    @Test
    void hiddenFoldersAndIgnoredFilesAreLeftAlone() throws IOException {
        drop(".git/config");
        drop("__MACOSX/brief.pdf");
        drop("half.pdf.part");
        Files.createDirectories(inbox.resolve("leeg/leger"));

        assertThat(walk.look().files()).isEmpty();
    }

    @Test
    void anOldDateHidesNothing() throws IOException {
        Files.setLastModifiedTime(drop("oud.pdf"), FileTime.fromMillis(0));

        assertThat(walk.look().files()).hasSize(1);
    }

    @Test
    void linksAreFoundAsLinksAndNotFollowed() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("buiten"));
        Files.writeString(outside.resolve("geheim.txt"), "x");
        Files.createSymbolicLink(inbox.resolve("map"), outside);
        Files.createSymbolicLink(inbox.resolve("brief.txt"), outside.resolve("geheim.txt"));
        Files.createSymbolicLink(inbox.resolve("rond"), inbox);

        assertThat(walk.look().files())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactlyInAnyOrder("map", "brief.txt", "rond");
    }

    @Test
    void aFileThatIsReplacedLooksDifferent() throws IOException {
        Path file = drop("brief.pdf");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        InboxFile.Look before = look();
        Path other = Files.writeString(temp.resolve("ander"), "x");
        Files.setLastModifiedTime(other, FileTime.fromMillis(1_000));
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(look()).isNotEqualTo(before);
    }

    @Test
    void anInboxThatIsGoneIsAnErrorAndNoEmptyInbox() throws IOException {
        Files.delete(inbox);

        assertThatThrownBy(walk::look).isInstanceOf(IOException.class);
    }

    private InboxFile.Look look() throws IOException {
        List<InboxFile> files = walk.look().files();
        assertThat(files).hasSize(1);
        return files.get(0).look();
    }

    private Path drop(String path) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, "x");
    }
}
