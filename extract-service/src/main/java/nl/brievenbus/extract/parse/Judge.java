package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.extract.parse.ParseOutcome.Parsed;
import nl.brievenbus.extract.parse.ParseOutcome.Refused;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;

/** Tells what a file is from what the parsing process read in it: that it ended without a fault does not say much. */
final class Judge {

    /** With fewer letters a page, a PDF is taken for a scan: a stamp or a page number is all the text it has. */
    private static final int LETTERS_ON_A_PAGE = 25;

    /** PDF readers look for the end of a PDF in as many bytes, and so do we. */
    private static final int TAIL = 2048;

    private static final String ATTACHMENTS =
            "The attachments of this message were not read. If one of them is the letter,"
                    + " save it and drop it in the inbox.";

    private static final String NO_END =
            "The file ends before its end tag, so part of the letter may be missing. If it is, copy the file again from where"
                    + " it came from, and drop the new copy.";

    private final int maxCharacters;

    Judge(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** What a file turned out to be. */
    sealed interface Verdict {
        /** The answer is there. */
        record Decided(ParseOutcome outcome) implements Verdict {}

        /** Pages without words: they may be pictures of words. */
        record Scan(int pages) implements Verdict {}

        /** A picture, of a page or of a cat. */
        record Picture(FileType type) implements Verdict {}
    }

    /** Judges what was read without looking into pictures. */
    Verdict judge(ForkAnswer.Read read, Path file) throws IOException {
        FileType type = FileType.of(Objects.requireNonNullElse(read.metadata().get(HttpHeaders.CONTENT_TYPE), ""));
        if (read.exception()
                .filter(EncryptedDocumentException.class.getName()::equals)
                .isPresent()) {
            return new Verdict.Decided(Refusals.password());
        }
        if (type.isPicture()) {
            return new Verdict.Picture(type);
        }
        if (!type.isLetter()) {
            return new Verdict.Decided(Refusals.notALetter(type));
        }
        ParseOutcome outcome = noticed(outcome(read.metadata(), type, false), type, file);
        boolean pdf = type.mediaType().equals("application/pdf");
        if (read.exception().isPresent()) {
            boolean half = pdf && !isComplete(file) && !(outcome instanceof Parsed);
            return new Verdict.Decided(half ? Refusals.noText() : Refusals.broken());
        }
        if (pdf && !isTooLong(outcome)) {
            return pdf(outcome, read.metadata(), file);
        }
        return new Verdict.Decided(outcome);
    }

    private static boolean isTooLong(ParseOutcome outcome) {
        return outcome instanceof Refused refused && refused.reason() == Reason.TOO_LONG;
    }

    private static Verdict pdf(ParseOutcome outcome, Metadata metadata, Path file) throws IOException {
        boolean words = outcome instanceof Parsed;
        if (!isComplete(file)) {
            return new Verdict.Decided(words ? Refusals.incomplete() : Refusals.noText());
        }
        int pages = pages(metadata);
        long letters =
                outcome instanceof Parsed parsed ? letters(parsed.letter().text()) : 0;
        if (pages > 0 && letters < (long) LETTERS_ON_A_PAGE * pages) {
            return new Verdict.Scan(pages);
        }
        return new Verdict.Decided(outcome);
    }

    /** Judges what was read in the pictures. */
    ParseOutcome judgeScan(ForkAnswer.Read read) {
        if (read.exception().isPresent()) {
            return Refusals.unreadableScan();
        }
        FileType type = FileType.of(Objects.requireNonNullElse(read.metadata().get(HttpHeaders.CONTENT_TYPE), ""));
        ParseOutcome outcome = outcome(read.metadata(), type, true);
        boolean words =
                outcome instanceof Parsed parsed && letters(parsed.letter().text()) >= LETTERS_ON_A_PAGE;
        if (words || isTooLong(outcome)) {
            return outcome;
        }
        return type.isPicture() ? Refusals.notALetter(type) : Refusals.blankScan();
    }

    private ParseOutcome outcome(Metadata metadata, FileType type, boolean ocr) {
        if (Boolean.parseBoolean(metadata.get(TikaCoreProperties.WRITE_LIMIT_REACHED))) {
            return Refusals.tooLong(maxCharacters);
        }
        String xhtml = Objects.requireNonNullElse(metadata.get(TikaCoreProperties.TIKA_CONTENT), "");
        if (xhtml.isBlank()) {
            return Refusals.noText();
        }
        try {
            XhtmlReader.Reading reading = XhtmlReader.read(xhtml, ocr ? XhtmlReader.Source.GUESSED : type.source());
            String text = reading.text();
            if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return Refusals.noText();
            }
            if (text.length() > maxCharacters) {
                return Refusals.tooLong(maxCharacters);
            }
            return new Parsed(
                    new ParsedLetter(
                            text, reading.blocks(), type.mediaType(), ocr, DeclaredProperties.of(metadata, type)),
                    notices(metadata));
        } catch (XMLStreamException e) {
            return Refusals.broken();
        }
    }

    private static List<String> notices(Metadata metadata) {
        boolean attachments = Optional.ofNullable(metadata.get("Multipart-Subtype"))
                .filter("mixed"::equals)
                .isPresent();
        return attachments ? List.of(ATTACHMENTS) : List.of();
    }

    /** PDFs without an end are refused; of other files that tell their end, nobody can tell whether words are missing. */
    private static ParseOutcome noticed(ParseOutcome outcome, FileType type, Path file) throws IOException {
        if (!(outcome instanceof Parsed parsed) || !lacksEnd(type, file)) {
            return outcome;
        }
        return new Parsed(
                parsed.letter(),
                Stream.concat(parsed.notices().stream(), Stream.of(NO_END)).toList());
    }

    private static boolean lacksEnd(FileType type, Path file) throws IOException {
        return switch (type.mediaType()) {
            case "text/html", "application/xhtml+xml" ->
                lower(start(file)).contains("<html") && !lower(tail(file)).contains("</html");
            case "application/rtf" -> !tail(file).replace("\0", "").strip().endsWith("}");
            default -> false;
        };
    }

    private static int pages(Metadata metadata) {
        return Objects.requireNonNullElse(metadata.getInt(PagedText.N_PAGES), 0);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).limit(1_000_000).count();
    }

    /** Whether a PDF has its end. One that was copied by half can be read as far as it goes: we do not. */
    private static boolean isComplete(Path file) throws IOException {
        return tail(file).contains("%%EOF");
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** A letter for each byte. */
    private static String start(Path file) throws IOException {
        return bytes(file, 0);
    }

    private static String tail(Path file) throws IOException {
        return bytes(file, Math.max(0, Files.size(file) - TAIL));
    }

    private static String bytes(Path file, long from) throws IOException {
        try (RandomAccessFile letter = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL, letter.length() - from)];
            letter.seek(from);
            letter.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
