package nl.brievenbus.standalone.run;

/** Something could not be started. The message tells a person what and what to do about it. */
public final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
