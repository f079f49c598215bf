package nl.brievenbus.extract.clause;

/** When, by the verb. */
public enum Time {
    FUTURE,
    /** "zal zijn afgerond": what will be done by then. */
    FUTURE_PERFECT,
    PRESENT,
    PERFECT,
    PAST
}
