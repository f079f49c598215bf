package nl.brievenbus.extract.statement;

/**
 * How likely a find is a statement, and how likely it must be.
 *
 * @param chance how likely all that is known of its clause or sentence makes it, from 0 to 1
 * @param least how likely its rule asks that it be in a letter that promises as much as most
 */
record Belief(double chance, double least) {

    /** By how much, as a logarithm of odds, what is asked goes down at most, in letters that promise much. */
    static final double MOST_EASED = 0.2;

    /** Of what is found by no weighing. */
    static final Belief SURE = new Belief(1, 0);

    /** Whether a find may turn out a statement, in a letter of which the rest is not known yet. */
    boolean mayHold() {
        return holds(MOST_EASED);
    }

    /** @param eased by how much, as a logarithm of odds, what is asked goes down; below nought it goes up */
    boolean holds(double eased) {
        return logOdds(chance) + eased >= logOdds(least);
    }

    private static double logOdds(double chance) {
        return Math.log(chance / (1 - chance));
    }
}
