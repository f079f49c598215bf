package nl.brievenbus.index.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Topic;

/**
 * A topic: a part of a letter about one subject.
 *
 * @param timestamp the letter's date, or its arrival where it states none
 * @param topic its heading
 * @param above the headings above it, outermost first
 * @param start where it begins in the text of the letter, in UTF-16 units
 * @param end where it ends, exclusive
 * @param commitmentIds of the statements that stand in it
 */
public record TopicDocument(
        String topicId,
        String letterId,
        @JsonProperty("@timestamp") Instant timestamp,
        LetterFields letter,
        Optional<String> topic,
        List<String> above,
        int start,
        int end,
        ThemeFields themes,
        List<String> keyTerms,
        List<String> commitmentIds,
        CountFields counts,
        int extractorVersion,
        Instant indexedAt)
        implements Document {

    static TopicDocument of(Topic topic, Collection<Commitment> standingInIt, LetterDocument of) {
        return new TopicDocument(
                topic.topicId(),
                of.letterId(),
                of.timestamp(),
                of.letter(),
                topic.heading(),
                topic.above(),
                topic.start(),
                topic.end(),
                ThemeFields.of(topic),
                topic.keyTerms(),
                topic.commitmentIds(),
                CountFields.of(standingInIt),
                of.extractorVersion(),
                of.indexedAt());
    }

    @Override
    public SearchIndex index() {
        return SearchIndex.TOPICS;
    }

    @Override
    public String id() {
        return topicId;
    }
}
