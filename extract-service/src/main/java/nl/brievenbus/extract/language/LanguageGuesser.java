package nl.brievenbus.extract.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its commonest small words. Thread-safe. */
public final class LanguageGuesser {

    /** Enough of a letter to tell; the rest may be an annex in another language. */
    private static final int ENOUGH = 20_000;

    private static final int FEWEST_WORDS = 3;

    /** Of a small word. */
    private static final int LONGEST = 8;

    private static final String UNKNOWN = "und";

    private final Map<String, Set<String>> smallWords;

    private final List<String> supported;

    private record Languages(List<String> supported, Map<String, Set<String>> smallWords) {}

    private LanguageGuesser(Languages languages) {
        supported = List.copyOf(languages.supported());
        smallWords = languages.smallWords();
    }

    public static LanguageGuesser load() {
        return new LanguageGuesser(DataFile.read("languages.yaml", Languages.class));
    }

    /** The languages that have data files of their own; the first is that of a text that does not tell. */
    public List<String> supported() {
        return supported;
    }

    /** The commonest small words of all languages, in lower case. */
    public Set<String> smallWords() {
        Set<String> all = new HashSet<>();
        smallWords.values().forEach(all::addAll);
        return all;
    }

    /** ISO 639-1, or {@code und} where the text does not tell. */
    public String guess(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int start = -1;
        int end = Math.min(text.length(), ENOUGH);
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start <= LONGEST) {
                    count(text.substring(start, i), counts);
                }
                start = -1;
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_WORDS)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
    }

    private void count(String word, Map<String, Integer> counts) {
        String lower = word.toLowerCase(Locale.ROOT);
        smallWords.forEach((language, words) -> {
            if (words.contains(lower)) {
                counts.merge(language, 1, Integer::sum);
            }
        });
    }
}
