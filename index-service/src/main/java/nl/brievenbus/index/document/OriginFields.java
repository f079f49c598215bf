package nl.brievenbus.index.document;

import java.time.LocalDate;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Origin;
import nl.brievenbus.events.Commitment.OriginKind;

/** What a statement settles, defers or follows from ({@code origin.*}). */
public record OriginFields(
        OriginKind kind, String text, Optional<LocalDate> date, Optional<String> document, Optional<String> motionBy) {

    static OriginFields of(Origin origin, PlausibleDates dates) {
        return new OriginFields(
                origin.kind(),
                origin.text(),
                dates.of("origin.date", origin.date()),
                origin.document(),
                origin.motionBy());
    }
}
