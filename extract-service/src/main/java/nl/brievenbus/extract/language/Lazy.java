package nl.brievenbus.extract.language;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is worked out when it is first asked for, and never where nobody asks. For one thread. */
public final class Lazy<T> implements Supplier<T> {

    private @Nullable Supplier<T> work;
    private @Nullable T value;

    public Lazy(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = Objects.requireNonNull(work).get();
            value = known;
            work = null;
        }
        return known;
    }
}
