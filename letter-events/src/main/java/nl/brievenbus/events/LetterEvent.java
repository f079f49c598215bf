package nl.brievenbus.events;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that is told about a letter on one of the topics of {@link EventType}.
 *
 * <p>Delivery is at least once. An event that is told again has the same {@code ce_id}; a reader may drop what it has
 * seen.
 */
public sealed interface LetterEvent
        permits LetterReceived, LetterExtracted, CommitmentFound, TopicFound, LetterIndexed, LetterFailed {

    /** What kind of event this is; decides on its topic and its schema. */
    EventType type();

    /** The key of the Kafka record: by it, compacted topics keep the last event. */
    String key();

    /** The letter that the event is about; absent only where a record was too broken to tell. */
    Optional<String> subject();

    /**
     * The moment for {@code ce_time}: for what is found in a letter the moment when the letter was received, so that
     * extracting again gives the same event; for outcomes the moment of the outcome.
     */
    Instant time();
}
