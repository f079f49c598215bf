package nl.brievenbus.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterEncodingDetectorTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8", "windows-1252"})
    void aTextIsReadInItsEncodingThoughNothingTellsIt(String encoding) throws Exception {
        byte[] bytes =
                "De coördinator zei: één euro is € 1 – niet méér. ".repeat(20).getBytes(Charset.forName(encoding));

        assertThat(new LetterEncodingDetector().detect(new ByteArrayInputStream(bytes), new Metadata()))
                .isEqualTo(Charset.forName(encoding));
    }
}
