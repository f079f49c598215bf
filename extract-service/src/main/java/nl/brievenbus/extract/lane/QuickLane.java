package nl.brievenbus.extract.lane;

import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.stream.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Reads {@code letters.received}: every letter, each parsed for a short time. */
final class QuickLane {

    private final EventReader reader;
    private final LetterLane lane;
    private final int workers;

    QuickLane(EventReader reader, LetterLane lane, int workers) {
        this.reader = reader;
        this.lane = lane;
        this.workers = workers;
    }

    /** For the listener's annotation. */
    public int workers() {
        return workers;
    }

    // Four letters whose parsing takes the whole time, and a process that starts slowly for each, stay far below the
    // interval after which Kafka takes a consumer for dead.
    @KafkaListener(
            id = "brievenbus-extract",
            topics = "letters.received",
            concurrency = "#{__listener.workers}",
            properties = {"max.poll.records=4", "max.poll.interval.ms=900000"})
    void onReceived(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null && record.key() != null) {
            // A letter was withdrawn: what was told of it before is taken back already, here or by who withdrew it.
            return;
        }
        reader.read(record, LetterReceived.class, lane::handle);
    }
}
