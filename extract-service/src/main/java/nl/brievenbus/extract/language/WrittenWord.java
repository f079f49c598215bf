package nl.brievenbus.extract.language;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A word in one way of writing it, with capitals or without. The few thousand of which most letters are made stay, and are
 * found by their letters where these stand in a text, without being cut out of it; rare ones go with their letter once the
 * bound is reached. Thread-safe.
 *
 * @param text as written
 * @param type the word that it writes
 * @param kind what its first letter says that it is
 */
record WrittenWord(String text, WordType type, Token.Kind kind) {

    /** Bounds on what stays, with all that is known of it: some 50 MB at most. */
    private static final int MOST = 50_000;

    private static final int LONGEST = 40;

    /** A power of two, so large that most places stay free. */
    private static final int PLACES = 1 << 17;

    /** Words that stand in each other's places are looked for in so many of them, so that no text can make this slow. */
    private static final int REACH = 16;

    /** Each in the place that its letters tell, or in one of the next. */
    private static final AtomicReferenceArray<@Nullable WrittenWord> KNOWN = new AtomicReferenceArray<>(PLACES);

    private static final AtomicInteger KEPT = new AtomicInteger();

    /** The word between two offsets of a text. */
    static WrittenWord of(String text, int from, int to) {
        int hash = hash(text, from, to);
        for (int i = 0; i < REACH; i++) {
            int place = (hash + i) & (PLACES - 1);
            WrittenWord known = KNOWN.getAcquire(place);
            if (known == null) {
                return keep(read(text.substring(from, to)), place);
            }
            if (known.text.length() == to - from && text.startsWith(known.text, from)) {
                return known;
            }
        }
        return read(text.substring(from, to));
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash ^ (hash >>> 15);
    }

    private static WrittenWord read(String text) {
        return new WrittenWord(text, WordType.writtenAs(text), kind(text));
    }

    private static Token.Kind kind(String text) {
        if (text.isEmpty()) {
            return Token.Kind.SIGN;
        }
        if (Character.isLetter(text.codePointAt(0))) {
            return Token.Kind.WORD;
        }
        return Character.isDigit(text.charAt(0)) ? Token.Kind.NUMBER : Token.Kind.SIGN;
    }

    /** A word that another thread keeps in the place at the same moment wins it; this one then waits for the next time. */
    private static WrittenWord keep(WrittenWord word, int place) {
        if (word.text.length() <= LONGEST && KEPT.get() < MOST && KNOWN.compareAndSet(place, null, word)) {
            KEPT.incrementAndGet();
        }
        return word;
    }
}
