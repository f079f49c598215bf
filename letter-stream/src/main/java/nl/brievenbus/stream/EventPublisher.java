package nl.brievenbus.stream;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.LetterEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes events and returns when the broker has acknowledged every one. Thread-safe. */
public final class EventPublisher {

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final EventCodec codec;

    public EventPublisher(KafkaTemplate<byte[], byte[]> kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
    }

    /**
     * Publishes an event.
     *
     * @throws EventTooLargeException where it is larger than the broker takes
     * @throws OutsideFault where the broker cannot be reached or refuses
     */
    public void publish(LetterEvent event) throws EventTooLargeException {
        publish(List.of(codec.encode(event)));
    }

    /** Publishes an event on another topic than that of its type. */
    public void publish(LetterEvent event, String topic) throws EventTooLargeException {
        publish(List.of(codec.encode(event, topic)));
    }

    /**
     * Publishes records at the same time and waits for all; their order holds within a partition.
     *
     * @throws EventTooLargeException where one of them is larger than the broker takes; others may have been published
     * @throws OutsideFault where the broker cannot be reached or refuses
     */
    public void publish(List<ProducerRecord<byte[], byte[]>> records) throws EventTooLargeException {
        try {
            List<? extends CompletableFuture<?>> sent =
                    records.stream().map(kafka::send).toList();
            for (CompletableFuture<?> acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideFault("Stopped while waiting for Kafka.", e);
        } catch (ExecutionException | KafkaException e) {
            throw refused(e);
        }
    }

    /** The codec that these events are written with. */
    public EventCodec codec() {
        return codec;
    }

    private static OutsideFault refused(Exception e) throws EventTooLargeException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                throw new EventTooLargeException(
                        "The event is larger than Kafka takes (see brievenbus.kafka.max-event-bytes).");
            }
        }
        return new OutsideFault("Kafka does not take events now: " + BrokerFault.explain(e), e);
    }
}
