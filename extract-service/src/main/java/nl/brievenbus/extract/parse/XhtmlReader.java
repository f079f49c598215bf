package nl.brievenbus.extract.parse;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.brievenbus.extract.parse.ParsedLetter.Block;
import nl.brievenbus.extract.parse.ParsedLetter.Kind;

/**
 * Tika's XHTML to text and blocks.
 *
 * <p>Only the body counts: what stands in the head depends on how many properties a file has, so that offsets into the
 * whole would differ from run to run.
 *
 * <p>A footnote that stands within a sentence is moved behind its paragraph, under its number; the number stays where
 * the note stood.
 */
final class XhtmlReader {

    private static final XMLInputFactory FACTORY = SafeXml.inputFactory();
    /** How the Word parser writes the place of a note; the number is that of its file, not that on the page. */
    private static final Pattern WORD_NOTE = Pattern.compile("\\[(?:footnote|endnote)Ref:\\d+\\]");

    private static final Set<String> NOTES = Set.of("footnote", "endnote", "note");
    private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "dt", "dd", "address");

    private final BlockWriter out = new BlockWriter();
    private final Deque<Role> open = new ArrayDeque<>();
    private final boolean authored;
    private int lists;
    private int furniture;
    private boolean inBody;

    /** What an element does to the words in it, and so what its end must undo. */
    private enum Role {
        BODY,
        BLOCK,
        /** The lines at the head and foot of pages: they look as in files without mark-up, and are known by that. */
        FURNITURE,
        LIST,
        NOTE,
        SILENT,
        INLINE
    }

    /** Text and blocks of a body. */
    record Reading(String text, List<Block> blocks) {}

    private XhtmlReader(boolean authored) {
        this.authored = authored;
    }

    /**
     * Reads a document.
     *
     * @param authored whether its paragraphs, headings, lists and tables are as the author made them; else they are a
     *     guess of the parser, and only its pages are kept
     * @throws XMLStreamException where this is no well-formed XML
     */
    static Reading read(String xhtml, boolean authored) throws XMLStreamException {
        XhtmlReader reader = new XhtmlReader(authored);
        XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(xhtml));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    reader.start(
                            xml.getLocalName(), Objects.requireNonNullElse(xml.getAttributeValue(null, "class"), ""));
                case XMLStreamConstants.END_ELEMENT -> reader.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    reader.characters(xml.getText());
                default -> {}
            }
        }
        return reader.out.finish();
    }

    private void start(String name, String cssClass) {
        Role role = open.peek() == Role.SILENT ? Role.SILENT : role(name, cssClass);
        switch (role) {
            case BODY -> inBody = true;
            case LIST -> lists++;
            case NOTE -> out.beginNote();
            case BLOCK -> begin(name, cssClass);
            case FURNITURE -> {
                furniture++;
                begin(name, cssClass);
            }
            case INLINE -> inline(name);
            case SILENT -> {}
        }
        open.push(role);
    }

    private Role role(String name, String cssClass) {
        if (name.equals("body")) {
            return Role.BODY;
        }
        if (!inBody || name.equals("script") || name.equals("style") || cssClass.equals("annotation")) {
            return inBody ? Role.SILENT : Role.INLINE;
        }
        if (NOTES.contains(cssClass)) {
            return Role.NOTE;
        }
        if (cssClass.equals("header") || cssClass.equals("footer")) {
            return Role.FURNITURE;
        }
        return switch (name) {
            case "ul", "ol" -> Role.LIST;
            case "div", "blockquote", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6" -> Role.BLOCK;
            default -> PARAGRAPHS.contains(name) ? Role.BLOCK : Role.INLINE;
        };
    }

    private void begin(String name, String cssClass) {
        if (cssClass.equals("page")) {
            out.page();
        }
        switch (name) {
            case "blockquote" -> out.begin(Kind.QUOTE, 0);
            case "li" -> out.begin(Kind.LIST_ITEM, Math.max(1, lists));
            case "tr" -> out.begin(Kind.TABLE_ROW, 0);
            // A division tells no more than that something begins here.
            case "div" -> out.begin(null, 0);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> out.begin(Kind.HEADING, name.charAt(1) - '0');
            default -> out.begin(authored && furniture == 0 ? Kind.PARAGRAPH : null, 0);
        }
    }

    private void inline(String name) {
        switch (name) {
            case "br" -> out.lineEnd();
            case "td", "th" -> out.cell();
            default -> {}
        }
    }

    private void end() {
        switch (open.pop()) {
            case BODY -> inBody = false;
            case LIST -> lists--;
            case NOTE -> out.endNote();
            case BLOCK -> out.end();
            case FURNITURE -> {
                furniture--;
                out.end();
            }
            case INLINE, SILENT -> {}
        }
    }

    private void characters(String text) {
        if (!inBody || open.peek() == Role.SILENT) {
            return;
        }
        Matcher note = WORD_NOTE.matcher(text);
        int from = 0;
        while (note.find()) {
            out.words(text.substring(from, note.start()));
            out.noteMark();
            from = note.end();
        }
        out.words(text.substring(from));
    }
}
