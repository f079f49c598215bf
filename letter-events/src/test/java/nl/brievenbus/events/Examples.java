package nl.brievenbus.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.LetterExtracted.Extraction;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.events.LetterHead.DateSource;
import nl.brievenbus.events.LetterIndexed.Counts;
import nl.brievenbus.events.LetterReceived.Source;

/** Events to test with: the full examples that are published with the contract, and ones with as little as may be. */
final class Examples {

    private static final String LETTER_ID = "sha256:" + "0".repeat(64);
    private static final Instant MOMENT = Instant.parse("2026-06-02T09:14:07Z");

    private Examples() {}

    /** The JSON of the published example. */
    static String json(EventType type) {
        String resource = "/examples/" + type.schemaName().replace(".schema.json", ".json");
        try (InputStream json = Examples.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException("There is no example " + resource);
            }
            return new String(json.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the example " + resource, e);
        }
    }

    /** The published example. */
    static LetterEvent full(EventType type) {
        try {
            return EventCodec.fromJson(json(type).getBytes(UTF_8), type.record());
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("The example of %s cannot be read".formatted(type), e);
        }
    }

    /** An event in which everything is absent that may be absent, and every list is empty. */
    static LetterEvent minimal(EventType type) {
        Source source = new Source("brief.txt", "", 0, MOMENT, URI.create("archive:/00/00/brief.txt"));
        LetterSummary letter = new LetterSummary(LETTER_ID, "brief.txt", Optional.empty(), "und", "brief.txt", MOMENT);
        return switch (type) {
            case LETTER_RECEIVED -> new LetterReceived(LETTER_ID, source, FoundIds.NONE);
            case LETTER_EXTRACTED ->
                new LetterExtracted(
                        LETTER_ID,
                        source,
                        new Extraction(1, "text/plain", false, List.of()),
                        new LetterHead(
                                "brief.txt",
                                Optional.empty(),
                                DateSource.NONE,
                                "und",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        FoundIds.NONE);
            case COMMITMENT_FOUND -> new CommitmentFound(commitment(), letter);
            case TOPIC_FOUND ->
                new TopicFound(
                        new Topic("t", Optional.empty(), List.of(), 0, 0, List.of(), List.of(), List.of()), letter);
            case LETTER_INDEXED ->
                new LetterIndexed(
                        LETTER_ID,
                        "brief.txt",
                        "und",
                        1,
                        new Counts(0, 0, 0, 0),
                        URI.create("http://localhost/brief"),
                        MOMENT,
                        MOMENT);
            case LETTER_FAILED ->
                new LetterFailed(
                        Optional.empty(),
                        Stage.INGEST,
                        Reason.EMPTY,
                        "The file has no bytes.",
                        "Send the letter again.",
                        Optional.empty(),
                        MOMENT);
        };
    }

    private static Commitment commitment() {
        return new Commitment(
                "c",
                Kind.FULFILLED,
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                0,
                new Actor(Optional.empty(), "kabinet", List.of()),
                Audience.PARLIAMENT,
                "informeren",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "t",
                new Explanation("settles", List.of()));
    }
}
