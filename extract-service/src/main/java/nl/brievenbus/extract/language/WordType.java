package nl.brievenbus.extract.language;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word as such, of which the tokens of all letters are occurrences. What is known of it is kept with it, by {@link PerWord},
 * so that a token is looked up once, when it is cut from the text, and not once for each thing that is asked of it. How long
 * it stays depends on {@link WrittenWord}. Thread-safe.
 */
public final class WordType {

    private static final VarHandle FACT = MethodHandles.arrayElementVarHandle(Object[].class);

    private static final @Nullable Object[] NONE = {};

    private final String lower;
    private volatile @Nullable Object[] facts = NONE;

    private WordType(String lower) {
        this.lower = lower;
    }

    /** The word of which something written is an occurrence, with capitals or without. */
    public static WordType of(String written) {
        return WrittenWord.of(written, 0, written.length()).type();
    }

    /** The same of a word of which that way of writing it is not kept. */
    static WordType writtenAs(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.equals(written) ? new WordType(written) : of(lower);
    }

    /** In lower case. */
    public String lower() {
        return lower;
    }

    /** A word that is too rare to stay may have several objects; all of them are the same word. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof WordType type && lower.equals(type.lower));
    }

    @Override
    public int hashCode() {
        return lower.hashCode();
    }

    @Override
    public String toString() {
        return lower;
    }

    /** What is kept in a place; absent until it was put there. */
    @Nullable
    Object fact(int place) {
        @Nullable Object[] known = facts;
        return place < known.length ? FACT.getAcquire(known, place) : null;
    }

    /** @param places how many there are */
    void keep(int place, Object fact, int places) {
        if (place >= facts.length) {
            grow(places);
        }
        FACT.setRelease(facts, place, fact);
    }

    /** What another thread keeps at the same moment may be lost, and is then found out again. */
    private synchronized void grow(int places) {
        if (facts.length < places) {
            facts = Arrays.copyOf(facts, places);
        }
    }
}
