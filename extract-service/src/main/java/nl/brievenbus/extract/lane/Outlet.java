package nl.brievenbus.extract.lane;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.CommitmentFound;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.events.LetterSummary;
import nl.brievenbus.events.TopicFound;
import nl.brievenbus.extract.parse.ParseOutcome.Refused;
import nl.brievenbus.stream.EventPublisher;
import nl.brievenbus.stream.EventTooLargeException;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes what became of a letter; of one that was withdrawn since it was taken, nothing. Thread-safe.
 *
 * <p>Whether it was withdrawn is asked before and after: a withdrawal that comes after the second time sees all that was
 * published, and takes it back itself.
 */
final class Outlet {

    private final EventPublisher publisher;
    private final Withdrawals withdrawn;
    private final Clock clock;

    Outlet(EventPublisher publisher, Withdrawals withdrawn, Clock clock) {
        this.publisher = publisher;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /**
     * Publishes what was found: the commitments and topics and the withdrawal of earlier ones first, and when the broker
     * has them the letter itself, so that who reads the letter knows that it is complete.
     *
     * @return whether it stands; false where the letter is withdrawn
     * @throws EventTooLargeException where the letter is larger than the broker takes; its commitments and topics are
     *     withdrawn again
     */
    boolean extracted(LetterExtracted letter) throws EventTooLargeException {
        if (withdrawn.include(letter.letterId())) {
            takeBack(letter.letterId(), letter.found());
            return false;
        }
        publish(letter);
        if (withdrawn.include(letter.letterId())) {
            takeBack(letter.letterId(), letter.found());
            return false;
        }
        return true;
    }

    private void publish(LetterExtracted letter) throws EventTooLargeException {
        List<ProducerRecord<byte[], byte[]>> parts = new ArrayList<>(found(letter));
        parts.addAll(withdrawals(letter.retired()));
        publisher.publish(parts);
        try {
            publisher.publish(letter);
        } catch (EventTooLargeException e) {
            publisher.publish(withdrawals(letter.found()));
            throw e;
        }
    }

    /** Tells that a letter failed; returns false, and tells nothing, where it is withdrawn. */
    boolean failed(LetterReceived letter, Refused refusal) throws EventTooLargeException {
        if (withdrawn.include(letter.letterId())) {
            return false;
        }
        publisher.publish(new LetterFailed(
                        Optional.of(letter.letterId()),
                        Stage.EXTRACT,
                        refusal.reason(),
                        refusal.message(),
                        refusal.remedy(),
                        Optional.empty(),
                        clock.instant())
                .of(letter.source()));
        if (withdrawn.include(letter.letterId())) {
            takeBack(letter.letterId(), FoundIds.NONE);
            return false;
        }
        return true;
    }

    /** Hands a letter to the slow lane; returns false, and does not, where it is withdrawn. */
    boolean handOn(LetterReceived letter) throws EventTooLargeException {
        if (withdrawn.include(letter.letterId())) {
            return false;
        }
        publisher.publish(letter, EventType.SLOW_TOPIC);
        return true;
    }

    /** The letter last: what index-service makes of it, all of the letter goes from the index. */
    private void takeBack(String letterId, FoundIds found) throws EventTooLargeException {
        publisher.publish(withdrawals(found));
        publisher.publish(List.of(EventCodec.tombstone(EventType.LETTER_EXTRACTED, letterId)));
    }

    private List<ProducerRecord<byte[], byte[]>> found(LetterExtracted letter) {
        LetterSummary summary = letter.summary();
        EventCodec codec = publisher.codec();
        return Stream.concat(
                        letter.commitments().stream().map(commitment -> new CommitmentFound(commitment, summary)),
                        letter.topics().stream().map(topic -> new TopicFound(topic, summary)))
                .map(codec::encode)
                .toList();
    }

    private static List<ProducerRecord<byte[], byte[]>> withdrawals(FoundIds ids) {
        return Stream.concat(
                        ids.commitmentIds().stream().map(id -> EventCodec.tombstone(EventType.COMMITMENT_FOUND, id)),
                        ids.topicIds().stream().map(id -> EventCodec.tombstone(EventType.TOPIC_FOUND, id)))
                .toList();
    }
}
