package nl.brievenbus.extract.reference;

import nl.brievenbus.events.Reference;

/** A reference and where its words stand. */
public record Citation(Reference reference, int start, int end) {

    /** Whether it cites a paper of parliament, rather than a law or a European document. */
    public boolean parliamentary() {
        String id = reference.id();
        return id.startsWith("kst-") || id.startsWith("h-") || id.startsWith("ah-") || id.startsWith("kv-");
    }
}
