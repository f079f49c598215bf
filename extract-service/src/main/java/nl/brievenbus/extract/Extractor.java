package nl.brievenbus.extract;

/** What this release of the extractor is called in the events that it writes. */
public final class Extractor {

    /**
     * The version of the rules, a number that grows with every release that may find anything else: major × 10000 +
     * minor × 100 + patch × 1. In the index a later version wins. This is 0.1.0.
     */
    public static final int VERSION = 100;

    private Extractor() {}
}
