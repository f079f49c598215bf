package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.actor.ActorSpan;

/**
 * What a clause says, as rules see it.
 *
 * @param shape absent of clauses in which no statement can stand
 * @param whose the subject
 * @param actor the subject on the author's side, or the agent of a passive
 * @param acts what is done; of a clause with a complement, what the complement says comes apart
 * @param complements acts behind "te", "om te" or "dat"
 * @param nominal the act that the subject's noun names
 * @param outcomes acts behind "dat" whose subject is a thing
 * @param otherAgent whether a passive names an agent who is not of the author's side
 */
public record ClauseReading(
        Clause clause,
        Optional<Shape> shape,
        Subject whose,
        Optional<ActorSpan> actor,
        Time time,
        Voice voice,
        List<Act> acts,
        List<Act> complements,
        List<Act> outcomes,
        Optional<Act> nominal,
        boolean negated,
        boolean otherAgent) {

    public ClauseReading {
        acts = List.copyOf(acts);
        complements = List.copyOf(complements);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether it is a main clause; one without a verb is, too. */
    public boolean isMain() {
        return clause.type() == Clause.Type.MAIN;
    }

    /** Whose verb it is. */
    public SubjectKind subject() {
        return whose.kind();
    }

    /** The noun at the heart of a subject that is not the author. */
    public Optional<String> subjectNoun() {
        return whose.noun();
    }
}
