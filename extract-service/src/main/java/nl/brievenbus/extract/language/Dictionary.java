package nl.brievenbus.extract.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * A language's words with all their readings. Safe for use by many threads; each reads through its own {@link Words}.
 */
public final class Dictionary {

    /** Bounds on what is kept for all letters: some 10 MB at most. */
    private static final int MOST_SHARED = 50_000;

    private static final int LONGEST_SHARED = 40;

    private final morfologik.stemming.Dictionary words;
    private final Map<String, Form> formsByTag;
    /** What letters before had to look up. The few thousand words that make up most of a letter are looked up once. */
    private final Map<String, List<Reading>> frequent = new ConcurrentHashMap<>();

    private Dictionary(morfologik.stemming.Dictionary words, Map<String, Form> formsByTag) {
        this.words = words;
        this.formsByTag = formsByTag;
    }

    /**
     * Reads a compiled dictionary.
     *
     * @param resource of the compiled dictionary on the class path
     * @param formsByTag what the dictionary's tags mean, by their beginnings; the longest that fits counts
     */
    public static Dictionary load(String resource, Map<String, Form> formsByTag) {
        URL url = Dictionary.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("The dictionary " + resource
                    + " is not on the class path; add the jar that holds it (dutch-pos-dict or english-pos-dict).");
        }
        try {
            return new Dictionary(morfologik.stemming.Dictionary.read(url), Map.copyOf(formsByTag));
        } catch (IOException e) {
            throw new UncheckedIOException("The dictionary " + url + " cannot be read", e);
        }
    }

    /** A view for one thread, which remembers what it looked up. */
    public Words words() {
        return new Words();
    }

    private Form form(String tag) {
        for (int end = tag.length(); end > 0; end = tag.lastIndexOf(':', end - 1)) {
            Form form = formsByTag.get(tag.substring(0, end));
            if (form != null) {
                return form;
            }
        }
        return Form.OTHER;
    }

    /** Looks words up. For one thread. */
    public final class Words {

        private final DictionaryLookup lookup = new DictionaryLookup(words);
        private final Map<String, List<Reading>> known = new HashMap<>();

        private Words() {}

        private List<Reading> shared(String word) {
            List<Reading> readings = frequent.get(word);
            if (readings == null) {
                readings = look(word);
                if (frequent.size() < MOST_SHARED && word.length() <= LONGEST_SHARED) {
                    frequent.put(word, readings);
                }
            }
            return readings;
        }

        /** Every reading of a token; none for a word that the dictionary lacks. */
        public List<Reading> readings(Token token) {
            return token.word() ? readings(token.lower()) : List.of();
        }

        public List<Reading> readings(String word) {
            return known.computeIfAbsent(word, this::shared);
        }

        public boolean can(Token token, Form form) {
            for (Reading reading : readings(token)) {
                if (reading.form() == form) {
                    return true;
                }
            }
            return false;
        }

        /** The lemma of a token where it is read as {@code form}. */
        public Optional<String> lemma(Token token, Form form) {
            for (Reading reading : readings(token)) {
                if (reading.form() == form) {
                    return Optional.of(reading.lemma());
                }
            }
            return Optional.empty();
        }

        /** Whether a word is the infinitive of a verb. */
        public boolean isInfinitive(String word) {
            return readings(word).stream()
                    .anyMatch(reading -> reading.form() == Form.PLURAL_OR_INFINITIVE
                            && reading.lemma().equals(word));
        }

        private List<Reading> look(String word) {
            List<Reading> readings = new ArrayList<>();
            String plain = word.toLowerCase(Locale.ROOT);
            for (WordData data : lookup.lookup(plain)) {
                if (data.getTag() != null) {
                    readings.add(new Reading(
                            String.valueOf(data.getStem()), form(data.getTag().toString())));
                }
            }
            return List.copyOf(readings);
        }
    }
}
