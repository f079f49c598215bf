package nl.brievenbus.extract.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text, for counting. */
final class Words {

    private static final int LONGEST = 60;

    private Words() {}

    /** In lower case, hyphens kept, longest strange strings left out. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inner = c == '-' && start >= 0 && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            boolean part = Character.isLetter(c) || inner;
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                if (i - start <= LONGEST) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = -1;
            }
        }
        return words;
    }

    /** Without the commonest endings of plurals, Dutch and English: "scholen" and "school" need not be equal, "woningen" and "woning" are. */
    static String stem(String word) {
        if (word.endsWith("ingen")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("en") && word.length() > 5) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && word.length() > 4 ? word.substring(0, word.length() - 1) : word;
    }
}
