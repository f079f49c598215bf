package nl.brievenbus.standalone.reading;

/** A file could not be read as a letter. The message names the file, the reason and the remedy, for the user. */
public final class UnreadableLetterException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableLetterException(String shownName, String why, String remedy) {
        super("'%s': %s %s".formatted(shownName, why, remedy));
    }

    UnreadableLetterException(String shownName, String why, String remedy, Throwable cause) {
        super("'%s': %s %s".formatted(shownName, why, remedy), cause);
    }
}
