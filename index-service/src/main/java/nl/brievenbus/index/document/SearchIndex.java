package nl.brievenbus.index.document;

/** The three indices, by the alias through which everybody reads and writes them. */
public enum SearchIndex {
    LETTERS("brievenbus-letters"),
    COMMITMENTS("brievenbus-commitments"),
    TOPICS("brievenbus-topics");

    private final String alias;

    SearchIndex(String alias) {
        this.alias = alias;
    }

    public String alias() {
        return alias;
    }
}
