package nl.brievenbus.extract.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What holds of a word in whatever letter it stands: found out once, for all letters. The few thousand words that make up
 * most letters then cost a look-up each. Safe for use by many threads.
 *
 * @param <T> what is kept of a word; immutable
 */
public final class PerWord<T> {

    /** Bounds on what is kept: some 10 MB at most. */
    private static final int MOST = 50_000;

    private static final int LONGEST = 40;

    private final Map<String, T> known = new ConcurrentHashMap<>();

    /** What is known of a word; found out by {@code look} where it is not, which must always give the same of the same word. */
    public T of(String word, Function<String, T> look) {
        T found = known.get(word);
        if (found == null) {
            found = look.apply(word);
            if (word.length() <= LONGEST && known.size() < MOST) {
                known.put(word, found);
            }
        }
        return found;
    }
}
