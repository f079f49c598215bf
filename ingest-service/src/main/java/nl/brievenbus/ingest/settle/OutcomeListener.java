package nl.brievenbus.ingest.settle;

import java.io.IOException;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.ingest.status.Obstacles;
import nl.brievenbus.stream.EventReader;
import nl.brievenbus.stream.OutsideFault;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hears what became of letters. The services of one home share the work; another home hears all of it too. */
public class OutcomeListener {

    private static final String GROUP = "brievenbus-ingest-#{@folderId.value}";

    private final EventReader reader;
    private final Settler settler;
    private final Obstacles obstacles;

    public OutcomeListener(EventReader reader, Settler settler, Obstacles obstacles) {
        this.reader = reader;
        this.settler = settler;
        this.obstacles = obstacles;
    }

    @KafkaListener(id = "letters-indexed", topics = "letters.indexed", groupId = GROUP, concurrency = "3")
    void indexed(ConsumerRecord<byte[], byte[]> record) {
        reader.read(record, LetterIndexed.class, event -> settle(() -> settler.searchable(event)));
    }

    @KafkaListener(id = "letters-failed", topics = "letters.failed", groupId = GROUP)
    void failed(ConsumerRecord<byte[], byte[]> record) {
        reader.read(record, LetterFailed.class, event -> settle(() -> settler.failed(event)));
    }

    private void settle(Settling settling) {
        try {
            settling.settle();
            obstacles.overcome(Obstacles.Step.SETTLE);
        } catch (IOException e) {
            String message = "A letter cannot be filed: " + e;
            obstacles.met(Obstacles.Step.SETTLE, message);
            throw new OutsideFault(message + ". Free space, or give access to the folders.", e);
        }
    }

    @FunctionalInterface
    private interface Settling {
        void settle() throws IOException;
    }
}
