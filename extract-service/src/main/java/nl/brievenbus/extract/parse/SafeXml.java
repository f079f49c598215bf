package nl.brievenbus.extract.parse;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;

/** XML that cannot reach outside itself: no document types, no entities of its own, nothing fetched. */
final class SafeXml {

    private SafeXml() {}

    /** The JDK's own reader, whatever else stands on the class path. */
    static XMLInputFactory inputFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
