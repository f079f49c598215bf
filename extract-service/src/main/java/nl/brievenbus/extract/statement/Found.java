package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Origin;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.language.Sentence;

/**
 * A statement that was found, before it has an identity and a topic. Its fields are those of
 * {@link nl.brievenbus.events.Commitment}.
 *
 * @param paragraph index of the paragraph in which it stands
 * @param belief how likely it is one
 */
public record Found(
        Kind kind,
        Optional<Strength> strength,
        Optional<String> condition,
        int start,
        int end,
        int paragraph,
        Actor actor,
        Audience audience,
        String action,
        Optional<Deadline> deadline,
        Optional<Origin> origin,
        List<Reference> references,
        Explanation explanation,
        Belief belief) {

    /** Two sentences that follow each other have no more characters between them. */
    private static final int ADJACENT = 4;

    public Found {
        references = List.copyOf(references);
    }

    /** Whether a sentence follows it, and nothing stands between them. */
    boolean isRightBefore(Sentence sentence) {
        int distance = sentence.start() - end;
        return distance >= 0 && distance <= ADJACENT;
    }

    Found extendedTo(int newEnd) {
        return with(start, newEnd, origin, references);
    }

    Found within(int newStart, int newEnd) {
        return with(newStart, newEnd, origin, references);
    }

    Found withOrigin(Origin newOrigin) {
        return with(start, end, Optional.of(newOrigin), references);
    }

    Found withReferences(List<Reference> newReferences) {
        return with(start, end, origin, newReferences);
    }

    private Found with(int newStart, int newEnd, Optional<Origin> newOrigin, List<Reference> newReferences) {
        return new Found(
                kind,
                strength,
                condition,
                newStart,
                newEnd,
                paragraph,
                actor,
                audience,
                action,
                deadline,
                newOrigin,
                newReferences,
                explanation,
                belief);
    }
}
