package nl.brievenbus.extract.evaluate;

/**
 * How many were right, of how many found and how many wanted.
 *
 * @param right found and wanted
 */
public record Tally(int right, int found, int wanted) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, found + other.found, wanted + other.wanted);
    }

    static Tally of(boolean right) {
        return new Tally(right ? 1 : 0, 1, 1);
    }

    /** Whether there was nothing to find, and nothing was found. */
    public boolean isEmpty() {
        return found == 0 && wanted == 0;
    }

    /** 1 where nothing was found: nothing found is wrong. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** 1 where nothing was wanted: nothing is missed. */
    public double recall() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
