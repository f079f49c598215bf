package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the XML of official publications, as officielebekendmakingen.nl gives them, and the words of any other XML.
 *
 * <p>Runs in the parsing process, called by Tika.
 */
public final class PublicationParser implements Parser {

    private static final long serialVersionUID = 1L;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.APPLICATION_XML);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        try {
            XMLStreamReader xml = SafeXml.inputFactory().createXMLStreamReader(stream);
            new PublicationXml(xml, xhtml, metadata).copy();
        } catch (XMLStreamException e) {
            // The message of the cause quotes the document.
            throw new TikaException("The XML is not well-formed.");
        }
        xhtml.endDocument();
    }
}
