package nl.brievenbus.extract.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** Endings of words, as a data file lists them. Thread-safe. */
public final class Endings {

    private final List<String> endings;
    private final PerWord<Boolean> known = new PerWord<>();

    @JsonCreator
    public Endings(List<String> endings) {
        this.endings = List.copyOf(endings);
    }

    /** Whether a word has one of the endings, or is one. */
    public boolean of(String word) {
        return known.of(word, each -> endings.stream().anyMatch(each::endsWith));
    }
}
