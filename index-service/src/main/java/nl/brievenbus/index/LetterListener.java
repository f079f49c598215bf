package nl.brievenbus.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.stream.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Reads {@code letters.extracted}. Several letters are in work at once, one of each partition at most, so that they
 * share refreshes (docs/decisions/0003-shared-refresh.md).
 */
final class LetterListener {

    private final EventReader reader;
    private final LetterIndexing indexing;

    LetterListener(EventReader reader, LetterIndexing indexing) {
        this.reader = reader;
        this.indexing = indexing;
    }

    @KafkaListener(
            id = "brievenbus-index",
            topics = "letters.extracted",
            concurrency = "${brievenbus.index.concurrency:6}")
    void onExtracted(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null && record.key() != null) {
            withdraw(new String(record.key(), UTF_8));
        } else {
            reader.read(record, LetterExtracted.class, indexing::index);
        }
    }

    private void withdraw(String letterId) {
        try (MDC.MDCCloseable ignored = MDC.putCloseable("letterId", letterId)) {
            indexing.withdraw(letterId);
        }
    }
}
