package nl.brievenbus.extract.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.brievenbus.extract.parse.ParsedLetter.Block;
import nl.brievenbus.extract.parse.ParsedLetter.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Collects words into blocks, and blocks into a text in which a blank line stands between them.
 *
 * <p>Blocks nest in mark-up and not in the letter: a paragraph within a list item is part of the item.
 */
final class BlockWriter {

    /** Kinds that take in the paragraphs within them. */
    private static final Set<Kind> WHOLE = EnumSet.of(Kind.LIST_ITEM, Kind.TABLE_ROW, Kind.HEADING);

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\b.*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> waitingNotes = new ArrayList<>();
    private final Deque<Paragraph> suspended = new ArrayDeque<>();
    private final Deque<Integer> marksToCome = new ArrayDeque<>();
    private final Deque<String> openNotes = new ArrayDeque<>();
    /** Whether a paragraph may be text without mark-up, line by line. */
    private final boolean message;

    private Paragraph paragraph = new Paragraph();
    private boolean pageBegins;
    private boolean noteEnded;
    private int marks;

    /**
     * An open element.
     *
     * @param kind of the words in it, an outer element's where its own mark-up tells less; null where neither tells
     * @param plain whether its own mark-up tells of no more than a paragraph
     */
    private record Level(@Nullable Kind kind, int level, boolean plain) {
        static final Level NONE = new Level(null, 0, true);

        boolean isWhole() {
            return kind != null && WHOLE.contains(kind);
        }
    }

    /** The words since the last border of a block, and the elements that are open around them. */
    private static final class Paragraph {
        final StringBuilder words = new StringBuilder();
        final Deque<Level> levels = new ArrayDeque<>();
        boolean blank = true;

        Level level() {
            return levels.isEmpty() ? Level.NONE : levels.peek();
        }

        void add(String more) {
            words.append(more);
            blank = blank && more.isBlank();
        }

        String take() {
            String taken = words.toString();
            words.setLength(0);
            blank = true;
            return taken;
        }

        boolean endsLine() {
            return words.length() > 0 && words.charAt(words.length() - 1) == '\n';
        }
    }

    /** @param message whether a paragraph may be text without mark-up, with lines, blank lines and quotes of its own */
    BlockWriter(boolean message) {
        this.message = message;
    }

    /** @param kind null where the mark-up tells nothing of these words */
    void begin(@Nullable Kind kind, int level) {
        Level around = paragraph.level();
        boolean plain = kind == null || kind == Kind.PARAGRAPH;
        if (plain && around.isWhole()) {
            separate();
        } else {
            flush();
        }
        boolean inherits = plain && around.kind() != null && around.kind() != Kind.PARAGRAPH;
        paragraph.levels.push(
                inherits ? new Level(around.kind(), around.level(), true) : new Level(kind, level, plain));
    }

    void end() {
        if (paragraph.level().plain() && paragraph.level().isWhole()) {
            separate();
        } else {
            flush();
        }
        paragraph.levels.pop();
    }

    void words(String words) {
        // Behind a note the writer of the XHTML began a new line; the sentence did not.
        paragraph.add(noteEnded && words.startsWith("\n") ? words.substring(1) : words);
        noteEnded = false;
    }

    /** A line end within a block. */
    void lineEnd() {
        if (!paragraph.endsLine()) {
            paragraph.add("\n");
        }
    }

    /** The next words are of another cell of the row. */
    void cell() {
        if (!paragraph.blank) {
            paragraph.add("\t");
        }
    }

    /** The next words are on a new page. */
    void page() {
        flush();
        pageBegins = text.length() > 0;
    }

    /** The place of a note whose words are still to come. */
    void noteMark() {
        marks++;
        marksToCome.add(marks);
        paragraph.add(String.valueOf(marks));
    }

    /** What follows, up to {@link #endNote}, is a note; the paragraph that it interrupts goes on behind it. */
    void beginNote() {
        beginNote("");
    }

    /** @param mark that stands in the text already; empty where the note itself tells it, or {@link #noteMark} has */
    void beginNote(String mark) {
        openNotes.push(mark);
        suspended.push(paragraph);
        paragraph = new Paragraph();
    }

    void endNote() {
        String note = trimmed(paragraph.take()).replaceAll("\\s+", " ");
        String mark = openNotes.pop();
        paragraph = suspended.pop();
        noteEnded = true;
        Matcher numbered = NUMBERED.matcher(note);
        if (!mark.isEmpty()) {
            waitingNotes.add(mark + " " + note.strip());
        } else if (!marksToCome.isEmpty()) {
            waitingNotes.add(marksToCome.remove() + " " + note);
        } else if (numbered.matches()) {
            paragraph.add(numbered.group(1));
            waitingNotes.add(note);
        } else {
            marks++;
            paragraph.add(String.valueOf(marks));
            waitingNotes.add(marks + " " + note);
        }
        if (suspended.isEmpty() && paragraph.blank) {
            flush();
        }
    }

    XhtmlReader.Reading finish() {
        flush();
        return new XhtmlReader.Reading(text.toString(), List.copyOf(blocks));
    }

    /** Parts of one block: what stands between them is no border. */
    private void separate() {
        if (!paragraph.blank && !paragraph.endsLine()) {
            paragraph.add(paragraph.level().kind() == Kind.LIST_ITEM ? "\n" : " ");
        }
    }

    private void flush() {
        if (!suspended.isEmpty()) {
            // Within a note: its paragraphs are one.
            separate();
            return;
        }
        Level level = paragraph.level();
        String words = paragraph.take();
        write(level.kind() == Kind.TABLE_ROW ? cells(words) : trimmed(words), level.kind(), level.level());
        List<String> notes = List.copyOf(waitingNotes);
        waitingNotes.clear();
        notes.forEach(note -> write(note, Kind.FOOTNOTE, 0));
    }

    private void write(String words, @Nullable Kind kind, int level) {
        if (message && kind == Kind.PARAGRAPH && PlainMessage.isOne(words)) {
            PlainMessage.parts(words).forEach(part -> writeBlock(part.words(), part.quoted() ? Kind.QUOTE : null, 0));
        } else {
            writeBlock(words, kind, level);
        }
    }

    private void writeBlock(String words, @Nullable Kind kind, int level) {
        if (words.isBlank()) {
            return;
        }
        if (text.length() > 0) {
            text.append("\n\n");
        }
        int start = text.length();
        if (pageBegins) {
            blocks.add(new Block(Kind.PAGE, 0, start, start));
            pageBegins = false;
        }
        text.append(words);
        if (kind != null) {
            blocks.add(new Block(kind, level, start, text.length()));
        }
    }

    private static String cells(String row) {
        return Arrays.stream(row.split("\t"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("\t"));
    }

    /** Without the blank lines around it; the indent of its first line stays. */
    private static String trimmed(String words) {
        int start = 0;
        for (int i = 0; i < words.length() && Character.isWhitespace(words.charAt(i)); i++) {
            if (words.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return words.substring(start).stripTrailing();
    }
}
