package nl.brievenbus.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The whole of what was found in a letter, its text included. Who has read it knows that the letter is complete: its
 * commitments and topics were published before it.
 *
 * @param extraction which extractor read it, and how
 * @param text the normalised text, in Unicode NFC; every {@code start} and {@code end} in this event counts its UTF-16
 *     units from 0, {@code end} exclusive
 * @param footnotes in the order of the text
 * @param references every document that the letter cites, each once, in the order of first mention
 * @param retired what an earlier extraction of the letter found and this one does not
 */
public record LetterExtracted(
        String letterId,
        LetterReceived.Source source,
        Extraction extraction,
        LetterHead head,
        String text,
        List<Footnote> footnotes,
        List<Commitment> commitments,
        List<Topic> topics,
        List<Reference> references,
        FoundIds retired)
        implements LetterEvent {

    /**
     * How a letter was read.
     *
     * @param version of the extractor and its rules, a number that grows with every release; a later one wins in the
     *     index
     * @param mediaType as detected from the bytes
     * @param ocr whether the text was read from images
     * @param notices what a reader should know of the extraction, in plain words; empty where all went well
     */
    public record Extraction(int version, String mediaType, boolean ocr, List<String> notices) {
        public Extraction {
            notices = List.copyOf(notices);
        }
    }

    /** A footnote, by its mark and where its words stand in the text. */
    public record Footnote(String mark, int start, int end) {}

    public LetterExtracted {
        footnotes = List.copyOf(footnotes);
        commitments = List.copyOf(commitments);
        topics = List.copyOf(topics);
        references = List.copyOf(references);
    }

    /** The ids of what this extraction found. */
    public FoundIds found() {
        return new FoundIds(
                commitments.stream().map(Commitment::commitmentId).toList(),
                topics.stream().map(Topic::topicId).toList());
    }

    /** What stands beside each commitment and topic, so that a reader of those alone can show them. */
    public LetterSummary summary() {
        return new LetterSummary(
                letterId, head.title(), head.date(), head.language(), source.fileName(), source.receivedAt());
    }

    @Override
    public EventType type() {
        return EventType.LETTER_EXTRACTED;
    }

    @Override
    public String key() {
        return letterId;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(letterId);
    }

    @Override
    public Instant time() {
        return source.receivedAt();
    }
}
