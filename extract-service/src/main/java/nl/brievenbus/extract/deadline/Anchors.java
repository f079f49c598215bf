package nl.brievenbus.extract.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the words of a term may be reckoned from.
 *
 * @param letter the date of the letter
 * @param text of the letter, which shows whose parliament it is written to
 * @param before the text that stands before the term: it may name the year or the event that "dat jaar", "dat debat" mean
 */
record Anchors(Optional<LocalDate> letter, String text, String before) {

    Anchors since(LocalDate day) {
        return new Anchors(Optional.of(day), text, before);
    }
}
