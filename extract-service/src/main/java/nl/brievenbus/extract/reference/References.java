package nl.brievenbus.extract.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.brievenbus.events.Reference;

/** Puts together the references of several passages. */
public final class References {

    private References() {}

    /** Each document once, as it is cited first; in the order given. */
    public static List<Reference> withoutDoubles(Stream<Reference> references) {
        Map<String, Reference> byId = new LinkedHashMap<>();
        references.forEach(reference -> byId.putIfAbsent(reference.id(), reference));
        return List.copyOf(byId.values());
    }
}
