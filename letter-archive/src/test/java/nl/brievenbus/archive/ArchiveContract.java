package nl.brievenbus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every kind of archive promises. */
public abstract class ArchiveContract {

    /** sha256 of the word "brief". */
    private static final String HASH = "29a8825bd242f14386ee528d76e0e8f1e38f3c8c4047d7b2d6df7493368a17d0";

    @TempDir
    protected Path home;

    protected abstract Archive archive();

    /** The paths of what the archive holds, below it. */
    protected abstract List<String> kept() throws IOException;

    /** Puts other bytes in the place of the only letter that is kept. */
    protected abstract void alter(String bytes) throws IOException;

    @Test
    void aLetterIsKeptUnderTheHashOfItsBytes() throws Exception {
        ArchivedLetter kept = archive().put(letter("uitstel.PDF", "brief"));

        String path = "%s/%s/%s.pdf".formatted(HASH.substring(0, 2), HASH.substring(2, 4), HASH);
        assertThat(kept.letterId()).isEqualTo("sha256:" + HASH);
        assertThat(kept.location()).hasToString("archive:/" + path);
        assertThat(kept.size()).isEqualTo(5);
        assertThat(kept()).containsExactly(path);
        try (Archive.LocalCopy copy = archive().fetch(kept.letterId(), kept.location())) {
            assertThat(copy.path()).hasContent("brief");
            assertThat(copy.path().toString()).endsWith(".pdf");
        }
    }

    @Test
    void theSameBytesUnderAnotherNameAreKeptOnce() throws Exception {
        ArchivedLetter first = archive().put(letter("a.txt", "brief"));
        ArchivedLetter second = archive().put(letter("b.text", "brief"));

        assertThat(second).isEqualTo(first);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aStrangeEndingIsLeftOff() throws Exception {
        assertThat(archive().put(letter("brief.p d;f", "brief")).location().toString())
                .doesNotContain(".");
    }

    @Test
    void aDeletedLetterIsMissing() throws Exception {
        ArchivedLetter kept = archive().put(letter("a.txt", "brief"));

        assertThat(archive().delete(kept.letterId())).isTrue();
        assertThat(archive().delete(kept.letterId())).isFalse();
        assertThat(archive().delete("../../etc/passwd")).isFalse();
        assertThatThrownBy(() -> archive().fetch(kept.letterId(), kept.location()))
                .isInstanceOf(MissingLetterException.class);
    }

    @Test
    void bytesThatWereChangedAreNotHandedOut() throws Exception {
        ArchivedLetter kept = archive().put(letter("a.txt", "brief"));
        alter("anders");

        assertThatThrownBy(() -> archive().fetch(kept.letterId(), kept.location()))
                .isInstanceOf(AlteredLetterException.class);
    }

    @Test
    void anAddressOutsideTheArchiveIsRefused() {
        for (String address : List.of("archive:/../../etc/passwd", "file:///etc/passwd", "archive:/ab/cd/x.txt")) {
            assertThatThrownBy(() -> archive().fetch("sha256:" + HASH, URI.create(address)))
                    .isInstanceOf(MissingLetterException.class);
        }
    }

    @Test
    void aFileThatCannotBeReadIsNotTheArchivesFault() {
        assertThatThrownBy(() -> archive().put(home.resolve("absent.txt"))).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void aSymbolicLinkIsNotFollowed() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("link.txt"), letter("a.txt", "brief"));

        assertThatThrownBy(() -> archive().put(link)).isInstanceOf(IOException.class);
        assertThat(kept()).isEmpty();
    }

    protected final Path letter(String name, String words) throws IOException {
        return Files.writeString(home.resolve(name), words);
    }
}
