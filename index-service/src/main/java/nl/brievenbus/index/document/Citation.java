package nl.brievenbus.index.document;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Reference;

/** A document that is cited, to be shown: stored, not searched. */
public record Citation(String id, String text, Optional<URI> link) {

    static List<Citation> of(List<Reference> references) {
        return references.stream()
                .map(reference -> new Citation(reference.id(), reference.text(), reference.link()))
                .toList();
    }

    /** The identifiers, which are what one searches and charts. */
    static List<String> ids(List<Reference> references) {
        return references.stream().map(Reference::id).distinct().toList();
    }
}
