package nl.brievenbus.extract.parse;

import java.time.Duration;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.extract.parse.ParseOutcome.Refused;

/** Why files are refused, in the words that an operator reads in the inbox's {@code failed} folder. */
final class Refusals {

    static final String INSTALL_TESSERACT =
            "Install Tesseract (for example `apt-get install tesseract-ocr tesseract-ocr-nld`).";

    private static final String COPY_AGAIN = "Copy the file again from where it came from, and drop the new copy.";

    private Refusals() {}

    static Refused empty() {
        return new Refused(Reason.EMPTY, "The file has no bytes.", COPY_AGAIN);
    }

    static Refused noText() {
        return new Refused(
                Reason.NO_TEXT, "No text: the file is half-copied or empty.", "Open it to check. " + COPY_AGAIN);
    }

    static Refused blankScan() {
        return new Refused(
                Reason.NO_TEXT,
                "No text: the pages are pictures in which no words could be read.",
                "Open it to check. Scan the letter again, upright and at 300 dpi, or ask the sender for the document.");
    }

    static Refused unreadableScan() {
        return new Refused(
                Reason.BROKEN,
                "The file is a scan, and Tesseract gave up on one of its pages.",
                "Scan the letter again, upright and at 300 dpi, or ask the sender for the document.");
    }

    static Refused notALetter(FileType type) {
        return new Refused(
                Reason.NOT_A_LETTER,
                "Not a letter: this is %s (%s).".formatted(type.inPlainWords(), type.mediaType()),
                "Letters are PDF, Word, OpenDocument, RTF, HTML, XML, e-mail or plain text. If a letter is meant, save"
                        + " it as PDF and drop that.");
    }

    static Refused password() {
        return new Refused(
                Reason.PASSWORD,
                "The file is protected with a password.",
                "Open it with the password, save it without, and drop that.");
    }

    static Refused broken() {
        return new Refused(
                Reason.BROKEN,
                "The file is damaged: it cannot be read as what it says it is.",
                COPY_AGAIN + " If it is the same, open it in its own program and save it as PDF.");
    }

    static Refused incomplete() {
        return new Refused(
                Reason.BROKEN,
                "The file is damaged: the end of the PDF is missing, it may be half-copied.",
                COPY_AGAIN + " If it is the same, open it in a PDF reader and print it to a new PDF.");
    }

    static Refused tooLong(int maxCharacters) {
        return new Refused(
                Reason.TOO_LONG,
                "The text is longer than %,d characters; nothing of it was kept."
                        .formatted(maxCharacters)
                        .replace(',', ' '),
                "Split it, or raise brievenbus.extract.max-characters (and brievenbus.kafka.max-event-bytes with it).");
    }

    static Refused tooManyPages(int pages, int maxPages) {
        return new Refused(
                Reason.TOO_LONG,
                "The scan has %d pages; at most %d are read.".formatted(pages, maxPages),
                "Split it, or raise brievenbus.extract.ocr.max-pages.");
    }

    static Refused timeout(Duration time) {
        return new Refused(
                Reason.TIMEOUT,
                "Reading it took longer than %d seconds.".formatted(time.toSeconds()),
                "Print it to a new PDF and drop that, or raise brievenbus.extract.slow-time.");
    }

    static Refused tooHeavy(int megabytes) {
        return new Refused(
                Reason.TOO_HEAVY,
                "Reading it took more than %d MB of memory, or ended the process that read it.".formatted(megabytes),
                "Print it to a new PDF and drop that, or raise brievenbus.extract.fork-memory.");
    }

    /** A picture may be anything, so it is called a scan only where scanners make such pictures. */
    static Refused noOcr(Judge.Verdict verdict) {
        if (verdict instanceof Judge.Verdict.Picture picture && !picture.type().isScannerPicture()) {
            Refused refused = notALetter(picture.type());
            return new Refused(
                    refused.reason(), refused.message(), "If it is the scan of a letter: " + INSTALL_TESSERACT);
        }
        return new Refused(Reason.NO_OCR, "The file is a scan, and no OCR is installed.", INSTALL_TESSERACT);
    }
}
