package nl.brievenbus.extract.lane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.brievenbus.extract.parse.LetterParser;
import nl.brievenbus.extract.parse.ParseOutcome;
import nl.brievenbus.extract.parse.ParserUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parsers of a lane: one for each worker, made when it is first needed. Thread-safe. */
final class ParserPool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ParserPool.class);

    private final Source source;
    private final ConcurrentLinkedQueue<LetterParser> idle = new ConcurrentLinkedQueue<>();
    private volatile Optional<String> fault = Optional.empty();
    private volatile boolean closed;

    /** Makes a parser. */
    @FunctionalInterface
    interface Source {
        LetterParser make() throws ParserUnavailableException;
    }

    ParserPool(Source source) {
        this.source = source;
    }

    /** As {@link LetterParser#parse}, with a parser that no other thread uses at the moment. */
    ParseOutcome parse(Path file) throws ParserUnavailableException, InterruptedException {
        try {
            LetterParser parser = take();
            try {
                ParseOutcome outcome = parser.parse(file);
                fault = Optional.empty();
                return outcome;
            } finally {
                giveBack(parser);
            }
        } catch (ParserUnavailableException e) {
            fault = Optional.ofNullable(e.getMessage());
            throw e;
        }
    }

    /** What stood in the way of the last parse; empty where it was done. */
    Optional<String> fault() {
        return fault;
    }

    /** Parses a few words, so that a process runs before the first letter comes, and a fault shows. */
    void warmUp() {
        try {
            Path words = Files.createTempFile("brievenbus-", ".txt");
            try {
                Files.writeString(words, "Geachte voorzitter,");
                parse(words);
            } finally {
                Files.delete(words);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ParserUnavailableException | IOException e) {
            log.error("Letters cannot be parsed: {}", e.getMessage());
        }
    }

    private LetterParser take() throws ParserUnavailableException {
        LetterParser parser = idle.poll();
        return parser == null ? source.make() : parser;
    }

    private void giveBack(LetterParser parser) {
        idle.add(parser);
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (LetterParser parser = idle.poll(); parser != null; parser = idle.poll()) {
            parser.close();
        }
    }
}
