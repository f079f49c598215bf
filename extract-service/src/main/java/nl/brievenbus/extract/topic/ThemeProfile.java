package nl.brievenbus.extract.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.topic.ThemeList.Theme;
import nl.brievenbus.extract.topic.ThemeTerms.Hit;

/** How much each theme has for it in a text, and by which words. For one thread. */
final class ThemeProfile {

    private static final int MOST_THEMES = 3;
    private static final int MOST_TERMS = 6;
    private static final int MOST_MENTIONS = 60;

    /** A theme with a smaller share is chance. */
    private static final double LEAST_SHARE = 0.12;

    /** What all terms must weigh together: less than two plain words decide nothing. */
    private static final double LEAST_WEIGHT = 3;

    /** A sub-theme stands out that has this share of its main theme. */
    private static final double STANDS_OUT = 0.4;

    private final ThemeList list;
    private final Map<Theme, Map<String, Evidence>> evidence = new LinkedHashMap<>();

    ThemeProfile(ThemeList list) {
        this.list = list;
    }

    /** A term, how often it came, and what that is worth. */
    record Mention(Hit hit, double count, double value) {}

    /** What one term counts for. */
    private static final class Evidence {
        private final double weight;
        private final Map<String, Double> words = new TreeMap<>();
        private double count;

        private Evidence(double weight) {
            this.weight = weight;
        }

        /** Grows slowly with the count: a word that is said ten times is not ten words. */
        private double value() {
            return weight * Math.log1p(count);
        }

        private String commonestWords() {
            return words.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    /** Counts hits, each as {@code times} ones. */
    void add(List<Hit> hits, double times) {
        for (Hit hit : hits) {
            add(hit, times);
        }
    }

    private void add(Hit hit, double times) {
        Evidence term = evidence.computeIfAbsent(hit.theme(), theme -> new LinkedHashMap<>())
                .computeIfAbsent(hit.term(), key -> new Evidence(hit.weight()));
        term.count += times;
        term.words.merge(hit.words(), times, Double::sum);
    }

    /** The terms that weigh most, bounded: what a part takes over from the whole letter. */
    List<Mention> heaviest() {
        List<Mention> mentions = new ArrayList<>();
        evidence.forEach((theme, terms) -> terms.forEach((term, found) -> mentions.add(
                new Mention(new Hit(theme, term, found.weight, found.commonestWords()), found.count, found.value()))));
        return mentions.stream()
                .sorted(Comparator.comparingDouble((Mention mention) -> -mention.value())
                        .thenComparing(mention -> mention.hit().words()))
                .limit(MOST_MENTIONS)
                .toList();
    }

    void addMentions(List<Mention> mentions) {
        mentions.forEach(mention -> add(mention.hit(), mention.count()));
    }

    /** The themes, best first; none where too little decides. */
    List<Topic.Theme> themes() {
        Map<Theme, Double> weights = new LinkedHashMap<>();
        Map<String, Double> mains = new HashMap<>();
        evidence.forEach((theme, terms) -> {
            double weight = terms.values().stream().mapToDouble(Evidence::value).sum();
            weights.put(theme, weight);
            mains.merge(theme.main(), weight, Double::sum);
        });
        double total = mains.values().stream().mapToDouble(Double::doubleValue).sum();
        if (total < LEAST_WEIGHT * Math.log1p(1)) {
            return List.of();
        }
        List<Topic.Theme> themes = new ArrayList<>();
        mains.entrySet().stream()
                .filter(main -> main.getValue() >= LEAST_SHARE * total)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(main -> themes.addAll(ofMain(main.getKey(), main.getValue(), weights, total)));
        return themes.stream().limit(MOST_THEMES).toList();
    }

    /** The sub-themes of a main theme that stand out, or else the main theme itself. */
    private List<Topic.Theme> ofMain(String main, double weight, Map<Theme, Double> weights, double total) {
        List<Map.Entry<Theme, Double>> subs = weights.entrySet().stream()
                .filter(entry ->
                        entry.getKey().main().equals(main) && !entry.getKey().isMain())
                .sorted(Map.Entry.<Theme, Double>comparingByValue().reversed().thenComparing(entry -> entry.getKey()
                        .label()))
                .toList();
        double ofSubs = subs.stream().mapToDouble(Map.Entry::getValue).sum();
        List<Topic.Theme> themes = subs.stream()
                .filter(sub -> sub.getValue() >= STANDS_OUT * ofSubs && sub.getValue() >= LEAST_SHARE * total)
                .map(sub -> theme(
                        sub.getKey(), weight / total, sub.getValue() / total, List.of(sub.getKey(), list.theme(main))))
                .toList();
        if (!themes.isEmpty()) {
            return themes;
        }
        List<Theme> all = weights.keySet().stream()
                .filter(theme -> theme.main().equals(main))
                .toList();
        return List.of(theme(list.theme(main), weight / total, weight / total, all));
    }

    /** The words of a term, and what it counts for. */
    private record Decisive(String words, double value) {}

    private Topic.Theme theme(Theme theme, double mainShare, double share, List<Theme> decidedBy) {
        List<String> words = decidedBy.stream()
                .flatMap(each -> evidence.getOrDefault(each, Map.of()).values().stream())
                .map(term -> new Decisive(term.commonestWords(), term.value()))
                .sorted(Comparator.comparingDouble((Decisive term) -> -term.value())
                        .thenComparing(Decisive::words))
                .map(Decisive::words)
                .distinct()
                .limit(MOST_TERMS)
                .toList();
        return new Topic.Theme(
                theme.code(), theme.label(), theme.main(), Optional.of(rounded(mainShare)), rounded(share), words);
    }

    private static double rounded(double share) {
        return Math.round(100 * share) / 100.0;
    }
}
