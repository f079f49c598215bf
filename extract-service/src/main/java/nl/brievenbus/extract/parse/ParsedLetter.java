package nl.brievenbus.extract.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A letter as its file holds it, before any normalising.
 *
 * @param text all words, paragraphs separated by blank lines, line ends of the source kept
 * @param blocks what the mark-up tells, in the order of the text, not overlapping; empty for plain text, whose
 *     structure must be read from the words
 * @param mediaType as detected from the bytes
 * @param ocr whether the text was read from images
 * @param declared what the file itself states beside its text
 */
public record ParsedLetter(String text, List<Block> blocks, String mediaType, boolean ocr, Declared declared) {

    public ParsedLetter {
        blocks = List.copyOf(blocks);
    }

    /** A letter of which only the words are known. */
    public static ParsedLetter ofText(String text) {
        return new ParsedLetter(text, List.of(), "text/plain", false, Declared.NOTHING);
    }

    /** A letter of which only the words, the language and the day are known. */
    public static ParsedLetter ofText(String text, String language, LocalDate date) {
        Declared declared = new Declared(
                Optional.of(date),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(language),
                List.of(),
                false);
        return new ParsedLetter(text, List.of(), "text/plain", false, declared);
    }

    /**
     * A stretch of the text that the mark-up sets apart.
     *
     * @param level of a heading, 1 the outermost; of a list item its depth from 1; else 0
     * @param start of its words in the text
     * @param end exclusive
     */
    public record Block(Kind kind, int level, int start, int end) {}

    /** The kinds of blocks. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        QUOTE,
        FOOTNOTE,
        /** A new page begins here; has no words. */
        PAGE
    }

    /**
     * What mark-up or document properties state of a letter.
     *
     * @param date of the letter, not of the file
     * @param signatories offices, for a letter that is not signed in its text
     * @param markup whether these come from the mark-up of an official publication, rather than from properties of a
     *     document
     */
    public record Declared(
            Optional<LocalDate> date,
            Optional<String> title,
            Optional<String> dossier,
            Optional<String> number,
            Optional<String> language,
            List<String> signatories,
            boolean markup) {

        public static final Declared NOTHING = new Declared(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);

        public Declared {
            signatories = List.copyOf(signatories);
        }
    }
}
