package nl.brievenbus.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.stream.EventReader;
import nl.brievenbus.stream.EventTooLargeException;
import nl.brievenbus.stream.OutsideFault;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Reads {@code letters.extracted}, all that waits at once: a hundred letters cost one refresh of Elasticsearch, a
 * single one does not wait for others (docs/decisions/0004-letters-are-indexed-together.md).
 *
 * <p>What goes wrong is always told with the place of the record, so that those before it are committed and only it is
 * retried or set aside.
 */
final class LetterListener {

    private static final Logger log = LoggerFactory.getLogger(LetterListener.class);

    private final EventReader reader;
    private final LetterIndexing indexing;

    LetterListener(EventReader reader, LetterIndexing indexing) {
        this.reader = reader;
        this.indexing = indexing;
    }

    @KafkaListener(
            id = "brievenbus-index",
            topics = "letters.extracted",
            concurrency = "${brievenbus.index.concurrency:2}",
            batch = "true",
            ackMode = "BATCH")
    void onExtracted(List<ConsumerRecord<byte[], byte[]>> records) {
        int done = 0;
        for (Run run : Run.of(records)) {
            handle(run, done);
            done += run.records().size();
        }
    }

    private void handle(Run run, int place) {
        if (run.letters().size() > 1) {
            try {
                indexing.index(run.letters());
                return;
            } catch (OutsideFault e) {
                throw failedAt(place, e);
            } catch (RuntimeException | EventTooLargeException | StackOverflowError | LinkageError e) {
                log.warn(
                        "Could not index {} letters together; trying one by one.",
                        run.letters().size(),
                        e);
            }
        }
        for (int i = 0; i < run.records().size(); i++) {
            try {
                handle(run.records().get(i));
            } catch (RuntimeException e) {
                throw failedAt(place + i, e);
            }
        }
    }

    private void handle(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null && record.key() != null) {
            withdraw(new String(record.key(), UTF_8));
        } else {
            reader.read(record, LetterExtracted.class, letter -> indexing.index(List.of(letter)));
        }
    }

    private void withdraw(String letterId) {
        try (MDC.MDCCloseable ignored = MDC.putCloseable("letterId", letterId)) {
            indexing.withdraw(letterId);
        }
    }

    private static BatchListenerFailedException failedAt(int place, RuntimeException e) {
        return new BatchListenerFailedException("Could not handle a record", e, place);
    }
}
