package nl.brievenbus.extract;

import java.util.List;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.Reference;
import nl.brievenbus.events.Topic;

/**
 * All that was found in one letter.
 *
 * @param text the normalised text; every offset counts its UTF-16 units
 * @param notices what a reader should know of the reading, in plain words
 */
public record LetterReading(
        LetterHead head,
        String text,
        List<LetterExtracted.Footnote> footnotes,
        List<Commitment> commitments,
        List<Topic> topics,
        List<Reference> references,
        List<String> notices) {

    public LetterReading {
        footnotes = List.copyOf(footnotes);
        commitments = List.copyOf(commitments);
        topics = List.copyOf(topics);
        references = List.copyOf(references);
        notices = List.copyOf(notices);
    }
}
