package nl.brievenbus.extract.parse;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How letters are parsed.
 *
 * @param workFolder where parsing processes keep what they need for a moment
 * @param quick the limits of the quick lane
 * @param slow the limits of the slow lane
 * @param ocr how scans are read
 */
public record ParserSettings(Path workFolder, ParseLimits quick, ParseLimits slow, Ocr ocr) {

    /**
     * How scans are read.
     *
     * @param languages as Tesseract names them, joined by {@code +}; those that are not installed are left out
     * @param timePerPage beyond it a page stays unread
     * @param maxPages a longer scan is refused
     */
    public record Ocr(String languages, Duration timePerPage, int maxPages) {}
}
