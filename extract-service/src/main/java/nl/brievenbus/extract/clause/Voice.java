package nl.brievenbus.extract.clause;

/** Active or passive. */
public enum Voice {
    ACTIVE,
    PASSIVE
}
