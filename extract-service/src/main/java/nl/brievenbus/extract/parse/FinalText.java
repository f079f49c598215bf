package nl.brievenbus.extract.parse;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Takes out of the mark-up of a Word document what is no part of its final text (ECMA-376, part 1: 17.3.2.41 vanish,
 * 17.13.4 comments, 17.13.5 revisions).
 */
final class FinalText {

    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private static final Set<String> DROPPED =
            Set.of("del", "moveFrom", "commentRangeStart", "commentRangeEnd", "commentReference");

    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final Deque<Open> open = new ArrayDeque<>();
    private int dropping;
    private boolean changed;

    private static final class Open {
        final String name;
        /** Of a run: its words are not shown. */
        boolean hidden;

        Open(String name) {
            this.name = name;
        }
    }

    private FinalText() {}

    /**
     * The mark-up of the final text, or nothing where all of it is.
     *
     * @throws XMLStreamException where this is no well-formed XML
     */
    static Optional<byte[]> of(InputStream part) throws XMLStreamException {
        FinalText text = new FinalText();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        XMLEventReader reader = SafeXml.inputFactory().createXMLEventReader(part);
        XMLEventWriter writer =
                XMLOutputFactory.newDefaultFactory().createXMLEventWriter(kept, StandardCharsets.UTF_8.name());
        while (reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            if (text.keeps(event)) {
                writer.add(event);
            }
        }
        writer.close();
        return text.changed ? Optional.of(kept.toByteArray()) : Optional.empty();
    }

    private boolean keeps(XMLEvent event) {
        if (event.isStartElement()) {
            return start(event.asStartElement());
        }
        if (event.isEndElement()) {
            if (dropping > 0) {
                dropping--;
                return false;
            }
            open.pop();
            return true;
        }
        // What declares the encoding of the source says nothing of ours.
        return dropping == 0 && !event.isStartDocument();
    }

    private boolean start(StartElement element) {
        String name = WORD.contains(element.getName().getNamespaceURI())
                ? element.getName().getLocalPart()
                : "";
        if (dropping > 0 || DROPPED.contains(name) || isHidden(name)) {
            dropping++;
            changed = true;
            return false;
        }
        if (name.equals("vanish") && isOn(element)) {
            hideRun();
        }
        open.push(new Open(name));
        return true;
    }

    /** The properties of a run come first, and tell of all that follows. */
    private boolean isHidden(String name) {
        Open around = open.peek();
        return around != null && around.hidden && !name.equals("rPr");
    }

    /** Of a paragraph, the same property hides its mark only. */
    private void hideRun() {
        Open properties = open.peek();
        if (properties != null && properties.name.equals("rPr")) {
            open.stream()
                    .skip(1)
                    .findFirst()
                    .filter(run -> run.name.equals("r"))
                    .ifPresent(run -> run.hidden = true);
        }
    }

    private static boolean isOn(StartElement element) {
        Attribute value = element.getAttributeByName(new QName(element.getName().getNamespaceURI(), "val"));
        return value == null || !OFF.contains(value.getValue());
    }
}
