package nl.brievenbus.extract.clause;

import java.util.Optional;
import nl.brievenbus.extract.actor.ActorSpan;

/**
 * Whose verb it is.
 *
 * @param actor of {@link SubjectKind#AUTHOR}
 * @param noun the one at its heart, in the singular where the dictionary knows it, of the other kinds
 */
public record Subject(SubjectKind kind, Optional<ActorSpan> actor, Optional<String> noun) {

    static final Subject UNKNOWN = new Subject(SubjectKind.OTHER, Optional.empty(), Optional.empty());
    /** A person of another side, named by a pronoun. */
    static final Subject ANOTHER = new Subject(SubjectKind.PARTY, Optional.empty(), Optional.empty());

    static final Subject HOUSE = new Subject(SubjectKind.HOUSE, Optional.empty(), Optional.empty());

    static Subject author(ActorSpan actor) {
        return new Subject(SubjectKind.AUTHOR, Optional.of(actor), Optional.empty());
    }

    /** Whether it is "I" or "we". */
    boolean isFirstPerson() {
        return actor.filter(ActorSpan::isFirstPerson).isPresent();
    }
}
