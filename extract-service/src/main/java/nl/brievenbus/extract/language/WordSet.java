package nl.brievenbus.extract.language;

import java.util.Collection;
import java.util.HashSet;

/**
 * Words that are mostly asked about in vain, as the small words of a language are at each word of a sentence: of most other
 * words one look at a few bits tells that they are not among them. To be filled before it is shared.
 */
public final class WordSet extends HashSet<String> {

    private static final long serialVersionUID = 1;

    /** A bit for each word, told from its letters: a word without one of them is not here. */
    private long marks;

    public WordSet() {}

    public WordSet(Collection<String> words) {
        addAll(words);
    }

    @Override
    public boolean add(String word) {
        marks |= mark(word);
        return super.add(word);
    }

    @Override
    public boolean contains(Object word) {
        return (marks & mark(word)) != 0 && super.contains(word);
    }

    /** Those of all its words. */
    long marks() {
        return marks;
    }

    /** One of 64 bits. */
    static long mark(Object word) {
        int hash = word.hashCode();
        return 1L << (hash ^ (hash >>> 6) ^ (hash >>> 12));
    }
}
