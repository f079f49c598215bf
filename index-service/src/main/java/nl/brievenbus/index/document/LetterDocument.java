package nl.brievenbus.index.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterExtracted.Footnote;
import nl.brievenbus.events.Topic;

/**
 * A letter with its whole text, at which the offsets of its commitments and topics point.
 *
 * @param timestamp the letter's date, or its arrival where it states none
 * @param size of the file, in bytes
 * @param archive where its bytes are
 * @param notices what a reader should know of the extraction
 * @param notes what was left out of the index, and why
 * @param keyTerms of all its topics
 * @param topics how many
 * @param characters length of the text
 * @param indexedAt when this extraction was first written
 * @param secondsToSearchable from the drop until then
 */
public record LetterDocument(
        String letterId,
        @JsonProperty("@timestamp") Instant timestamp,
        LetterFields letter,
        String text,
        int characters,
        List<Footnote> footnotes,
        String mediaType,
        long size,
        URI archive,
        boolean ocr,
        int extractorVersion,
        List<String> notices,
        List<String> notes,
        List<String> references,
        List<Citation> citations,
        ThemeFields themes,
        List<String> keyTerms,
        CountFields counts,
        int topics,
        Instant indexedAt,
        double secondsToSearchable)
        implements Document {

    static LetterDocument of(LetterExtracted event, Instant indexedAt) {
        PlausibleDates dates = new PlausibleDates();
        LetterFields letter = LetterFields.of(event, dates);
        return new LetterDocument(
                event.letterId(),
                letter.timestamp(),
                letter,
                event.text(),
                event.text().length(),
                event.footnotes(),
                event.extraction().mediaType(),
                event.source().size(),
                event.source().archive(),
                event.extraction().ocr(),
                event.extraction().version(),
                event.extraction().notices(),
                dates.notes(),
                Citation.ids(event.references()),
                Citation.of(event.references()),
                ThemeFields.ofLetter(event.topics()),
                keyTerms(event.topics()),
                CountFields.of(event.commitments()),
                event.topics().size(),
                indexedAt,
                Duration.between(letter.receivedAt(), indexedAt).toMillis() / 1000.0);
    }

    private static List<String> keyTerms(List<Topic> topics) {
        return topics.stream()
                .flatMap(topic -> topic.keyTerms().stream())
                .distinct()
                .toList();
    }

    @Override
    public SearchIndex index() {
        return SearchIndex.LETTERS;
    }

    @Override
    public String id() {
        return letterId;
    }
}
