package nl.brievenbus.extract.text;

/** For each character of a normalised text, where in the text as parsed it stood. */
public final class SourceMap {

    private final int[] origins;

    SourceMap(int[] origins) {
        this.origins = origins.clone();
    }

    /** Where the character at {@code offset} stood. */
    public int origin(int offset) {
        return origins[offset];
    }
}
