package nl.brievenbus.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.events.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Plays the services behind this one, on the real broker: hears what is received and tells what became of it. */
final class Downstream implements AutoCloseable {

    private final EventCodec codec = new EventCodec(URI.create("urn:nld:brievenbus:test"));
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> heard = new ArrayList<>();

    Downstream(String broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "500"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("letters.received"));
    }

    /** Every event of {@code letters.received} so far, repeats included. */
    List<LetterReceived> received() {
        consumer.poll(Duration.ofMillis(50)).forEach(heard::add);
        return heard.stream().map(Downstream::decode).toList();
    }

    /** The records behind {@link #received()}. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        return List.copyOf(heard);
    }

    private static LetterReceived decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventCodec.decode(record, LetterReceived.class);
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }

    void tellIndexed(LetterReceived letter) {
        tell(indexed(letter.letterId(), letter.source().receivedAt()));
    }

    static LetterIndexed indexed(String letterId, Instant receivedAt) {
        return new LetterIndexed(
                letterId,
                "Verslag van de top",
                "nl",
                1,
                new LetterIndexed.Counts(3, 2, 1, 4),
                URI.create("http://localhost:5601/letters/" + letterId),
                receivedAt,
                receivedAt.plusSeconds(1));
    }

    void tellFailed(LetterReceived letter) {
        tell(failed(letter.letterId()));
    }

    static LetterFailed failed(String letterId) {
        return new LetterFailed(
                Optional.of(letterId),
                LetterFailed.Stage.EXTRACT,
                LetterFailed.Reason.PASSWORD,
                "The file cannot be opened without a password.",
                "Save it without a password.",
                Optional.empty(),
                Instant.parse("2026-11-24T10:00:00Z"));
    }

    void tell(LetterEvent event) {
        send(codec.encode(event));
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
