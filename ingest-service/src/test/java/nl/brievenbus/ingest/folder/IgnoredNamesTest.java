package nl.brievenbus.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoredNamesTest {

    private final IgnoredNames usual = IgnoredNames.usual();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                "._brief.pdf",
                ".~lock.brief.odt#",
                "~$brief.docx",
                "brief.pdf.part",
                "BRIEF.TMP",
                "brief.pdf.crdownload",
                "Thumbs.db",
                "thumbs.DB",
                "desktop.ini",
                "brief.txt~",
                "brief.pdf.receipt.json",
                "brief.pdf.reason.txt"
            })
    void whatIsNoLetterIsIgnored(String name) {
        assertThat(usual.include(Path.of("/inbox", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brief.pdf",
                "brief",
                "-rf",
                "partij.txt",
                "mijn tmp.txt",
                "~brief.txt",
                "brief.part.pdf",
                "reason.txt"
            })
    void whatMayBeALetterIsNot(String name) {
        assertThat(usual.include(Path.of("/inbox", name))).isFalse();
    }
}
