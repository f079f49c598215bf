package nl.brievenbus.extract.clause;

/** Where a clause stands. */
public enum Shape {
    MAIN,
    /** "..., waarover ik uw Kamer zal informeren". */
    RELATIVE,
    /** "(de Minister kondigde aan) dat Nederland zal leveren". */
    REPORTED,
    /** "Toezending aan de Kamer: najaar 2014", without a verb. */
    LINE
}
