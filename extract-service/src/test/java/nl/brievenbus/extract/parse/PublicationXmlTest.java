package nl.brievenbus.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;

class PublicationXmlTest {

    @Test
    void theChapterOfTheBudgetBelongsToTheDossier() throws Exception {
        Metadata metadata = new Metadata();
        String words = read(
                "<kamerstuk><dossier><dossiernummer><dossiernr>36 200</dossiernr><begrotingshoofdstuk>VIII</begrotingshoofdstuk>"
                        + "</dossiernummer><titel>Begroting</titel></dossier></kamerstuk>",
                metadata);

        assertThat(metadata.get(PublicationXml.DECLARED + "dossier")).isEqualTo("36200-VIII");
        assertThat(words).contains("36 200 VIII");
    }

    private static String read(String xml, Metadata metadata) throws Exception {
        BodyContentHandler words = new BodyContentHandler();
        new PublicationParser()
                .parse(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                        words,
                        metadata,
                        new ParseContext());
        return words.toString();
    }
}
