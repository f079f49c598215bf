package nl.brievenbus.index.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.events.Topic;

/**
 * A commitment, with what a table or chart needs of its letter and its topic.
 *
 * @param timestamp the letter's date, or its arrival where it states none
 * @param start where its words begin in the text of the letter, in UTF-16 units
 * @param end where they end, exclusive
 * @param topic heading of the section that it stands in
 * @param keyTerms of its topic
 * @param rule the name of the rule that found it
 * @param ruleWords the words that the rule rests on
 * @param notes what was left out of the index, and why
 */
public record CommitmentDocument(
        String commitmentId,
        String letterId,
        String topicId,
        @JsonProperty("@timestamp") Instant timestamp,
        LetterFields letter,
        Kind kind,
        Optional<Strength> strength,
        Optional<String> condition,
        String text,
        int start,
        int end,
        ActorFields actor,
        Audience audience,
        String action,
        DeadlineFields deadline,
        Optional<OriginFields> origin,
        List<String> references,
        List<Citation> citations,
        Optional<String> topic,
        ThemeFields themes,
        List<String> keyTerms,
        String rule,
        List<String> ruleWords,
        List<String> notes,
        int extractorVersion,
        Instant indexedAt)
        implements Document {

    private static final ThemeFields NO_THEMES =
            new ThemeFields(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    static CommitmentDocument of(Commitment commitment, Optional<Topic> topic, LetterDocument of) {
        PlausibleDates dates = new PlausibleDates();
        return new CommitmentDocument(
                commitment.commitmentId(),
                of.letterId(),
                commitment.topicId(),
                of.timestamp(),
                of.letter(),
                commitment.kind(),
                commitment.strength(),
                commitment.condition(),
                commitment.text(),
                commitment.start(),
                commitment.end(),
                ActorFields.of(commitment.actor()),
                commitment.audience(),
                commitment.action(),
                DeadlineFields.of(commitment.deadline(), dates),
                commitment.origin().map(origin -> OriginFields.of(origin, dates)),
                Citation.ids(commitment.references()),
                Citation.of(commitment.references()),
                topic.flatMap(Topic::heading),
                topic.map(ThemeFields::of).orElse(NO_THEMES),
                topic.map(Topic::keyTerms).orElse(List.of()),
                commitment.explanation().rule(),
                commitment.explanation().words(),
                dates.notes(),
                of.extractorVersion(),
                of.indexedAt());
    }

    @Override
    public SearchIndex index() {
        return SearchIndex.COMMITMENTS;
    }

    @Override
    public String id() {
        return commitmentId;
    }
}
