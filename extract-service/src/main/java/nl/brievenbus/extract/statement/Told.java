package nl.brievenbus.extract.statement;

import java.util.List;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.language.Lazy;

/**
 * A sentence, heading or question that was read, and to which what stands behind it may go back.
 *
 * @param paragraph index of the paragraph in which it stands
 * @param words as written
 * @param papers that it cites
 * @param cues looked for when somebody asks: of most sentences nobody does
 * @param matter of a sentence that recalls what somebody wants done
 */
record Told(
        int start,
        int end,
        int paragraph,
        String words,
        Lazy<List<Reference>> papers,
        Lazy<Cues.Search> cues,
        Lazy<Matter> matter) {

    boolean cites() {
        return !papers.get().isEmpty();
    }

    /** Whether it speaks of a promise or a request. */
    boolean recalls() {
        return cues.get().has("recalls");
    }

    /** Whether it speaks of a promise. */
    boolean promises() {
        return cues.get().has("recallsPromise");
    }

    /** Whether it speaks of a promise or a request, or tells of an earlier plan. */
    boolean plans() {
        return recalls() || cues.get().has("plans");
    }

    /** Whether it speaks of questions that were put in writing, and so in no meeting. */
    boolean asksInWriting() {
        return cues.get().has("inWriting");
    }

    /** Whether it speaks of a meeting with the house. */
    boolean debates() {
        return cues.get().has("debate");
    }
}
