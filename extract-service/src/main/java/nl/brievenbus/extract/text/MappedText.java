package nl.brievenbus.extract.text;

import java.util.Arrays;

/** Text under construction that remembers, for every character, where in its source that stood. */
final class MappedText implements CharSequence {

    private final StringBuilder chars;
    private int[] origins;

    MappedText(int capacity) {
        chars = new StringBuilder(capacity);
        origins = new int[Math.max(16, capacity)];
    }

    void append(char c, int origin) {
        if (chars.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[chars.length()] = origin;
        chars.append(c);
    }

    void append(CharSequence text, int origin) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), origin);
        }
    }

    void append(MappedText other, int from, int to) {
        for (int i = from; i < to; i++) {
            append(other.charAt(i), other.origin(i));
        }
    }

    void cut(int length) {
        chars.setLength(length);
    }

    int origin(int index) {
        return origins[index];
    }

    int[] origins() {
        return Arrays.copyOf(origins, chars.length());
    }

    /** The first index whose character came from {@code origin} or behind it; the length where none did. */
    int indexOfOrigin(int origin) {
        int low = 0;
        int high = chars.length();
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
        return chars.length();
    }

    @Override
    public char charAt(int index) {
        return chars.charAt(index);
    }

    @Override
    public String subSequence(int start, int end) {
        return chars.substring(start, end);
    }

    @Override
    public String toString() {
        return chars.toString();
    }
}
