package nl.brievenbus.extract.lane;

import java.io.IOException;
import nl.brievenbus.archive.AlteredLetterException;
import nl.brievenbus.archive.Archive;
import nl.brievenbus.archive.MissingLetterException;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.extract.Extractor;
import nl.brievenbus.extract.parse.ParseOutcome;
import nl.brievenbus.extract.parse.ParseOutcome.NeedsSlowLane;
import nl.brievenbus.extract.parse.ParseOutcome.Parsed;
import nl.brievenbus.extract.parse.ParseOutcome.Refused;
import nl.brievenbus.extract.parse.ParserUnavailableException;
import nl.brievenbus.stream.EventTooLargeException;
import nl.brievenbus.stream.OutsideFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a lane does with a letter: fetch its bytes, parse them, read the letter, publish what was found. Thread-safe. */
public final class LetterLane {

    private static final String DROP_AGAIN = "Drop the file again.";
    private static final Logger log = LoggerFactory.getLogger(LetterLane.class);

    private final Archive archive;
    private final ParserPool parsers;
    private final Extractor extractor;
    private final Outlet outlet;
    private final LaneMetrics metrics;

    LetterLane(Archive archive, ParserPool parsers, Extractor extractor, Outlet outlet, LaneMetrics metrics) {
        this.archive = archive;
        this.parsers = parsers;
        this.extractor = extractor;
        this.outlet = outlet;
        this.metrics = metrics;
    }

    /**
     * Handles a letter to the end: what was found or why it failed is told, unless it was withdrawn meanwhile.
     *
     * @throws OutsideFault where the archive, the parsing processes or the broker cannot be used now
     */
    void handle(LetterReceived letter) throws EventTooLargeException {
        if (!told(letter, parse(letter))) {
            log.info("Withdrawn while it was in work: nothing is told of it.");
        }
    }

    /** Publishes an outcome; returns false where the letter was withdrawn meanwhile. */
    private boolean told(LetterReceived letter, ParseOutcome outcome) throws EventTooLargeException {
        if (outcome instanceof Parsed parsed) {
            return told(read(letter, parsed));
        }
        if (outcome instanceof Refused refused && outlet.failed(letter, refused)) {
            metrics.failed(refused.reason());
            log.info("Failed: {}", refused.message());
            return true;
        }
        if (outcome instanceof NeedsSlowLane slow && outlet.handOn(letter)) {
            metrics.handedOn();
            log.info("Handed on to the slow lane: {}", slow.why());
            return true;
        }
        return false;
    }

    private boolean told(LetterExtracted extracted) throws EventTooLargeException {
        try (LaneMetrics.Step publish = metrics.step("publish")) {
            if (!outlet.extracted(extracted)) {
                return false;
            }
        }
        metrics.extracted();
        log.info(
                "Extracted: {} commitments, {} topics.",
                extracted.commitments().size(),
                extracted.topics().size());
        return true;
    }

    private LetterExtracted read(LetterReceived letter, Parsed parsed) {
        try (LaneMetrics.Step read = metrics.step("read")) {
            return extractor.extract(letter.letterId(), letter.source(), letter.earlier(), parsed);
        }
    }

    private ParseOutcome parse(LetterReceived letter) {
        try (Archive.LocalCopy copy = fetch(letter);
                LaneMetrics.Step parse = metrics.step("parse")) {
            return parsers.parse(copy.path());
        } catch (MissingLetterException e) {
            return new Refused(
                    Reason.ARCHIVE_MISSING, "The archive does not hold the bytes of this letter.", DROP_AGAIN);
        } catch (AlteredLetterException e) {
            return new Refused(
                    Reason.ARCHIVE_MISMATCH,
                    "The bytes in the archive are not those that were received.",
                    "Check the archive's disk. " + DROP_AGAIN);
        } catch (IOException e) {
            throw new OutsideFault("The archive cannot be read: %s.".formatted(e), e);
        } catch (ParserUnavailableException e) {
            throw new OutsideFault(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideFault("Stopped while a letter was being parsed.", e);
        }
    }

    private Archive.LocalCopy fetch(LetterReceived letter)
            throws IOException, MissingLetterException, AlteredLetterException {
        try (LaneMetrics.Step fetch = metrics.step("fetch")) {
            return archive.fetch(letter.letterId(), letter.source().archive());
        }
    }
}
