package nl.brievenbus.extract.text;

import java.util.List;

/**
 * The text of a letter as it is stored: paragraphs, one line each, a blank line between, then the footnotes.
 *
 * @param text every offset of this record and of all that is found counts its UTF-16 units
 * @param origins for each unit of the text, where in the text as parsed it stood
 * @param paragraphs of the body, in order, not overlapping
 * @param notes the footnotes, in order, behind the body
 * @param furniture lines that belonged to the pages and were left out; a head may have to be read from them
 */
public record LetterText(
        String text, SourceMap origins, List<Paragraph> paragraphs, List<Note> notes, List<String> furniture) {

    public LetterText {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
        furniture = List.copyOf(furniture);
    }

    /** Where the body ends and the footnotes begin. */
    public int bodyEnd() {
        return paragraphs.isEmpty() ? 0 : paragraphs.get(paragraphs.size() - 1).end();
    }

    public String words(Paragraph paragraph) {
        return text.substring(paragraph.start(), paragraph.end());
    }

    /** The words of the paragraph at a place in {@link #paragraphs}. */
    public String words(int place) {
        return words(paragraphs.get(place));
    }

    /** Where in the text as parsed the character at {@code offset} stood. */
    public int origin(int offset) {
        return origins.origin(offset);
    }

    /**
     * A paragraph, heading, list item or row of the body.
     *
     * @param shape what the mark-up says it is
     * @param level of a marked heading or list item, else 0
     * @param opensBlock whether a blank line, or mark-up, sets it apart from what stands before
     * @param closesBlock whether a blank line, or mark-up, sets it apart from what stands behind
     */
    public record Paragraph(int start, int end, Shape shape, int level, boolean opensBlock, boolean closesBlock) {

        /** In characters. */
        public int length() {
            return end - start;
        }

        /** Whether it stands between blank lines. */
        public boolean alone() {
            return opensBlock && closesBlock;
        }
    }

    /** What mark-up says of a paragraph. */
    public enum Shape {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        QUOTE,
        /** No mark-up tells: it must be read from the words. */
        UNMARKED
    }

    /** A footnote: its mark, and where its words stand (the mark included). */
    public record Note(String mark, int start, int end) {

        /** Where its words begin: behind its mark, where that stands before them. */
        public int wordsStart(String text) {
            int words = text.startsWith(mark, start) ? start + mark.length() : start;
            while (words < end && !Character.isLetterOrDigit(text.codePointAt(words))) {
                words++;
            }
            return words;
        }
    }
}
