package nl.brievenbus.events;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A letter, its commitments and its topics can be searched.
 *
 * @param extractorVersion of the extraction that was indexed
 * @param link where a person finds the letter
 * @param receivedAt when the file was taken from the inbox
 * @param indexedAt when it became searchable; not part of the event's identity
 */
public record LetterIndexed(
        String letterId,
        String title,
        String language,
        int extractorVersion,
        Counts counts,
        URI link,
        Instant receivedAt,
        Instant indexedAt)
        implements LetterEvent {

    /** How many of each were found. */
    public record Counts(int made, int fulfilled, int deferred, int topics) {}

    @Override
    public EventType type() {
        return EventType.LETTER_INDEXED;
    }

    @Override
    public String key() {
        return letterId;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(letterId);
    }

    @Override
    public Instant time() {
        return indexedAt;
    }
}
