package nl.brievenbus.extract.reference;

import nl.brievenbus.events.Reference;

/** A reference and where its words stand. */
public record Citation(Reference reference, int start, int end) {

    /**
     * Whether it cites a document: a paper of parliament, an official publication, a proposal of the Commission. What
     * binds by itself, a law or a judgment, is no document that a statement goes back to.
     */
    public boolean isDocument() {
        String id = reference.id();
        return !id.startsWith("CELEX:") && !id.startsWith("ECLI:") && !id.startsWith("BWB");
    }
}
