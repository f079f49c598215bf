package nl.brievenbus.extract.lane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<LetterParser> busy = ConcurrentHashMap.newKeySet();
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
            ParseOutcome outcome = parseWith(take(), file);
            fault = Optional.empty();
            return outcome;
        } catch (ParserUnavailableException e) {
            fault = Optional.ofNullable(e.getMessage());
            throw e;
        }
    }

    private ParseOutcome parseWith(LetterParser parser, Path file)
            throws ParserUnavailableException, InterruptedException {
        boolean usable = false;
        busy.add(parser);
        try {
            ParseOutcome outcome = parser.parse(file);
            usable = true;
            return outcome;
        } finally {
            busy.remove(parser);
            if (usable) {
                giveBack(parser);
            } else {
                // Its folder may be gone, to a cleaner of temporary files for one: the next try makes a new one.
                parser.close();
            }
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

    /** Ends all processes, those that are at a letter too: nobody waits for it any more, and it comes again. */
    @Override
    public void close() {
        closed = true;
        busy.forEach(LetterParser::close);
        for (LetterParser parser = idle.poll(); parser != null; parser = idle.poll()) {
            parser.close();
        }
    }
}
