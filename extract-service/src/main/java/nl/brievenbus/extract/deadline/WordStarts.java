package nl.brievenbus.extract.deadline;

import java.util.Arrays;

/** Where words and signs begin in a sentence, each with its first two signs: the places at which a term can begin. */
final class WordStarts {

    private final int[] places;
    private final int[] openings;
    private final int count;

    private WordStarts(int[] places, int[] openings, int count) {
        this.places = places;
        this.openings = openings;
        this.count = count;
    }

    static WordStarts of(String sentence) {
        int[] places = new int[sentence.length()];
        int[] openings = new int[sentence.length()];
        int count = 0;
        for (int i = 0; i < sentence.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(sentence.charAt(i - 1))) {
                places[count] = i;
                char second = i + 1 < sentence.length() ? sentence.charAt(i + 1) : '\0';
                openings[count] = opening(sentence.charAt(i), second);
                count++;
            }
        }
        return new WordStarts(places, openings, count);
    }

    /** Two signs as one number, whatever their case. */
    static int opening(char first, char second) {
        return Character.toLowerCase(first) << 16 | Character.toLowerCase(second);
    }

    int count() {
        return count;
    }

    int place(int index) {
        return places[index];
    }

    int opening(int index) {
        return openings[index];
    }

    /** The index of the first place at or behind an offset. */
    int from(int offset) {
        int index = Arrays.binarySearch(places, 0, count, offset);
        return index >= 0 ? index : -index - 1;
    }
}
