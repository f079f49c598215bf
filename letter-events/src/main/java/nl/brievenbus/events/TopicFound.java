package nl.brievenbus.events;

import java.time.Instant;
import java.util.Optional;

/** A topic, and the letter in which it stands. A null value under its key retires it. */
public record TopicFound(Topic topic, LetterSummary letter) implements LetterEvent {

    @Override
    public EventType type() {
        return EventType.TOPIC_FOUND;
    }

    @Override
    public String key() {
        return topic.topicId();
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
