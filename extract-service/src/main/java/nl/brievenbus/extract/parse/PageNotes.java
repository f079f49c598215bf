package nl.brievenbus.extract.parse;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where a web page has its footnotes. HTML has no mark-up for them: a raised or bracketed number is a link to a paragraph
 * or list item further on, or that paragraph begins with the same number, raised.
 */
final class PageNotes {

    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})\\]|\\((\\d{1,3})\\)|(\\d{1,3})");

    private static final Set<String> BLOCKS = Set.of("p", "li", "div", "dd", "aside", "td");

    private static final Set<String> STRUCTURE = Set.of(
            "body",
            "section",
            "article",
            "header",
            "footer",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "dl",
            "dt",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    /** What no visitor counts as part of the letter, unless its notes stand there. */
    private static final Set<String> MARGINS = Set.of("aside", "footer");

    /** In characters: a longer target is a part of the page. */
    private static final int LONGEST_NOTE = 3_000;

    /** So many elements stand around the words of a note at most. */
    private static final int DEEPEST = 20;

    private final Deque<Element> open = new ArrayDeque<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Element> targets = new HashMap<>();
    /** Blocks that begin with a raised number, by that number; of more than one the last, as notes stand at the end. */
    private final Map<String, Element> numbered = new HashMap<>();

    private final List<Element> letterless = new ArrayList<>();
    private int count;

    /** An element by its place among all of the page. */
    private static final class Element {
        final int place;
        final String name;
        final String link;
        final @Nullable Element around;
        /** The block whose words it holds, itself included; null where it is no part of one. */
        final @Nullable Element block;
        /** The block that stands around it, however far. */
        final @Nullable Element outer;
        /** The link or raised words that it is of, itself included. */
        final @Nullable Element within;

        final StringBuilder words = new StringBuilder();
        boolean raised;
        int characters;

        Element(int place, String name, String link, @Nullable Element around) {
            this.place = place;
            this.name = name;
            this.link = link;
            this.around = around;
            boolean isBlock = BLOCKS.contains(name);
            Element sentence = isBlock || STRUCTURE.contains(name) ? null : around;
            block = isBlock ? this : sentence == null ? null : sentence.block;
            outer = around == null ? null : BLOCKS.contains(around.name) ? around : around.outer;
            within = isLinkOrRaised(name) ? this : sentence == null ? null : sentence.within;
            raised = name.equals("sup") || (sentence != null && sentence.raised);
        }

        @Nullable
        Element enclosing() {
            return around == null ? null : around.within;
        }

        Stream<Element> lineage() {
            return Stream.iterate(this, Objects::nonNull, each -> each.around).limit(DEEPEST);
        }
    }

    private record Reference(Element element, String mark) {}

    /**
     * What was found, by the place of elements.
     *
     * @param marks elements that hold no more than the mark of a note, and that mark
     * @param notes elements that hold a note, and its mark
     * @param silent elements whose words are of no note: its own mark, and the way back to the text
     * @param margins elements beside the letter that hold notes all the same
     */
    record Plan(Map<Integer, String> marks, Map<Integer, String> notes, Set<Integer> silent, Set<Integer> margins) {
        static final Plan NONE = new Plan(Map.of(), Map.of(), Set.of(), Set.of());
    }

    private PageNotes() {}

    /** @throws XMLStreamException where this is no well-formed XML */
    static Plan find(String xhtml) throws XMLStreamException {
        PageNotes notes = new PageNotes();
        XMLStreamReader xml = SafeXml.inputFactory().createXMLStreamReader(new StringReader(xhtml));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> notes.start(xml);
                case XMLStreamConstants.END_ELEMENT -> notes.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> notes.characters(xml.getText());
                default -> {}
            }
        }
        return notes.plan();
    }

    private void start(XMLStreamReader xml) {
        Element element = new Element(count++, xml.getLocalName(), attribute(xml, "href"), open.peek());
        open.push(element);
        if (element.block != null) {
            Element block = element.block;
            names(xml, element).forEach(name -> targets.putIfAbsent("#" + name, block));
        }
        Element enclosing = element.enclosing();
        if (element.name.equals("sup") && enclosing != null) {
            enclosing.raised = true;
        }
    }

    private static Stream<String> names(XMLStreamReader xml, Element element) {
        String name = element.name.equals("a") ? attribute(xml, "name") : "";
        return Stream.of(attribute(xml, "id"), name).filter(each -> !each.isEmpty());
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private void characters(String text) {
        String words = text.strip();
        Element element = open.peek();
        if (element == null || words.isEmpty()) {
            return;
        }
        if (element.block != null) {
            element.block.characters += words.length();
        }
        addTo(element.within, words);
        addTo(element.within == null ? null : element.within.enclosing(), words);
    }

    private static void addTo(@Nullable Element element, String words) {
        if (element != null && element.words.length() < LONGEST_NOTE) {
            element.words.append(words);
        }
    }

    private void end() {
        Element element = open.pop();
        if (element.block == element && element.outer != null) {
            element.outer.characters += element.characters;
        }
        if (isLinkOrRaised(element.name) && element.block != null) {
            take(element, element.block);
        }
    }

    /** A link, or raised words: the mark of a note, or the way back from it. */
    private void take(Element element, Element block) {
        String words = element.words.toString();
        Matcher mark = MARK.matcher(words);
        boolean first = block.characters == words.length();
        if (element.name.equals("a") && words.codePoints().noneMatch(Character::isLetter)) {
            letterless.add(element);
        }
        if (!mark.matches() || (element.name.equals("sup") && element.enclosing() != null)) {
            return;
        }
        String number = words.replaceAll("\\D", "");
        if (first && element.raised) {
            numbered.put(number, block);
            letterless.add(element);
        } else if (!first && (element.raised || mark.group(3) == null)) {
            references.add(new Reference(element, number));
        }
    }

    private static boolean isLinkOrRaised(String name) {
        return name.equals("a") || name.equals("sup");
    }

    private Plan plan() {
        Map<Integer, String> marks = new HashMap<>();
        Map<Integer, String> notes = new HashMap<>();
        Set<Integer> margins = new HashSet<>();
        for (Reference reference : references) {
            Element note = note(reference);
            if (note != null && reference.mark().equals(notes.getOrDefault(note.place, reference.mark()))) {
                marks.put(reference.element().place, reference.mark());
                notes.put(note.place, reference.mark());
                note.lineage().filter(each -> MARGINS.contains(each.name)).forEach(each -> margins.add(each.place));
            }
        }
        Set<Integer> silent = new HashSet<>();
        for (Element link : letterless) {
            if (link.lineage().anyMatch(each -> notes.containsKey(each.place))) {
                silent.add(link.place);
            }
        }
        return new Plan(marks, notes, silent, margins);
    }

    private @Nullable Element note(Reference reference) {
        String link = reference.element().link;
        Element note =
                link.startsWith("#") ? targets.get(link) : link.isEmpty() ? numbered.get(reference.mark()) : null;
        boolean further = note != null
                && note.place > reference.element().place
                && note.characters > 0
                && note.characters <= LONGEST_NOTE;
        return further ? note : null;
    }
}
