package nl.brievenbus.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The letter in which a commitment or topic stands, in brief.
 *
 * @param title the subject of the letter, or the file's name where it states none
 * @param language ISO 639-1
 */
public record LetterSummary(
        String letterId,
        String title,
        Optional<LocalDate> date,
        String language,
        String fileName,
        Instant receivedAt) {}
