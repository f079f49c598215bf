package nl.brievenbus.index;

import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.UnreadableEventException;
import nl.brievenbus.index.document.FailureDocument;
import nl.brievenbus.index.layout.IndexLayout;
import nl.brievenbus.index.write.FailureWriter;
import nl.brievenbus.stream.OutsideFault;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Reads {@code letters.failed} into the index of failures. What goes wrong here is logged and passed over, never set
 * aside: that would write on the topic that is read.
 */
final class FailureListener {

    private static final Logger log = LoggerFactory.getLogger(FailureListener.class);

    private final IndexLayout layout;
    private final FailureWriter writer;

    FailureListener(IndexLayout layout, FailureWriter writer) {
        this.layout = layout;
        this.writer = writer;
    }

    @KafkaListener(id = "brievenbus-index-failures", topics = "letters.failed")
    void onFailed(ConsumerRecord<byte[], byte[]> record) {
        try {
            note(EventCodec.decode(record, LetterFailed.class));
        } catch (OutsideFault e) {
            layout.doubt();
            throw e;
        } catch (UnreadableEventException e) {
            log.warn("Passed over {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error("Could not note the failure {}-{}@{}.", record.topic(), record.partition(), record.offset(), e);
        }
    }

    private void note(LetterFailed failed) {
        try (MDC.MDCCloseable ignored =
                MDC.putCloseable("letterId", failed.letterId().orElse(""))) {
            layout.ensure();
            writer.write(FailureDocument.of(failed));
        }
    }
}
