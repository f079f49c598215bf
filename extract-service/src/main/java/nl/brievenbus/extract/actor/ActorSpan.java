package nl.brievenbus.extract.actor;

import java.util.List;
import nl.brievenbus.extract.actor.ActorWords.Means;

/**
 * Words that name somebody on the author's side.
 *
 * @param first index of the first token
 * @param last index of the last token
 * @param name what it resolves to; empty where that is the signatory
 * @param offices full names ("Minister van Defensie"), of {@link Means#OFFICE}
 * @param withFirstPerson whether "en ik" stands behind it
 */
public record ActorSpan(int first, int last, Means means, String name, List<String> offices, boolean withFirstPerson) {
    public ActorSpan {
        offices = List.copyOf(offices);
    }

    /** "ik", "wij". */
    public boolean isFirstPerson() {
        return means == Means.FIRST_PERSON || means == Means.FIRST_PERSON_PLURAL;
    }

    /** The same one, meant by a single word elsewhere ("hij"). */
    public ActorSpan meantAt(int place) {
        return new ActorSpan(place, place, means, name, offices, withFirstPerson);
    }
}
