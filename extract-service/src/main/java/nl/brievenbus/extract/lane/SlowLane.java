package nl.brievenbus.extract.lane;

import java.time.Duration;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.stream.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Reads {@code letters.slow}: letters that take long, and scans. */
final class SlowLane {

    private final EventReader reader;
    private final LetterLane lane;
    private final int workers;
    private final Duration longest;

    /** @param longest as long as one letter may take, all tries together */
    SlowLane(EventReader reader, LetterLane lane, int workers, Duration longest) {
        this.reader = reader;
        this.lane = lane;
        this.workers = workers;
        this.longest = longest;
    }

    /** For the listener's annotation. */
    public int workers() {
        return workers;
    }

    /** For the listener's annotation: in milliseconds, after which Kafka takes a consumer for dead. */
    public long interval() {
        return longest.plusMinutes(5).toMillis();
    }

    @KafkaListener(
            id = "brievenbus-extract-slow",
            topics = "letters.slow",
            concurrency = "#{__listener.workers}",
            properties = {"max.poll.records=1", "max.poll.interval.ms=#{__listener.interval}"})
    void onSlow(ConsumerRecord<byte[], byte[]> record) {
        reader.read(record, LetterReceived.class, lane::handle);
    }
}
