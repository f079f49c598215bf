package nl.brievenbus.extract.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jsoup.nodes.Entities;
import org.xml.sax.SAXException;

/**
 * The mark-up of an official publication as XHTML: its paragraphs ({@code al}), headings ({@code tussenkop},
 * {@code kop}), lists, tables and notes; and what it declares of dossier, number, date and title.
 *
 * <p>Elements that it does not know are paragraphs where they hold words of their own: so other XML is read, too.
 */
final class PublicationXml {

    /** Prefix of the properties that tell what a publication declares. */
    static final String DECLARED = "brievenbus:";

    /** Metadata of a publication by the names that officielebekendmakingen.nl uses, to the names of ours. */
    private static final Map<String, String> META = Map.of(
            "DC.title", "title",
            "DCTERMS.title", "title",
            "DCTERMS.issued", "date",
            "DCTERMS.available", "available",
            "DCTERMS.language", "language",
            "OVERHEIDop.dossiernummer", "dossier",
            "OVERHEIDop.ondernummer", "number");

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("al", "p"),
            Map.entry("noot.al", "p"),
            Map.entry("tekstregel", "p"),
            Map.entry("functie", "p"),
            Map.entry("naam", "p"),
            Map.entry("datumtekst", "p"),
            Map.entry("dagtekening", "p"),
            Map.entry("stuknr", "p"),
            Map.entry("dossiernummer", "p"),
            Map.entry("tussenkop", "h2"),
            Map.entry("kop", "h2"),
            Map.entry("lijst", "ul"),
            Map.entry("li", "li"),
            Map.entry("row", "tr"),
            Map.entry("entry", "td"),
            Map.entry("citaat", "blockquote"),
            Map.entry("noot", "div"));

    /** Elements within a line. */
    private static final Set<String> INLINE = Set.of(
            "nadruk",
            "extref",
            "intref",
            "sup",
            "inf",
            "datum",
            "dossiernr",
            "begrotingshoofdstuk",
            "ondernummer",
            "voornaam",
            "achternaam",
            "li.nr",
            "noot.nr",
            "nr",
            "label",
            "plaats",
            "i",
            "b",
            "u",
            "em",
            "strong",
            "a",
            "span");

    private final XMLStreamReader xml;
    private final XHTMLContentHandler xhtml;
    private final Metadata metadata;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<StringBuilder> captured = new ArrayDeque<>();

    /** @param tag the XHTML element that it became, or empty */
    private record Open(String name, String tag) {}

    PublicationXml(XMLStreamReader xml, XHTMLContentHandler xhtml, Metadata metadata) {
        this.xml = xml;
        this.xhtml = xhtml;
        this.metadata = metadata;
    }

    void copy() throws XMLStreamException, SAXException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    words(xml.getText());
                // Without a document type no entity is declared; old publications use those of HTML all the same.
                case XMLStreamConstants.ENTITY_REFERENCE -> words(Entities.getByName(xml.getLocalName()));
                default -> {}
            }
        }
    }

    private void start(String name) throws SAXException {
        String around = open.isEmpty() ? "" : open.peek().name();
        if (open.isEmpty() && (name.equals("officiele-publicatie") || name.equals("kamerstuk"))) {
            metadata.set(DECLARED + "markup", name);
        }
        if (name.equals("meta")) {
            declare(attribute("name"), attribute("content"));
        }
        if (name.equals("datum")) {
            declareOnce("date", attribute("isodatum"));
        }
        if (name.equals("begrotingshoofdstuk")) {
            xhtml.characters(" ");
        }
        captured.push(new StringBuilder());
        String tag = tag(name, around);
        open.push(new Open(name, tag));
        if (name.equals("noot")) {
            xhtml.startElement("div", "class", "footnote");
        } else if (!tag.isEmpty()) {
            xhtml.startElement(tag);
        }
    }

    private static String tag(String name, String around) {
        if (name.equals("titel")) {
            // Of a division it stands in its "kop" already; of the dossier and the letter it is a line of the head.
            return around.equals("kop") ? "" : "p";
        }
        if (name.equals("meta") || name.equals("metadata") || INLINE.contains(name)) {
            return "";
        }
        return TAGS.getOrDefault(name, "div");
    }

    private void end() throws SAXException {
        Open ended = open.pop();
        String words = captured.pop().toString().replaceAll("\\s+", " ").strip();
        String around = open.isEmpty() ? "" : open.peek().name();
        switch (ended.name()) {
            case "dossiernr" -> declareOnce("dossier", words.replace(" ", ""));
            case "begrotingshoofdstuk" -> declareChapter(words);
            case "ondernummer" -> declareOnce("number", words);
            case "titel" -> {
                if (around.equals("stuk")) {
                    declareOnce("title", words);
                }
            }
            case "nr", "label", "li.nr", "noot.nr", "voornaam" -> xhtml.characters(" ");
            default -> {}
        }
        if (!ended.tag().isEmpty()) {
            xhtml.endElement(ended.tag());
        }
    }

    private void words(String words) throws SAXException {
        if (!captured.isEmpty()) {
            captured.peek().append(words);
        }
        xhtml.characters(words);
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private void declare(String meta, String content) {
        String property = META.get(meta);
        if (property != null) {
            declareOnce(property, content);
        }
    }

    /** The chapter of the budget belongs to the number of its dossier: 36200-VIII. */
    private void declareChapter(String chapter) {
        String dossier = metadata.get(DECLARED + "dossier");
        if (dossier != null && !chapter.isBlank() && !dossier.contains("-")) {
            metadata.set(DECLARED + "dossier", dossier + "-" + chapter.strip());
        }
    }

    private void declareOnce(String property, String value) {
        if (!value.isBlank() && metadata.get(DECLARED + property) == null) {
            metadata.set(DECLARED + property, value.strip());
        }
    }
}
