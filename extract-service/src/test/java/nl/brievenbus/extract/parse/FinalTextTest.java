package nl.brievenbus.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinalTextTest {

    private static final String KEPT = "<w:r><w:t>De dijk blijft.</w:t></w:r>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:del w:id='1'><w:r><w:delText>WEG</w:delText></w:r></w:del>",
                "<w:moveFrom w:id='1'><w:r><w:t>WEG</w:t></w:r></w:moveFrom>",
                "<w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>WEG</w:t><w:footnoteReference w:id='2'/></w:r>",
                "<w:r><w:rPr><w:vanish w:val='true'/></w:rPr><w:t>WEG</w:t></w:r>",
                "<w:commentRangeStart w:id='WEG'/>",
                "<w:r><w:commentReference w:id='WEG'/></w:r>"
            })
    void whatWasStruckMovedAwayHiddenOrRemarkedIsTakenOut(String gone) throws Exception {
        assertThat(of(KEPT + gone + "<w:ins w:id='2'>" + KEPT + "</w:ins>")).hasValueSatisfying(kept -> assertThat(kept)
                .doesNotContain("WEG", "footnoteReference")
                .containsSubsequence("De dijk blijft.", "<w:ins", "De dijk blijft."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>x</w:t></w:r>",
                "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + KEPT,
                "<w:r><w:rPr><w:rPrChange w:id='3'><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r>"
            })
    void aDocumentWhoseTextIsFinalStaysAsItIs(String shown) throws Exception {
        assertThat(of(shown)).isEmpty();
    }

    @Test
    void theRunBehindAHiddenOneIsShown() throws Exception {
        assertThat(of("<w:r><w:rPr><w:vanish/></w:rPr><w:t>WEG</w:t></w:r>" + KEPT))
                .hasValueSatisfying(kept -> assertThat(kept).contains("De dijk blijft."));
    }

    private static Optional<String> of(String paragraph) throws Exception {
        String document = "<?xml version='1.0' encoding='UTF-8'?><w:document"
                + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>"
                + paragraph + "</w:p></w:body></w:document>";
        return FinalText.of(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .map(kept -> new String(kept, StandardCharsets.UTF_8));
    }
}
