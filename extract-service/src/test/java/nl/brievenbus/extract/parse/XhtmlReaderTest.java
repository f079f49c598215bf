package nl.brievenbus.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.brievenbus.extract.parse.ParsedLetter.Kind;
import nl.brievenbus.extract.parse.XhtmlReader.Source;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XhtmlReaderTest {

    private static final String NOTED = "De dijk wordt in mei verhoogd.1 De sluis blijft.";
    private static final String NOTE = "1 Kamerstuk 31 409, nr. 412.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>De dijk wordt in mei verhoogd.<sup><a href='#n1' id='r1'>1</a></sup> De sluis blijft.</p>"
                        + "<ol><li id='n1'>Kamerstuk 31 409, nr. 412. <a href='#r1'>↩</a></li></ol>",
                "<p>De dijk wordt in mei verhoogd.<a href='#n1'><sup>1</sup></a> De sluis blijft.</p>"
                        + "<div id='d1'><p><a name='n1' href='#r1'>1</a> Kamerstuk 31 409, nr. 412.</p></div>",
                "<p>De dijk wordt in mei verhoogd.<a href='#n1' name='r1'><span>[1]</span></a> De sluis blijft.</p>"
                        + "<div><p><a href='#r1' name='n1'>[1]</a> Kamerstuk 31 409, nr. 412.</p></div>",
                "<p>De dijk wordt in mei verhoogd.<sup>1</sup> De sluis blijft.</p>"
                        + "<p><sup>1</sup> Kamerstuk 31 409, nr. 412.</p>",
                "<p>De dijk wordt in mei verhoogd.<sup><a href='#n1'>1</a></sup> De sluis blijft.</p>"
                        + "<aside><p>Zie ook</p><ol><li id='n1'><p>Kamerstuk 31 409, nr. 412.</p></li></ol></aside>"
            })
    void aFootnoteOfAPageIsKnownByTheRaisedOrBracketedNumberThatLeadsToIt(String html) throws Exception {
        XhtmlReader.Reading reading = page(html);

        assertThat(words(reading, Kind.PARAGRAPH)).contains(NOTED);
        assertThat(words(reading, Kind.FOOTNOTE)).containsExactly(NOTE);
    }

    @Test
    void aNumberThatLeadsToAHeadingOrNowhereIsNoFootnote() throws Exception {
        XhtmlReader.Reading reading = page("<p>Zie onderdeel <a href='#k'>[2]</a>. De zaal meet 20 m<sup>2</sup>.</p>"
                + "<div><h2 id='k'>Vervolg</h2><p>De sluis blijft.</p></div>");

        assertThat(words(reading, Kind.FOOTNOTE)).isEmpty();
        assertThat(reading.text()).contains("Zie onderdeel [2]. De zaal meet 20 m2.", "Vervolg", "De sluis blijft.");
    }

    @Test
    void whatNoVisitorReadsAsTheLetterIsLeftOut() throws Exception {
        String text = page("<nav>Naar boven</nav><main><p>De dijk blijft.</p>"
                        + "<p style='color: red; display: none'>Verborgen een</p><p hidden>Verborgen twee</p>"
                        + "<p>Ook de sluis<span style='visibility:hidden'> verborgen drie</span> blijft.</p>"
                        + "<template><p>Sjabloon</p></template><noscript>Zonder script</noscript>"
                        + "<p>Wij komen in <del>mei</del><ins>juni</ins>, <s>alleen</s>samen.</p></main>"
                        + "<aside>Zie ook</aside><footer>Over deze site</footer>")
                .text();

        assertThat(text).isEqualTo("De dijk blijft.\n\nOok de sluis blijft.\n\nWij komen in juni, samen.");
    }

    @Test
    void theFootOfAnArticleIsOfTheArticle() throws Exception {
        assertThat(page("<article><p>De dijk blijft.</p><footer><p>De minister</p></footer></article>")
                        .text())
                .isEqualTo("De dijk blijft.\n\nDe minister");
    }

    @Test
    void sectionsOfAPageStandApart() throws Exception {
        assertThat(page("<section>De dijk blijft.</section><section>De sluis ook.</section>")
                        .text())
                .isEqualTo("De dijk blijft.\n\nDe sluis ook.");
    }

    @Test
    void theTextOfAMessageWithoutMarkUpKeepsItsLinesAndTellsItsQuotes() throws Exception {
        XhtmlReader.Reading reading = XhtmlReader.read(
                "<html><body><p>Geachte voorzitter,\n\nDe dijk\nblijft.\n\n&gt; De dijk\n&gt; gaat weg.\n\nHoogachtend,</p></body></html>",
                Source.MESSAGE);

        assertThat(reading.text())
                .isEqualTo("Geachte voorzitter,\n\nDe dijk\nblijft.\n\nDe dijk\ngaat weg.\n\nHoogachtend,");
        assertThat(words(reading, Kind.QUOTE)).containsExactly("De dijk\ngaat weg.");
        assertThat(words(reading, Kind.PARAGRAPH)).isEmpty();
    }

    /** As the parsing process reads a page, and we its answer. */
    private static XhtmlReader.Reading page(String body) throws Exception {
        ParseContext context = new ParseContext();
        context.set(HtmlMapper.class, WebPageMapper.INSTANCE);
        ToXMLContentHandler xhtml = new ToXMLContentHandler();
        String html = "<html><head><meta charset='utf-8'></head><body>" + body + "</body></html>";
        new JSoupParser()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), xhtml, new Metadata(), context);
        return XhtmlReader.read(xhtml.toString(), Source.PAGE);
    }

    private static List<String> words(XhtmlReader.Reading reading, Kind kind) {
        return reading.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> reading.text().substring(block.start(), block.end()))
                .toList();
    }
}
