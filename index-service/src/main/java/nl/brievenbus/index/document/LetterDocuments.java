package nl.brievenbus.index.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.Topic;

/** The documents of one letter. */
public record LetterDocuments(LetterDocument letter, List<CommitmentDocument> commitments, List<TopicDocument> topics) {

    public LetterDocuments {
        commitments = List.copyOf(commitments);
        topics = List.copyOf(topics);
    }

    /**
     * The documents of an extracted letter; the same event and moment give the same documents.
     *
     * @param indexedAt when this extraction was first written
     */
    public static LetterDocuments of(LetterExtracted event, Instant indexedAt) {
        LetterDocument letter = LetterDocument.of(event, indexedAt);
        Map<String, Topic> topics = event.topics().stream()
                .collect(Collectors.toMap(Topic::topicId, Function.identity(), (first, again) -> first));
        Map<String, List<Commitment>> byTopic =
                event.commitments().stream().collect(Collectors.groupingBy(Commitment::topicId));
        return new LetterDocuments(
                letter,
                event.commitments().stream()
                        .map(commitment -> CommitmentDocument.of(
                                commitment, Optional.ofNullable(topics.get(commitment.topicId())), letter))
                        .toList(),
                event.topics().stream()
                        .map(topic -> TopicDocument.of(topic, byTopic.getOrDefault(topic.topicId(), List.of()), letter))
                        .toList());
    }

    /** All of them, the letter first. */
    public List<Document> all() {
        return Stream.of(List.of(letter), commitments, topics)
                .<Document>flatMap(List::stream)
                .toList();
    }
}
