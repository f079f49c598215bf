package nl.brievenbus.extract.clause;

/** Whose the verb is. */
public enum SubjectKind {
    AUTHOR,
    HOUSE,
    /** Somebody of another side, who has plans of their own. */
    PARTY,
    /** A thing, or nobody who could be told. */
    OTHER
}
