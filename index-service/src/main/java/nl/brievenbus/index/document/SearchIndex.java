package nl.brievenbus.index.document;

import java.util.List;

/** The indices, by the alias through which everybody reads and writes them. */
public enum SearchIndex {
    LETTERS("brievenbus-letters"),
    COMMITMENTS("brievenbus-commitments"),
    TOPICS("brievenbus-topics"),
    /** What cannot be searched, and why. */
    FAILURES("brievenbus-failures");

    /** Where the documents of a letter stand that can be searched. */
    public static final List<SearchIndex> OF_LETTERS = List.of(LETTERS, COMMITMENTS, TOPICS);

    private final String alias;

    SearchIndex(String alias) {
        this.alias = alias;
    }

    public String alias() {
        return alias;
    }
}
