package nl.brievenbus.extract.parse;

import java.nio.file.Path;

/**
 * Reads files into letters, each in a parsing process apart, so that no file can harm us. For one thread at a time: a
 * worker has one of its own.
 */
public sealed interface LetterParser extends AutoCloseable permits QuickParser, SlowParser {

    /**
     * Reads a file.
     *
     * @param file a regular file; only read. Its name counts as a hint of its type, no more
     * @throws ParserUnavailableException where the parsing process cannot be used: this says nothing about the letter
     * @throws InterruptedException where we are stopped
     */
    ParseOutcome parse(Path file) throws ParserUnavailableException, InterruptedException;

    /** Ends its processes. Any thread may call this; a parse that is underway then ends as unavailable. */
    @Override
    void close();

    /** A parser for the quick lane: gives up early, and reads no scans. */
    static LetterParser quick(ParserSettings settings) throws ParserUnavailableException {
        return new QuickParser(settings);
    }

    /** A parser for the slow lane: takes its time, and reads scans where Tesseract is installed. */
    static LetterParser slow(ParserSettings settings) {
        return new SlowParser(settings);
    }
}
