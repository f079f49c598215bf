package nl.brievenbus.events;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of events, with the CloudEvents type, the Kafka topic, and whether that topic is compacted by key. */
public enum EventType {
    LETTER_RECEIVED("nl.brievenbus.letter.received.v1", "letters.received", true, LetterReceived.class),
    LETTER_EXTRACTED("nl.brievenbus.letter.extracted.v1", "letters.extracted", true, LetterExtracted.class),
    COMMITMENT_FOUND("nl.brievenbus.commitment.found.v1", "letters.commitments", true, CommitmentFound.class),
    TOPIC_FOUND("nl.brievenbus.topic.found.v1", "letters.topics", true, TopicFound.class),
    LETTER_INDEXED("nl.brievenbus.letter.indexed.v1", "letters.indexed", false, LetterIndexed.class),
    LETTER_FAILED("nl.brievenbus.letter.failed.v1", "letters.failed", false, LetterFailed.class);

    /**
     * Carries {@link LetterReceived} from the quick to the slow extract workers. It holds work, not facts: downstream
     * readers have no use for it.
     */
    public static final String SLOW_TOPIC = "letters.slow";

    private final String ceType;
    private final String topic;
    private final boolean compacted;
    private final Class<? extends LetterEvent> record;

    EventType(String ceType, String topic, boolean compacted, Class<? extends LetterEvent> record) {
        this.ceType = ceType;
        this.topic = topic;
        this.compacted = compacted;
        this.record = record;
    }

    /** The value of the header {@code ce_type}, version included. */
    public String ceType() {
        return ceType;
    }

    public String topic() {
        return topic;
    }

    /** Whether the topic keeps the last event of each key for good, so that a new reader can rebuild the register. */
    public boolean compacted() {
        return compacted;
    }

    public Class<? extends LetterEvent> record() {
        return record;
    }

    /** The name of the JSON Schema of the data, a resource beside this class's package: {@code /schemas/NAME}. */
    public String schemaName() {
        return ceType.substring("nl.brievenbus.".length()) + ".schema.json";
    }

    /** The value of the header {@code ce_dataschema}. */
    public URI dataSchema() {
        return URI.create("https://brievenbus.example/schemas/" + schemaName());
    }

    static Optional<EventType> ofCeType(String ceType) {
        return Arrays.stream(values())
                .filter(type -> type.ceType.equals(ceType))
                .findFirst();
    }
}
