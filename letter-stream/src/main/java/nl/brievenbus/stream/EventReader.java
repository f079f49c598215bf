package nl.brievenbus.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.FailedRecord;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.events.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Hands the events of a topic to their handler, and keeps every record from harming those behind it.
 *
 * <p>A listener calls {@link #read} and nothing else. Thread-safe.
 */
public final class EventReader {

    /** As much of a broken record as {@code letters.failed} quotes. */
    private static final int QUOTED_BYTES = 65_536;

    private static final Logger log = LoggerFactory.getLogger(EventReader.class);

    private final Stage stage;
    private final EventPublisher publisher;
    private final Clock clock;

    /** @param stage the step that this service is, named in what it reports as failed */
    public EventReader(Stage stage, EventPublisher publisher, Clock clock) {
        this.stage = stage;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What a service does with an event. */
    @FunctionalInterface
    public interface Handler<E extends LetterEvent> {

        /**
         * Handles an event, to the end.
         *
         * @throws OutsideFault where something outside the letter stands in the way: the event comes again
         * @throws EventTooLargeException where the outcome is larger than the broker takes: the letter fails
         */
        void handle(E event) throws EventTooLargeException;
    }

    /** Reads one record. Returns when it is handled, or set aside on {@code letters.failed}. */
    public <E extends LetterEvent> void read(ConsumerRecord<byte[], byte[]> record, Class<E> type, Handler<E> handler) {
        try (MDC.MDCCloseable ignored = naming(record)) {
            E event;
            try {
                event = EventCodec.decode(record, type);
            } catch (UnreadableEventException e) {
                setAside(record, Reason.UNREADABLE_EVENT, String.valueOf(e.getMessage()));
                return;
            }
            handle(record, event, handler);
        }
    }

    private <E extends LetterEvent> void handle(ConsumerRecord<byte[], byte[]> record, E event, Handler<E> handler) {
        try {
            handler.handle(event);
        } catch (EventTooLargeException e) {
            setAside(record, Reason.RECORD_TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (StackOverflowError | LinkageError e) {
            // An Error would pass Spring's error handler by and end the listener for good.
            throw new IllegalStateException("Could not handle the event: " + e, e);
        }
    }

    /** Tells on {@code letters.failed} that a record cannot be handled; the listener goes on with the next. */
    void setAside(ConsumerRecord<byte[], byte[]> record, Reason reason, String message) {
        log.warn("Set aside {}-{}@{}: {} {}", record.topic(), record.partition(), record.offset(), reason, message);
        LetterFailed failed = new LetterFailed(
                key(record).filter(key -> key.startsWith("sha256:")),
                stage,
                reason,
                message,
                remedy(reason),
                Optional.of(quote(record)),
                clock.instant());
        try {
            publisher.publish(sourceOf(record).map(failed::of).orElse(failed));
        } catch (EventTooLargeException e) {
            throw new IllegalStateException("A failure is never larger than the broker takes.", e);
        }
    }

    private static String remedy(Reason reason) {
        return switch (reason) {
            case UNREADABLE_EVENT ->
                "Find out what wrote this record: it does not follow the contract of docs/events.md.";
            case RECORD_TOO_LARGE ->
                "Raise brievenbus.kafka.max-event-bytes (and the broker's message.max.bytes), then drop the letter again.";
            default -> "Please report this letter to the developers; drop it again after an update.";
        };
    }

    /** The file of the letter that a record tells of; empty where it tells of none that can be read. */
    private static Optional<LetterReceived.Source> sourceOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(
                    record.topic().equals(EventType.LETTER_EXTRACTED.topic())
                            ? EventCodec.decode(record, LetterExtracted.class).source()
                            : EventCodec.decode(record, LetterReceived.class).source());
        } catch (UnreadableEventException | RuntimeException | StackOverflowError e) {
            // What cannot be read was why it is set aside: the failure is told without it.
            return Optional.empty();
        }
    }

    private static FailedRecord quote(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        String quoted = Base64.getEncoder().encodeToString(Arrays.copyOf(value, Math.min(value.length, QUOTED_BYTES)));
        return new FailedRecord(record.topic(), record.partition(), record.offset(), key(record), quoted, value.length);
    }

    /** Has what is logged until it is closed name the letter that a record is about. */
    static MDC.MDCCloseable naming(ConsumerRecord<byte[], byte[]> record) {
        return MDC.putCloseable("letterId", key(record).orElse(""));
    }

    private static Optional<String> key(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.key())
                .map(key -> new String(key, UTF_8))
                .filter(key -> key.length() <= 1000);
    }
}
