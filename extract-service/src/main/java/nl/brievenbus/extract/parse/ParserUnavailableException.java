package nl.brievenbus.extract.parse;

/** The parsing process cannot be started or used. This says nothing about the letter: try it again later. */
public final class ParserUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is in the way and what to do about it, for the operator */
    public ParserUnavailableException(String message) {
        super(message);
    }

    public ParserUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
