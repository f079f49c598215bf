package nl.brievenbus.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.extract.parse.ParseOutcome.Parsed;
import nl.brievenbus.extract.parse.ParseOutcome.Refused;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "text/html, <html><body><p>De dijk, true",
        "text/html, <html><body><p>De dijk</p></body></HTML>, false",
        "text/html, <p>De dijk, false",
        "application/rtf, {\\rtf1 De {\\b dijk} blij, true",
        "application/rtf, {\\rtf1 De dijk}, false",
        "text/plain, De dijk, false"
    })
    void aPageOrRichTextThatLacksItsEndIsReadWithANotice(String type, String file, boolean lacksEnd) throws Exception {
        assertThat(notices(type, file, Optional.empty()))
                .hasSize(lacksEnd ? 1 : 0)
                .allSatisfy(notice -> assertThat(notice).contains("ends before its end tag"));
    }

    @Test
    void theNoticeOfAttachmentsTellsWhatToDo() throws Exception {
        assertThat(notices("message/rfc822", "Subject: brief", Optional.of("mixed")))
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("save it and drop it in the inbox"));
    }

    @Test
    void aTextWithoutALetterOrFigureIsNoText() throws Exception {
        assertThat(judge("text/plain", "\0\0", "\ufffd\ufffd \ufffd", Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_TEXT));
    }

    private List<String> notices(String type, String file, Optional<String> multipart) throws IOException {
        return ((Parsed) judge(type, file, "De dijk blijft.", multipart)).notices();
    }

    private ParseOutcome judge(String type, String file, String words, Optional<String> multipart) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, type);
        metadata.set(TikaCoreProperties.TIKA_CONTENT, "<html><body><p>" + words + "</p></body></html>");
        multipart.ifPresent(subtype -> metadata.set("Multipart-Subtype", subtype));
        Path letter = Files.writeString(folder.resolve("brief"), file);
        Judge.Verdict verdict = new Judge(1000).judge(new ForkAnswer.Read(metadata, Optional.empty()), letter);
        return ((Judge.Verdict.Decided) verdict).outcome();
    }
}
