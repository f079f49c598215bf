package nl.brievenbus.extract.parse;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How pages that are pictures are read.
 *
 * @param programFolder holds the program {@code tesseract}
 * @param languages as Tesseract names them, joined by {@code +}
 * @param timePerPage beyond it a page stays unread
 */
record ScanReading(Path programFolder, String languages, Duration timePerPage) {}
