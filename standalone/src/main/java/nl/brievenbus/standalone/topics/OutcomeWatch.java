package nl.brievenbus.standalone.topics;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.events.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Watches letters come to their end, searchable or failed, from the moment at which it was opened. */
public final class OutcomeWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Begins to watch. */
    public OutcomeWatch(Broker broker) {
        consumer = broker.consumer();
        List<TopicPartition> partitions = Stream.of(EventType.LETTER_INDEXED, EventType.LETTER_FAILED)
                .flatMap(type -> consumer.partitionsFor(type.topic()).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // The seek is lazy: asking for the place makes it now.
        partitions.forEach(consumer::position);
    }

    /**
     * Returns when each of these letters has come to its end, or when there is no more waiting.
     *
     * @param ended told of each, once: a {@link LetterIndexed} or a {@link LetterFailed}
     * @param waitsOn told how long no letter has come to its end; false where that is enough
     * @return those that have not come to their end
     */
    public Set<String> await(Set<String> letterIds, Consumer<LetterEvent> ended, Predicate<Duration> waitsOn) {
        Set<String> waiting = new HashSet<>(letterIds);
        long last = System.nanoTime();
        while (!waiting.isEmpty() && waitsOn.test(Duration.ofNanos(System.nanoTime() - last))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Optional<LetterEvent> outcome = outcome(record)
                        .filter(event -> event.subject().filter(waiting::remove).isPresent());
                if (outcome.isPresent()) {
                    ended.accept(outcome.get());
                    last = System.nanoTime();
                }
            }
        }
        return Set.copyOf(waiting);
    }

    private static Optional<LetterEvent> outcome(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(
                    record.topic().equals(EventType.LETTER_INDEXED.topic())
                            ? EventCodec.decode(record, LetterIndexed.class)
                            : EventCodec.decode(record, LetterFailed.class));
        } catch (UnreadableEventException e) {
            // No event of ours tells of a letter of ours.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
