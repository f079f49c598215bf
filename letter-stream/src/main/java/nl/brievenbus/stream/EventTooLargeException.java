package nl.brievenbus.stream;

/** The broker does not take an event of this size; trying again does not help. */
public final class EventTooLargeException extends Exception {
    private static final long serialVersionUID = 1L;

    EventTooLargeException(String message) {
        super(message);
    }
}
