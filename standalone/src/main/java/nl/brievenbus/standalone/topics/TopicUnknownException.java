package nl.brievenbus.standalone.topics;

import java.util.Collection;
import java.util.stream.Collectors;

/** The broker has no such topic. */
public final class TopicUnknownException extends Exception {
    private static final long serialVersionUID = 1L;

    TopicUnknownException(String topic, Collection<String> known) {
        super("There is no topic '%s'. There are: %s."
                .formatted(
                        topic,
                        known.stream()
                                .filter(name -> !name.startsWith("__"))
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }
}
