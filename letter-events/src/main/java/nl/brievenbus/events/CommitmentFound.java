package nl.brievenbus.events;

import java.time.Instant;
import java.util.Optional;

/** A commitment, and the letter in which it stands. A null value under its key retires it. */
public record CommitmentFound(Commitment commitment, LetterSummary letter) implements LetterEvent {

    @Override
    public EventType type() {
        return EventType.COMMITMENT_FOUND;
    }

    @Override
    public String key() {
        return commitment.commitmentId();
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(letter.letterId());
    }

    @Override
    public Instant time() {
        return letter.receivedAt();
    }
}
