package nl.brievenbus.index.document;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Office;

/**
 * Who must act ({@code actor.*}).
 *
 * @param text as written
 * @param name resolved, all in one: what a table shows
 * @param parties resolved, each who acts: what a chart counts
 * @param roles of those that are offices
 * @param ministries of those that are offices
 */
public record ActorFields(
        Optional<String> text, String name, List<String> parties, List<String> roles, List<String> ministries) {

    static ActorFields of(Actor actor) {
        return new ActorFields(
                actor.text(),
                actor.name(),
                List.of(actor.name().split("; ", -1)),
                actor.offices().stream().map(Office::role).distinct().toList(),
                actor.offices().stream()
                        .map(Office::ministry)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }
}
