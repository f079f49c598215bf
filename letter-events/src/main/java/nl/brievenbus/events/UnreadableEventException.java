package nl.brievenbus.events;

/** A record that is not an event of the contract. Its message says what is missing or wrong, and quotes no data. */
public final class UnreadableEventException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message) {
        super(message);
    }
}
