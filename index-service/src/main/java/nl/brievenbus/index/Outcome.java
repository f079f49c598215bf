package nl.brievenbus.index;

import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;

/** What became of a letter, with the event that tells it. */
sealed interface Outcome {

    LetterEvent event();

    /** It can be searched. */
    record Indexed(LetterIndexed event) implements Outcome {}

    /** What a newer extractor found in it stands already and stays. The event tells of that. */
    record Superseded(LetterIndexed event) implements Outcome {}

    /** Elasticsearch does not take it. */
    record Refused(LetterFailed event) implements Outcome {}
}
