package nl.brievenbus.extract;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterExtracted.Extraction;
import nl.brievenbus.events.LetterReceived.Source;
import nl.brievenbus.extract.parse.ParseOutcome.Parsed;
import nl.brievenbus.extract.parse.ParsedLetter;

/** From a parsed letter to the event that tells all that was found in it. Thread-safe. */
public final class Extractor {

    /**
     * The version of the extractor and its rules: a number that grows with every release that may find anything else
     * (major × 10000 + minor × 100 + patch). In the index a later version wins. This is 0.1.0.
     */
    public static final int VERSION = 100;

    private final Reading reading;

    /** How a letter is read. */
    @FunctionalInterface
    interface Reading {
        LetterReading read(String letterId, String fileName, ParsedLetter letter);
    }

    Extractor(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a letter. The same letter always gives the same event.
     *
     * @param earlier what an earlier extraction of the letter found: what is not found again is retired
     */
    public LetterExtracted extract(String letterId, Source source, FoundIds earlier, Parsed parsed) {
        LetterReading found = reading.read(letterId, source.fileName(), parsed.letter());
        List<String> notices = new ArrayList<>(parsed.notices());
        notices.addAll(found.notices());
        LetterExtracted extracted = new LetterExtracted(
                letterId,
                source,
                new Extraction(
                        VERSION, parsed.letter().mediaType(), parsed.letter().ocr(), notices),
                found.head(),
                found.text(),
                found.footnotes(),
                found.commitments(),
                found.topics(),
                found.references(),
                FoundIds.NONE);
        return earlier.isEmpty() ? extracted : retiring(earlier.without(extracted.found()), extracted);
    }

    private static LetterExtracted retiring(FoundIds retired, LetterExtracted extracted) {
        return new LetterExtracted(
                extracted.letterId(),
                extracted.source(),
                extracted.extraction(),
                extracted.head(),
                extracted.text(),
                extracted.footnotes(),
                extracted.commitments(),
                extracted.topics(),
                extracted.references(),
                retired);
    }
}
