package nl.brievenbus.extract.language;

/**
 * A language's words: those that sentences are taken apart by, and the dictionary of all. Thread-safe.
 *
 * @param words what its data file says of them
 */
public record Vocabulary(SentenceWords words, Dictionary dictionary) {

    /**
     * Reads those of a language.
     *
     * @throws IllegalStateException where the file or the dictionary is absent or does not fit
     */
    public static Vocabulary load(String language) {
        SentenceWords words = DataFile.read(language + "/words.yaml", SentenceWords.class);
        return new Vocabulary(words, Dictionary.load(words.dictionary(), words.forms(), words.likelier()));
    }
}
