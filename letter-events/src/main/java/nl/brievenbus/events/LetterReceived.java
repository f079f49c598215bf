package nl.brievenbus.events;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A letter has arrived and its bytes are safe in the archive.
 *
 * @param letterId {@code sha256:} and the hash of the bytes in lower-case hexadecimal
 * @param source where it came from
 * @param earlier what an earlier extraction found in the same letter; {@link FoundIds#NONE} for a first arrival
 */
public record LetterReceived(String letterId, Source source, FoundIds earlier) implements LetterEvent {

    /**
     * Where a letter came from and where its bytes are.
     *
     * @param fileName as the operator named it: data, never a path to open
     * @param folder the sub-folder of the inbox in which it was dropped, with {@code /}; empty for the inbox itself
     * @param size in bytes
     * @param receivedAt when the file was taken from the inbox
     * @param archive the claim check: where a service that shares the archive finds the bytes
     */
    public record Source(String fileName, String folder, long size, Instant receivedAt, URI archive) {}

    @Override
    public EventType type() {
        return EventType.LETTER_RECEIVED;
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
        return source.receivedAt();
    }
}
