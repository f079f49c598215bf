package nl.brievenbus.extract.language;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds of a word in whatever letter it stands: found out once, and kept with the word ({@link WordType}). Made
 * when rules are loaded, for each has a place of its own in every word. Safe for use by many threads.
 *
 * @param <T> what is kept of a word; immutable
 */
public final class PerWord<T> {

    private static final AtomicInteger PLACES = new AtomicInteger();

    private final int place = PLACES.getAndIncrement();

    /** What is known of a word; found out by {@code look} where it is not, which must always give the same of the same word. */
    @SuppressWarnings("unchecked") // nobody else writes in this place
    public T of(WordType word, Function<String, T> look) {
        @Nullable Object kept = word.fact(place);
        if (kept == null) {
            T found = look.apply(word.lower());
            word.keep(place, found, PLACES.get());
            return found;
        }
        return (T) kept;
    }

    /** The same of a word in lower case. */
    public T of(String lower, Function<String, T> look) {
        return of(WordType.of(lower), look);
    }
}
