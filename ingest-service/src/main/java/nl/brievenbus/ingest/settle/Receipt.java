package nl.brievenbus.ingest.settle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.ingest.arrival.Arrival;
import nl.brievenbus.ingest.arrival.KnownLetter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the operator finds beside a letter in {@code done/}.
 *
 * @param file as it was dropped; where that name was taken in {@code done/}, it stands there with a number
 * @param folder sub-folder of the inbox, with {@code /}; empty for the inbox itself
 * @param receivedAt when this file was taken from the inbox
 * @param searchableAt when the letter became searchable
 * @param link where a person finds the letter
 * @param repeats the earlier file with the same bytes, where there was one
 */
public record Receipt(
        String letterId,
        String title,
        String file,
        String folder,
        Instant receivedAt,
        Instant searchableAt,
        LetterIndexed.Counts found,
        String language,
        URI link,
        Optional<Repeats> repeats) {

    /** What the name of a receipt ends in. */
    public static final String SUFFIX = ".receipt.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    /** An earlier file with the same bytes. */
    public record Repeats(String file, String folder, Instant receivedAt) {}

    static Receipt of(Arrival arrival, KnownLetter.Searchable known) {
        LetterIndexed indexed = known.indexed();
        Arrival first = known.first();
        return new Receipt(
                indexed.letterId(),
                indexed.title(),
                arrival.fileName(),
                arrival.folder(),
                arrival.receivedAt(),
                indexed.indexedAt(),
                indexed.counts(),
                indexed.language(),
                indexed.link(),
                first.claim().equals(arrival.claim())
                        ? Optional.empty()
                        : Optional.of(new Repeats(first.fileName(), first.folder(), first.receivedAt())));
    }

    /** For a person: indented, a line for each fact. */
    String text() {
        return JSON.writeValueAsString(this) + "\n";
    }
}
