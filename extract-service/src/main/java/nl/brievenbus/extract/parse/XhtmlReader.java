package nl.brievenbus.extract.parse;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private static final Set<String> NOTES = Set.of("footnote", "endnote", "note");
    private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "dt", "dd", "address");

    private final BlockWriter out;
    private final Deque<Role> open = new ArrayDeque<>();
    private final Source source;
    private final PageNotes.Plan notes;
    private int count;
    private int lists;
    private int furniture;
    private int articles;
    private boolean inBody;

    /** What an element does to the words in it, and so what its end must undo. */
    private enum Role {
        BODY,
        BLOCK,
        /** The lines at the head and foot of pages: they look as in files without mark-up, and are known by that. */
        FURNITURE,
        LIST,
        NOTE,
        /** A note of a web page: its mark stands in the plan of the page. */
        PAGE_NOTE,
        /** A part of a page with a foot of its own. */
        ARTICLE,
        SILENT,
        INLINE
    }

    /** How much the mark-up can be trusted. */
    enum Source {
        /** Paragraphs, headings, lists and tables are as the author made them. */
        AUTHORED,
        /** A web page: the same; but footnotes look as other paragraphs do, and much is of the site, or not shown. */
        PAGE,
        /** A message: a web page, or text without mark-up that stands in one paragraph, line by line. */
        MESSAGE,
        /** Paragraphs and the like are a guess of the parser: only pages are kept. */
        GUESSED
    }

    /** Text and blocks of a body. */
    record Reading(String text, List<Block> blocks) {}

    private XhtmlReader(Source source, PageNotes.Plan notes) {
        this.source = source;
        this.notes = notes;
        this.out = new BlockWriter(source == Source.MESSAGE);
    }

    /**
     * Reads a document.
     *
     * @throws XMLStreamException where this is no well-formed XML
     */
    static Reading read(String xhtml, Source source) throws XMLStreamException {
        boolean page = source == Source.PAGE || source == Source.MESSAGE;
        XhtmlReader reader = new XhtmlReader(source, page ? PageNotes.find(xhtml) : PageNotes.Plan.NONE);
        XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(xhtml));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> reader.start(xml);
                case XMLStreamConstants.END_ELEMENT -> reader.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    reader.characters(xml.getText());
                default -> {}
            }
        }
        return reader.out.finish();
    }

    private void start(XMLStreamReader xml) {
        int place = count++;
        String name = xml.getLocalName();
        String cssClass = attribute(xml, "class");
        boolean silent = open.peek() == Role.SILENT || notes.silent().contains(place) || isHidden(xml);
        Role role = silent ? Role.SILENT : pageRole(name, place).orElseGet(() -> role(name, cssClass));
        switch (role) {
            case BODY -> inBody = true;
            case LIST -> lists++;
            case NOTE -> out.beginNote();
            case PAGE_NOTE -> out.beginNote(notes.notes().getOrDefault(place, ""));
            case ARTICLE -> {
                articles++;
                begin(name, cssClass);
            }
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

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private static boolean isHidden(XMLStreamReader xml) {
        if (xml.getAttributeValue(null, "hidden") != null) {
            return true;
        }
        String written = attribute(xml, "style").toLowerCase(Locale.ROOT);
        String style = ";" + WHITE.matcher(written).replaceAll("");
        return style.contains(";display:none")
                || style.contains(";visibility:hidden")
                || style.contains(";visibility:collapse");
    }

    /** What an element of a web page is that other files do not have. */
    private Optional<Role> pageRole(String name, int place) {
        String mark = notes.marks().get(place);
        if (mark != null) {
            out.words(mark);
            return Optional.of(Role.SILENT);
        }
        if (notes.notes().containsKey(place)) {
            return Optional.of(Role.PAGE_NOTE);
        }
        boolean margin = name.equals("aside") || (name.equals("footer") && articles == 0);
        return margin && !notes.margins().contains(place)
                ? Optional.of(Role.SILENT)
                : name.equals("article") || name.equals("section") ? Optional.of(Role.ARTICLE) : Optional.empty();
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
            case "div", "header", "footer", "aside", "blockquote", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6" ->
                Role.BLOCK;
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
            // Divisions tell no more than that something begins here.
            case "div", "header", "footer", "aside", "article", "section" -> out.begin(null, 0);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> out.begin(Kind.HEADING, name.charAt(1) - '0');
            default -> out.begin(source != Source.GUESSED && furniture == 0 ? Kind.PARAGRAPH : null, 0);
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
            case NOTE, PAGE_NOTE -> out.endNote();
            case ARTICLE -> {
                articles--;
                out.end();
            }
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
