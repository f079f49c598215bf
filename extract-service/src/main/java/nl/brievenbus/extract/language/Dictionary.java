package nl.brievenbus.extract.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * A language's words with all their readings. Safe for use by many threads; each reads through its own {@link Words}.
 */
public final class Dictionary {

    /** In letters, of an infinitive at the end of a word; what is shorter ends many a word that has nothing to do with it. */
    private static final int SHORTEST_INFINITIVE = 7;

    private final morfologik.stemming.Dictionary words;
    private final Map<String, Form> formsByTag;
    private final Map<String, String> likelier;
    private final PerWord<Entry> shared = new PerWord<>();
    private final PerWord<Optional<String>> infinitives = new PerWord<>();

    private Dictionary(
            morfologik.stemming.Dictionary words, Map<String, Form> formsByTag, Map<String, String> likelier) {
        this.words = words;
        this.formsByTag = formsByTag;
        this.likelier = likelier;
    }

    /**
     * Reads a compiled dictionary.
     *
     * @param resource of the compiled dictionary on the class path
     * @param formsByTag what the dictionary's tags mean, by their beginnings; the longest that fits counts
     * @param likelier the lemma that is meant, by another one that has the same forms
     */
    public static Dictionary load(String resource, Map<String, Form> formsByTag, Map<String, String> likelier) {
        URL url = Dictionary.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("The dictionary " + resource
                    + " is not on the class path; add the jar that holds it (dutch-pos-dict or english-pos-dict).");
        }
        try {
            return new Dictionary(
                    morfologik.stemming.Dictionary.read(url), Map.copyOf(formsByTag), Map.copyOf(likelier));
        } catch (IOException e) {
            throw new UncheckedIOException("The dictionary " + url + " cannot be read", e);
        }
    }

    /**
     * A word with its readings.
     *
     * @param forms those of its readings: asked for far oftener than the readings themselves
     * @param verb whether one of them is a form of a verb
     */
    private record Entry(List<Reading> readings, Set<Form> forms, boolean verb) {

        private static final Entry NONE = new Entry(List.of(), EnumSet.noneOf(Form.class), false);

        private static Entry of(List<Reading> readings) {
            if (readings.isEmpty()) {
                return NONE;
            }
            Set<Form> forms = EnumSet.noneOf(Form.class);
            readings.forEach(reading -> forms.add(reading.form()));
            return new Entry(List.copyOf(readings), forms, forms.stream().anyMatch(Form::isOfVerb));
        }

        private boolean can(Form form) {
            return forms.contains(form);
        }
    }

    /** A view for one thread. */
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
        private final Function<String, Entry> look = this::look;

        private Words() {}

        private Entry entry(String word) {
            return shared.of(word, look);
        }

        private Entry entry(Token token) {
            return token.word() ? shared.of(token.type(), look) : Entry.NONE;
        }

        /** Every reading of a token; none for a word that the dictionary lacks. */
        public List<Reading> readings(Token token) {
            return entry(token).readings();
        }

        public List<Reading> readings(String word) {
            return entry(word).readings();
        }

        /** Whether a token can be any form of a verb. */
        public boolean canBeVerb(Token token) {
            return entry(token).verb();
        }

        public boolean can(Token token, Form form) {
            return entry(token).can(form);
        }

        /** The lemma of a token where it is read as {@code form}. */
        public Optional<String> lemma(Token token, Form form) {
            Entry entry = entry(token);
            if (!entry.can(form)) {
                return Optional.empty();
            }
            for (Reading reading : entry.readings()) {
                if (reading.form() == form) {
                    return Optional.of(reading.lemma());
                }
            }
            return Optional.empty();
        }

        /** Whether a word is the infinitive of a verb. */
        public boolean isInfinitive(String word) {
            return isInfinitive(word, entry(word));
        }

        /** The word itself, or the longest infinitive at its end: "internetconsulteren" is "consulteren". */
        public Optional<String> infinitiveAtEnd(String word) {
            return infinitives.of(word, this::lookForInfinitive);
        }

        private Optional<String> lookForInfinitive(String word) {
            if (isInfinitive(word)) {
                return Optional.of(word);
            }
            for (int i = 0; i + SHORTEST_INFINITIVE <= word.length(); i++) {
                String end = word.substring(i);
                // Looked up here alone: the ends of words are no words, and not kept as such.
                if (isInfinitive(end, look(end))) {
                    return Optional.of(end);
                }
            }
            return Optional.empty();
        }

        private static boolean isInfinitive(String word, Entry entry) {
            for (Reading reading : entry.readings()) {
                if (reading.form() == Form.PLURAL_OR_INFINITIVE
                        && reading.lemma().equals(word)) {
                    return true;
                }
            }
            return false;
        }

        private Entry look(String word) {
            List<Reading> readings = new ArrayList<>();
            String plain = word.toLowerCase(Locale.ROOT);
            for (WordData data : lookup.lookup(plain)) {
                if (data.getTag() != null) {
                    String lemma = String.valueOf(data.getStem());
                    Form form = form(data.getTag().toString());
                    readings.add(new Reading(form.isOfVerb() ? likelier.getOrDefault(lemma, lemma) : lemma, form));
                }
            }
            return Entry.of(readings);
        }
    }
}
