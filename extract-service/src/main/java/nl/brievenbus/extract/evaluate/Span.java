package nl.brievenbus.extract.evaluate;

/**
 * A stretch of a letter's text.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
public record Span(int start, int end) {

    public int length() {
        return end - start;
    }

    /** How many characters two stretches share. */
    public int overlap(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** Whether the overlap is at least half of the shorter. */
    public boolean matches(Span other) {
        int overlap = overlap(other);
        return overlap > 0 && 2 * overlap >= Math.min(length(), other.length());
    }
}
