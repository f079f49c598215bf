package nl.brievenbus.extract.reference;

import java.util.Optional;
import nl.brievenbus.events.Reference;

/** A reference and where its words stand. */
public record Citation(Reference reference, int start, int end) {

    private static final String PAPER = "kst-";

    /**
     * Whether it cites a document: a paper of parliament, an official publication, a proposal of the Commission. What
     * binds by itself, a law or a judgment, is no document that a statement goes back to.
     */
    public boolean isDocument() {
        String id = reference.id();
        return !id.startsWith("CELEX:") && !id.startsWith("ECLI:") && !id.startsWith("BWB");
    }

    /** The dossier of a paper of parliament: "28676" of "kst-28676-413"; absent of anything else. */
    public Optional<String> dossier() {
        String id = reference.id();
        int document = id.lastIndexOf('-');
        return id.startsWith(PAPER) && document > PAPER.length()
                ? Optional.of(id.substring(PAPER.length(), document))
                : Optional.empty();
    }
}
