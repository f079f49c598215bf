package nl.brievenbus.extract.language;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Tells the language of a text by its commonest small words. Thread-safe. */
public final class LanguageGuesser {

    /** Enough of a letter to tell; the rest may be an annex in another language. */
    private static final int ENOUGH = 20_000;

    private static final int FEWEST_WORDS = 3;

    /** Of a small word. */
    private static final int LONGEST = 8;

    private static final String UNKNOWN = "und";

    /** Those of most words: one object for all of them is near at hand. */
    private static final int[] NONE = {};

    private final Map<String, Set<String>> smallWords;

    private final List<String> supported;

    /** Those of the small words: most other words have another one, and need not be looked up. */
    private final BitSet shapes = new BitSet();

    /** In the order of the alphabet. */
    private final List<String> codes;

    private final PerWord<int[]> languagesOf = new PerWord<>();
    private final Function<String, int[]> look = this::look;

    private record Languages(List<String> supported, Map<String, Set<String>> smallWords) {}

    private LanguageGuesser(Languages languages) {
        supported = List.copyOf(languages.supported());
        smallWords = languages.smallWords();
        codes = smallWords.keySet().stream().sorted().toList();
        smallWords().forEach(word -> shapes.set(shape(word.charAt(0), word.charAt(word.length() - 1), word.length())));
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
        int[] counts = new int[codes.size()];
        int start = -1;
        int end = Math.min(text.length(), ENOUGH);
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start <= LONGEST && shapes.get(shape(text.charAt(start), text.charAt(i - 1), i - start))) {
                    for (int language :
                            languagesOf.of(WrittenWord.of(text, start, i).type(), look)) {
                        counts[language]++;
                    }
                }
                start = -1;
            }
        }
        int best = -1;
        for (int language = 0; language < counts.length; language++) {
            // Of equals the last of the alphabet, so that the same text always gives the same language.
            if (counts[language] >= FEWEST_WORDS && (best < 0 || counts[language] >= counts[best])) {
                best = language;
            }
        }
        return best < 0 ? UNKNOWN : codes.get(best);
    }

    /** A number that words share which have much in common: first and last letter, capital or not, and length. */
    private static int shape(char first, char last, int length) {
        return ((Character.toLowerCase(first) & 0xff) << 12)
                | ((Character.toLowerCase(last) & 0xff) << 4)
                | (length & 0xf);
    }

    /** The places of the languages of which a word is a small word. */
    private int[] look(String word) {
        int[] languages = IntStream.range(0, codes.size())
                .filter(language ->
                        smallWords.getOrDefault(codes.get(language), Set.of()).contains(word))
                .toArray();
        return languages.length == 0 ? NONE : languages;
    }
}
