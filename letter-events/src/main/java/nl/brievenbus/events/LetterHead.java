package nl.brievenbus.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the head and the signature of a letter say.
 *
 * @param title the subject; the file's name where the letter states none
 * @param date of the letter: deadlines are reckoned from it
 * @param dateSource where the date was found
 * @param language ISO 639-1; {@code und} where it could not be told
 * @param dossier number of the parliamentary dossier, digits and chapter ({@code 28676}, {@code 36200-VIII})
 * @param number of the letter within its dossier
 * @param chamber the house or council that is addressed
 * @param addressee as written
 * @param signatories in the order in which they sign
 */
public record LetterHead(
        String title,
        Optional<LocalDate> date,
        DateSource dateSource,
        String language,
        Optional<String> dossier,
        Optional<String> number,
        Optional<Chamber> chamber,
        Optional<String> addressee,
        List<Signatory> signatories) {

    public LetterHead {
        signatories = List.copyOf(signatories);
    }

    /** Where the date of a letter was found, best first. */
    public enum DateSource {
        /** In the head or the signature of the letter. */
        TEXT,
        /** In the mark-up of an official publication. */
        MARKUP,
        /** In a property of the file that names a date of the letter. */
        METADATA,
        /** In the file's name, as an ISO date ({@code 2022-07-06 verslag.txt}): so an operator gives a date. */
        FILE_NAME,
        /** Nowhere: deadlines that need it stay open. */
        NONE
    }

    /** The house that a letter addresses. */
    public enum Chamber {
        TWEEDE_KAMER,
        EERSTE_KAMER,
        BOTH_CHAMBERS,
        MUNICIPAL_COUNCIL,
        PROVINCIAL_COUNCIL,
        OTHER
    }

    /** Who signs: an office, and the name where it is written. */
    public record Signatory(Optional<String> name, String office) {}
}
