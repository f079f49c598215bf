package nl.brievenbus.extract.language;

import java.util.Locale;
import java.util.Map;

/**
 * Words that a language writes as one with an apostrophe, of which each part is a word of its own: "I'll" is "I will", "can't" is "can
 * not".
 *
 * @param endings the words that second parts stand for ("'ll": "will"), in lower case and with a straight apostrophe
 * @param stems the words that first parts stand for where they are none themselves ("ca": "can")
 */
public record Contractions(Map<String, String> endings, Map<String, String> stems) {

    /** Of a language that has none. */
    public static final Contractions NONE = new Contractions(Map.of(), Map.of());

    public Contractions {
        endings = Map.copyOf(endings);
        stems = Map.copyOf(stems);
    }

    /** Where the second part of a word begins between two offsets of a text; {@code to} where it is one word. */
    int secondPart(String text, int from, int to) {
        if (endings.isEmpty() || !hasApostrophe(text, from, to)) {
            return to;
        }
        String word = plain(text.substring(from, to));
        for (String ending : endings.keySet()) {
            if (word.length() > ending.length() && word.endsWith(ending)) {
                return to - ending.length();
            }
        }
        return to;
    }

    /** The word for which a second part stands. */
    String second(String part) {
        return endings.getOrDefault(plain(part), part);
    }

    /** The word for which a first part stands: mostly itself. */
    String first(String part) {
        return stems.getOrDefault(plain(part), part);
    }

    private static boolean hasApostrophe(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\'' || text.charAt(i) == '’') {
                return true;
            }
        }
        return false;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
