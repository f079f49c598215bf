package nl.brievenbus.archive;

/** The archive does not hold the letter that was asked for. */
public final class MissingLetterException extends Exception {
    private static final long serialVersionUID = 1L;

    public MissingLetterException(String message) {
        super(message);
    }
}
