package nl.brievenbus.index.document;

import java.util.Collection;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Kind;

/** How many statements of each kind stand in a letter or topic ({@code counts.*}). */
public record CountFields(int made, int fulfilled, int deferred, int commitments) {

    public static CountFields of(Collection<Commitment> commitments) {
        return new CountFields(
                count(commitments, Kind.MADE),
                count(commitments, Kind.FULFILLED),
                count(commitments, Kind.DEFERRED),
                commitments.size());
    }

    private static int count(Collection<Commitment> commitments, Kind kind) {
        return Math.toIntExact(commitments.stream()
                .filter(commitment -> commitment.kind() == kind)
                .count());
    }
}
