package nl.brievenbus.standalone.register;

import java.time.LocalDate;
import java.util.Optional;

/** A range of days, either side of which may be open, in words. */
final class Days {

    private Days() {}

    /** Empty where both sides are open. */
    static Optional<String> of(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        if (earliest.isEmpty() && latest.isEmpty()) {
            return Optional.empty();
        }
        if (earliest.equals(latest)) {
            return latest.map(day -> "on " + day);
        }
        String from = earliest.map(day -> "from " + day).orElse("");
        String to = latest.map(day -> "until " + day).orElse("");
        return Optional.of((from + " " + to).strip());
    }
}
