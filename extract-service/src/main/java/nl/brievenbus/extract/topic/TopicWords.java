package nl.brievenbus.extract.topic;

import java.util.List;
import java.util.Set;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.WordFrequencies;
import nl.brievenbus.extract.language.WordSet;

/** A language's words that are no key terms. The data file tells what each field holds. */
record TopicWords(
        WordFrequencies.Source frequencies,
        boolean nounPairs,
        boolean infinitivesRare,
        Set<Form> notNouns,
        Set<String> dull,
        List<String> dullBeginnings,
        Set<String> dates,
        WordSet titles,
        WordSet joins,
        WordSet titlesBehind) {

    /** Whether a word, in lower case, belongs to officialese or to a date. */
    boolean isDull(String word) {
        return dull.contains(word)
                || dates.contains(word)
                || dullBeginnings.stream().anyMatch(word::startsWith);
    }
}
