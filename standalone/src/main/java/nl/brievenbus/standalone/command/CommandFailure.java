package nl.brievenbus.standalone.command;

/** A command cannot do what it was asked. The message is all that the user sees: what is wrong, and what to do. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
