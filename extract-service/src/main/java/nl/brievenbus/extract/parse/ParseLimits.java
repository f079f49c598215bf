package nl.brievenbus.extract.parse;

import java.time.Duration;

/**
 * How much one letter may cost.
 *
 * @param time for one file; beyond it the parsing process is ended
 * @param heapMegabytes of the parsing process
 * @param maxCharacters of the text; a longer one is refused as a whole
 */
public record ParseLimits(Duration time, int heapMegabytes, int maxCharacters) {

    public ParseLimits {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "The time for one letter must be 1 second or more, for example 10s; it is %s.".formatted(time));
        }
        if (heapMegabytes < 64) {
            throw new IllegalArgumentException(
                    "The memory of a parsing process must be 64 MB or more, for example 512MB; it is %d MB."
                            .formatted(heapMegabytes));
        }
        if (maxCharacters < 1) {
            throw new IllegalArgumentException(
                    "The longest text must be 1 character or more, for example 2000000; it is %d."
                            .formatted(maxCharacters));
        }
    }

    /** The same, with twice the memory: for a second try. */
    ParseLimits withMoreMemory() {
        return new ParseLimits(time, heapMegabytes * 2, maxCharacters);
    }
}
