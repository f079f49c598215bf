package nl.brievenbus.downstream.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.brievenbus.events.CommitmentFound;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * The register of commitments in memory, rebuilt from the compacted topic at each start. A commitment that is told again
 * (same {@code ce_id}) changes nothing; a null value takes it out.
 */
public class CommitmentRegister {

    private record Entry(String eventId, CommitmentFound found) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();

    @KafkaListener(
            topics = "letters.commitments",
            groupId = "#{T(java.util.UUID).randomUUID().toString()}", // everybody reads everything, from the beginning
            properties = "auto.offset.reset=earliest")
    void read(ConsumerRecord<byte[], byte[]> record) throws UnreadableEventException {
        String commitmentId = new String(record.key(), UTF_8);
        if (record.value() == null) {
            entries.remove(commitmentId);
            return;
        }
        String eventId = new String(record.headers().lastHeader("ce_id").value(), UTF_8);
        Entry known = entries.get(commitmentId);
        if (known == null || !known.eventId().equals(eventId)) {
            entries.put(commitmentId, new Entry(eventId, EventCodec.decode(record, CommitmentFound.class)));
            changes.incrementAndGet();
        }
    }

    /** The commitment under an id; empty where it is unknown or withdrawn. */
    public Optional<CommitmentFound> find(String commitmentId) {
        return Optional.ofNullable(entries.get(commitmentId)).map(Entry::found);
    }

    public int size() {
        return entries.size();
    }

    /** How often something new was told: repeated events do not count. */
    public int changes() {
        return changes.get();
    }
}
