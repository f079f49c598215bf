package nl.brievenbus.stream;

/**
 * Something outside the letter stands in the way: the broker or Elasticsearch is away, the disk is full. The record is
 * tried again, with growing pauses, until it passes.
 */
public final class OutsideFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is in the way and what to do about it; it is shown to the operator */
    public OutsideFault(String message, Throwable cause) {
        super(message, cause);
    }
}
