package nl.brievenbus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryArchiveTest {

    /** sha256 of the word "brief". */
    private static final String HASH = "29a8825bd242f14386ee528d76e0e8f1e38f3c8c4047d7b2d6df7493368a17d0";

    @TempDir
    Path home;

    private Archive archive;

    @BeforeEach
    void openArchive() throws IOException {
        archive = new DirectoryArchive(home.resolve("archive"));
    }

    @Test
    void aLetterIsKeptUnderTheHashOfItsBytes() throws Exception {
        ArchivedLetter kept = archive.put(letter("uitstel.PDF", "brief"));

        assertThat(kept.letterId()).isEqualTo("sha256:" + HASH);
        assertThat(kept.location())
                .hasToString("archive:/%s/%s/%s.pdf".formatted(HASH.substring(0, 2), HASH.substring(2, 4), HASH));
        assertThat(kept.size()).isEqualTo(5);
        try (Archive.LocalCopy copy = archive.fetch(kept.letterId(), kept.location())) {
            assertThat(copy.path()).hasContent("brief");
        }
    }

    @Test
    void theSameBytesUnderAnotherNameAreKeptOnce() throws Exception {
        ArchivedLetter first = archive.put(letter("a.txt", "brief"));
        ArchivedLetter second = archive.put(letter("b.text", "brief"));

        assertThat(second).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aStrangeEndingIsLeftOff() throws Exception {
        assertThat(archive.put(letter("brief.p d;f", "brief")).location().toString())
                .doesNotContain(".");
    }

    @Test
    void aDeletedLetterIsMissing() throws Exception {
        ArchivedLetter kept = archive.put(letter("a.txt", "brief"));

        assertThat(archive.delete(kept.letterId())).isTrue();
        assertThat(archive.delete(kept.letterId())).isFalse();
        assertThatThrownBy(() -> archive.fetch(kept.letterId(), kept.location()))
                .isInstanceOf(MissingLetterException.class);
    }

    @Test
    void bytesThatWereChangedAreNotHandedOut() throws Exception {
        ArchivedLetter kept = archive.put(letter("a.txt", "brief"));
        Files.writeString(files().get(0), "anders");

        assertThatThrownBy(() -> archive.fetch(kept.letterId(), kept.location()))
                .isInstanceOf(AlteredLetterException.class);
    }

    @Test
    void anAddressOutsideTheArchiveIsRefused() {
        for (String address : List.of("archive:/../../etc/passwd", "file:///etc/passwd", "archive:/ab/cd/x.txt")) {
            assertThatThrownBy(() -> archive.fetch("sha256:" + HASH, URI.create(address)))
                    .isInstanceOf(MissingLetterException.class);
        }
    }

    @Test
    void aSymbolicLinkIsNotFollowed() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("link.txt"), letter("a.txt", "brief"));

        assertThatThrownBy(() -> archive.put(link)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    private Path letter(String name, String words) throws IOException {
        return Files.writeString(home.resolve(name), words);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("archive"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
