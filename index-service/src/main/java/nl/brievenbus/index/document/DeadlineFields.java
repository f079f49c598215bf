package nl.brievenbus.index.document;

import java.time.LocalDate;
import java.util.Optional;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.events.Deadline.Precision;

/**
 * By when ({@code deadline.*}); every commitment has these fields, with a deadline or without.
 *
 * @param stated whether the statement has words for a deadline
 * @param known whether these words gave a day, on either side
 * @param recurring whether it repeats
 * @param explanation how the words became these days
 */
public record DeadlineFields(
        boolean stated,
        boolean known,
        boolean recurring,
        Optional<String> text,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Optional<Precision> precision,
        Optional<String> recurrence,
        Optional<String> explanation) {

    private static final DeadlineFields NONE = new DeadlineFields(
            false,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static DeadlineFields of(Optional<Deadline> deadline, PlausibleDates dates) {
        return deadline.map(stated -> of(stated, dates)).orElse(NONE);
    }

    private static DeadlineFields of(Deadline deadline, PlausibleDates dates) {
        Optional<LocalDate> earliest = dates.of("deadline.earliest", deadline.earliest());
        Optional<LocalDate> latest = dates.of("deadline.latest", deadline.latest());
        return new DeadlineFields(
                true,
                earliest.isPresent() || latest.isPresent(),
                deadline.recurrence().isPresent(),
                Optional.of(deadline.text()),
                earliest,
                latest,
                Optional.of(deadline.precision()),
                deadline.recurrence(),
                Optional.of(deadline.explanation()));
    }
}
