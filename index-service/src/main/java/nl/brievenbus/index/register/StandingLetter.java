package nl.brievenbus.index.register;

import java.time.Instant;
import nl.brievenbus.index.document.CountFields;

/**
 * A letter as it stands in the index, without its text.
 *
 * @param indexedAt when the extraction that stands was first written
 */
public record StandingLetter(
        String letterId, int extractorVersion, Instant indexedAt, Summary letter, CountFields counts, int topics) {

    /** Of the letter's own fields, those that {@code letters.indexed} tells. */
    public record Summary(String title, String language, Instant receivedAt) {}
}
