package nl.brievenbus.extract.topic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.extract.language.DataFile;

/** The words that a text uses more than officialese does. Thread-safe. */
final class KeyTerms {

    private static final int MOST = 8;
    private static final int SHORTEST = 4;

    private final Set<String> background;

    private record Background(Set<String> background) {}

    private KeyTerms(Set<String> background) {
        this.background = background;
    }

    static KeyTerms load() {
        return new KeyTerms(DataFile.read("background.yaml", Background.class).background());
    }

    /** Most telling first: how often, weighed by length, for long Dutch compounds say more. */
    List<String> of(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String word : Words.of(text)) {
            if (word.length() >= SHORTEST && !background.contains(word)) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Integer> entry) -> -weight(entry))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double weight(Map.Entry<String, Integer> entry) {
        return entry.getValue() * Math.log(entry.getKey().length());
    }
}
