package nl.brievenbus.kibana.object;

/**
 * The types of saved objects, each with the version of its form. Kibana refuses a form newer than its own and carries
 * older ones over, so these are the oldest that 8.19 needs no doubtful migration for.
 */
public enum ObjectType {
    DATA_VIEW("index-pattern", "8.0.0"),
    TAG("tag", "8.0.0"),
    SEARCH("search", "10.3.0"),
    DASHBOARD("dashboard", "10.2.0"),
    /** Exports carry no version of its form. */
    LINKS("links", "");

    /** Of the envelope, unchanged from 8.8 up to 9.x. */
    static final String CORE_VERSION = "8.8.0";

    private final String kibanaName;
    private final String formVersion;

    ObjectType(String kibanaName, String formVersion) {
        this.kibanaName = kibanaName;
        this.formVersion = formVersion;
    }

    public String kibanaName() {
        return kibanaName;
    }

    /** Empty where none is written. */
    String formVersion() {
        return formVersion;
    }
}
