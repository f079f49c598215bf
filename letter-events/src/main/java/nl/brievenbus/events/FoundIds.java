package nl.brievenbus.events;

import java.util.List;

/**
 * The ids of commitments and topics of one letter: of those that an extraction found, or of those that it retires.
 */
public record FoundIds(List<String> commitmentIds, List<String> topicIds) {

    public static final FoundIds NONE = new FoundIds(List.of(), List.of());

    public FoundIds {
        commitmentIds = List.copyOf(commitmentIds);
        topicIds = List.copyOf(topicIds);
    }

    /** Those of this that are not in the other: what a newer extraction no longer finds. */
    public FoundIds without(FoundIds other) {
        return new FoundIds(
                commitmentIds.stream()
                        .filter(id -> !other.commitmentIds.contains(id))
                        .toList(),
                topicIds.stream().filter(id -> !other.topicIds.contains(id)).toList());
    }

    public boolean isEmpty() {
        return commitmentIds.isEmpty() && topicIds.isEmpty();
    }
}
