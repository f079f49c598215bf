package nl.brievenbus.extract.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the words of a term may be reckoned from.
 *
 * @param letter the date of the letter, or another day that stands for it
 * @param time of the letter
 * @param before the text that stands before the term: it may name the year or the event that "dat jaar", "dat debat" mean
 */
record Anchors(Optional<LocalDate> letter, LetterTime time, String before) {

    static Anchors of(LetterTime time, String before) {
        return new Anchors(time.date(), time, before);
    }

    Anchors since(LocalDate day) {
        return new Anchors(Optional.of(day), time, before);
    }
}
