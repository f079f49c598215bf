package nl.brievenbus.ingest.folder;

/** The service cannot start with its folders as they are. */
public final class UnusableFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message what is wrong with which folder
     * @param remedy what the operator can do about it
     */
    public UnusableFolderException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public UnusableFolderException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
