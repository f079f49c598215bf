package nl.brievenbus.archive;

/** The archive holds other bytes than the letter's id says. */
public final class AlteredLetterException extends Exception {
    private static final long serialVersionUID = 1L;

    public AlteredLetterException(String message) {
        super(message);
    }
}
