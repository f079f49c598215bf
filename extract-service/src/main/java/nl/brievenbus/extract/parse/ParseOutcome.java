package nl.brievenbus.extract.parse;

import java.util.List;
import nl.brievenbus.events.LetterFailed.Reason;

/** What became of a file: a letter, a refusal that is final, or work for the slow lane. */
public sealed interface ParseOutcome {

    /**
     * The file holds words.
     *
     * @param notices what was left out or doubtful, in plain words; empty where all was read
     */
    record Parsed(ParsedLetter letter, List<String> notices) implements ParseOutcome {
        public Parsed {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The file is no letter that can be read. Trying again gives the same answer, until the remedy is done.
     *
     * @param message why, in plain words for the operator
     * @param remedy what the operator can do
     */
    record Refused(Reason reason, String message, String remedy) implements ParseOutcome {}

    /**
     * The quick lane cannot tell; the slow lane can. Never the answer of the slow lane itself.
     *
     * @param why in plain words
     */
    record NeedsSlowLane(String why) implements ParseOutcome {}
}
