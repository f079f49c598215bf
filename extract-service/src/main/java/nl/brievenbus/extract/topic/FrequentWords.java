package nl.brievenbus.extract.topic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.extract.language.Token;

/** Key terms of a letter in a language that has no dictionary: its long words by how often they come. */
final class FrequentWords implements KeyTerms {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 60;

    private final Set<String> smallWords;

    /** @param smallWords in lower case, of every language: none is a key term */
    FrequentWords(Set<String> smallWords) {
        this.smallWords = smallWords;
    }

    @Override
    public List<String> of(Part part) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (Passage paragraph : part.paragraphs()) {
            for (Token token : paragraph.tokens()) {
                String word = token.lower();
                if (token.word()
                        && word.length() >= SHORTEST
                        && word.length() <= LONGEST
                        && !smallWords.contains(word)) {
                    counts.merge(word, 1, Integer::sum);
                    written.putIfAbsent(word, token.text());
                }
            }
        }
        String heading = part.heading().text().toLowerCase(Locale.ROOT);
        return counts.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Integer> entry) ->
                                -weight(entry.getKey(), entry.getValue(), heading))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(entry -> written.getOrDefault(entry.getKey(), entry.getKey()))
                .toList();
    }

    /** Long words say more than short ones. */
    private static double weight(String word, int count, String heading) {
        return (count + (heading.contains(word) ? 1 : 0)) * Math.log(word.length());
    }
}
