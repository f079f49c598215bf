package nl.brievenbus.downstream.offices;

import java.util.Optional;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.CommitmentFound;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.UnreadableEventException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;

/**
 * How many commitments each office has open, kept current. The topic is read as a table: a commitment that is told again
 * replaces itself, one that is withdrawn is subtracted.
 */
public final class OpenCommitmentsByOffice {

    /** Where the counts go: the office as key, the count as a number in text. */
    public static final String COUNTS = "offices.open-commitments";

    private OpenCommitmentsByOffice() {}

    /** The topology; run it with byte arrays as default types. */
    public static Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        KTable<byte[], String> offices = builder.table(
                        "letters.commitments", Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .mapValues(value -> office(value).orElse(null), Materialized.with(Serdes.ByteArray(), Serdes.String()));
        offices.groupBy(
                        (commitmentId, office) -> KeyValue.pair(office, office),
                        Grouped.with(Serdes.String(), Serdes.String()))
                .count()
                .toStream()
                .mapValues(String::valueOf)
                .to(COUNTS, Produced.with(Serdes.String(), Serdes.String()));
        return builder.build();
    }

    /** Who must act; empty where nothing is open, and for a value that is no event of ours. */
    private static Optional<String> office(byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            CommitmentFound found = EventCodec.fromJson(value, CommitmentFound.class);
            return Optional.of(found.commitment())
                    .filter(commitment -> commitment.kind() == Kind.MADE)
                    .map(commitment -> commitment.actor().name());
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }
}
