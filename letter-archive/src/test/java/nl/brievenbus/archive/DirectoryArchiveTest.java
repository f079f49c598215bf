package nl.brievenbus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryArchiveTest extends ArchiveContract {

    private Archive archive;

    @BeforeEach
    void openArchive() throws IOException {
        archive = new DirectoryArchive(home.resolve("archive"));
    }

    @Override
    protected Archive archive() {
        return archive;
    }

    @Override
    protected List<String> kept() throws IOException {
        return files().stream()
                .map(file -> home.resolve("archive").relativize(file).toString())
                .toList();
    }

    @Override
    protected void alter(String bytes) throws IOException {
        Files.writeString(files().get(0), bytes);
    }

    @Test
    void bytesThatWereChangedAreMendedByTheLetterThatComesAgain() throws Exception {
        archive.put(letter("a.txt", "brief"));
        alter("anders");

        ArchivedLetter again = archive.put(letter("a.txt", "brief"));

        try (Archive.LocalCopy copy = archive.fetch(again.letterId(), again.location())) {
            assertThat(copy.path()).hasContent("brief");
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void anArchiveThatIsNotMountedDoesNotMakeALetterMissing() throws Exception {
        ArchivedLetter kept = archive.put(letter("a.txt", "brief"));
        Path away = Files.move(home.resolve("archive"), home.resolve("away"));

        assertThatThrownBy(() -> archive.fetch(kept.letterId(), kept.location()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mounted");

        Files.move(away, home.resolve("archive"));
        archive.fetch(kept.letterId(), kept.location()).close();
    }

    @Test
    void whatItHoldsIsListedWithoutWhatIsNoLetterOfOurs() throws Exception {
        DirectoryArchive listed = new DirectoryArchive(home.resolve("archive"));
        ArchivedLetter one = listed.put(letter("een.PDF", "een"));
        ArchivedLetter other = listed.put(letter("twee", "twee brieven"));
        Files.writeString(home.resolve("archive/incoming/half.part"), "half");
        Files.writeString(home.resolve("archive/niet van ons %.txt"), "anders");

        List<DirectoryArchive.Held> held = listed.letters();

        assertThat(held).extracting(DirectoryArchive.Held::letter).containsExactlyInAnyOrder(one, other);
        assertThat(held).allSatisfy(letter -> {
            assertThat(letter.letter().location().toString()).endsWith(letter.fileName());
            assertThat(letter.since()).isBeforeOrEqualTo(Instant.now());
        });
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("archive"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
