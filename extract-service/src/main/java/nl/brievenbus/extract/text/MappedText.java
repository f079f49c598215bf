package nl.brievenbus.extract.text;

import java.util.Arrays;
import java.util.Objects;

/** Text under construction that remembers, for every character, where in its source that stood. */
final class MappedText implements CharSequence {

    private char[] chars;
    private int[] origins;
    private int length;

    MappedText(int capacity) {
        chars = new char[Math.max(16, capacity)];
        origins = new int[chars.length];
    }

    void append(char c, int origin) {
        ensure(1);
        chars[length] = c;
        origins[length] = origin;
        length++;
    }

    /** Appends a run of characters of a source as they stand there. */
    void appendRun(String source, int from, int to) {
        ensure(to - from);
        source.getChars(from, to, chars, length);
        for (int i = from; i < to; i++) {
            origins[length++] = i;
        }
    }

    private void ensure(int more) {
        if (length + more > chars.length) {
            int capacity = Math.max(length * 2, length + more);
            chars = Arrays.copyOf(chars, capacity);
            origins = Arrays.copyOf(origins, capacity);
        }
    }

    void append(CharSequence text, int origin) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), origin);
        }
    }

    void append(MappedText other, int from, int to) {
        ensure(to - from);
        System.arraycopy(other.chars, from, chars, length, to - from);
        System.arraycopy(other.origins, from, origins, length, to - from);
        length += to - from;
    }

    /** Takes off what stands behind a length. */
    void cut(int shorter) {
        length = shorter;
    }

    int origin(int index) {
        return origins[index];
    }

    int[] origins() {
        return Arrays.copyOf(origins, length);
    }

    /** The first index whose character came from {@code origin} or behind it; the length where none did. */
    int indexOfOrigin(int origin) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origins[middle] < origin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[Objects.checkIndex(index, length)];
    }

    @Override
    public String subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
