package nl.brievenbus.extract.parse;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.OPCPackageWrapper;
import org.apache.tika.zip.utils.ZipSalvager;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the final text of a Word document: what its writers have struck, moved away, hidden or remarked is taken out before
 * Tika reads it. Of Tika's own two readers one writes all that among the words, and the other loses the place of footnotes.
 *
 * <p>Runs in the parsing process, called by Tika.
 */
public final class WordParser implements Parser {

    private static final long serialVersionUID = 1L;

    private final OOXMLParser words = new OOXMLParser();

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return words.getSupportedTypes(context);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream file = TikaInputStream.get(stream, temporary, metadata);
            OPCPackage document = open(file, temporary);
            try {
                keepFinalText(document);
                file.setOpenContainer(new OPCPackageWrapper(document));
                words.parse(file, handler, metadata, context);
            } finally {
                // Nothing is written back.
                document.revert();
            }
        }
    }

    /** A package that has lost its table of contents is mended first, as Tika does. */
    private static OPCPackage open(TikaInputStream file, TemporaryResources temporary)
            throws IOException, TikaException {
        try {
            return OPCPackage.open(file.getFile(), PackageAccess.READ_WRITE);
        } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
            File mended = temporary.createTemporaryFile();
            ZipSalvager.salvageCopy(file.getFile(), mended);
            return openMended(mended);
        }
    }

    private static OPCPackage openMended(File mended) throws TikaException {
        try {
            return OPCPackage.open(mended, PackageAccess.READ_WRITE);
        } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
            throw new TikaException("The package of the document cannot be opened.", e);
        }
    }

    private static void keepFinalText(OPCPackage document) throws IOException, TikaException {
        try {
            for (PackagePart part : document.getParts()) {
                if (holdsWords(part.getContentType())) {
                    keepFinalText(part);
                }
            }
        } catch (OpenXML4JException | XMLStreamException e) {
            // The message of the cause may quote the document.
            throw new TikaException("The XML of the document is not well-formed.");
        }
    }

    private static boolean holdsWords(String contentType) {
        return contentType.endsWith("main+xml")
                || contentType.endsWith(".footnotes+xml")
                || contentType.endsWith(".endnotes+xml");
    }

    private static void keepFinalText(PackagePart part) throws IOException, XMLStreamException {
        Optional<byte[]> kept;
        try (InputStream xml = part.getInputStream()) {
            kept = FinalText.of(xml);
        }
        if (kept.isPresent()) {
            try (OutputStream changed = part.getOutputStream()) {
                changed.write(kept.get());
            }
        }
    }
}
