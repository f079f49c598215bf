package nl.brievenbus.extract.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.WordFrequencies;
import nl.brievenbus.extract.language.WordType;
import nl.brievenbus.extract.topic.TermCounts.Count;

/**
 * Key terms of a letter in a language that we know: what comes in it more often than in the language at large. Only the
 * words that may win are looked up in the dictionary.
 */
final class TellingTerms implements KeyTerms {

    /** So many words and pairs are looked at closely. */
    private static final int SHORT_LIST = 60;

    /** Above this, rarity says nothing more: a rare word that comes once does not beat the subject of the text. */
    private static final double RAREST = 10;

    /** A word that is no more than this (as a power of two) commoner than elsewhere is no key term. */
    private static final double LEAST_SURPRISE = 3.5;

    /** Two words say more exactly what is meant than one of them. */
    private static final double PAIR = 1.4;

    /** From this count on a verb is the subject of a text: "parkeren". */
    private static final double SURE = 4;

    private static final int SHORTEST = 4;
    private static final int SHORTEST_UNKNOWN = 5;

    /** In a text with fewer words a single mention may be the subject. */
    private static final int SHORT_TEXT = 200;

    private final TopicWords words;
    private final TermWords terms;
    private final Dictionary dictionary;
    private final WordFrequencies frequencies;
    private final PerWord<Known> known = new PerWord<>();

    TellingTerms(TopicWords words, Dictionary dictionary) {
        this.words = words;
        terms = new TermWords(words);
        this.dictionary = dictionary;
        frequencies = WordFrequencies.load(words.frequencies());
    }

    /**
     * What is known of a word.
     *
     * @param logShare how common it is, as a power of two
     * @param inDictionary whether the dictionary has it
     * @param noun whether it can be a noun or a name
     * @param notNoun whether it can be what no key term is
     * @param infinitive whether it is that of a verb
     * @param lemma as a noun, in lower case; empty where it is none
     * @param describes whether it can stand before a noun and say more exactly what is meant
     */
    private record Known(
            double logShare,
            boolean inDictionary,
            boolean noun,
            boolean notNoun,
            boolean infinitive,
            String lemma,
            boolean describes) {}

    /** A term with what speaks for it. */
    private record Candidate(
            List<WordType> words, String term, String shown, double count, double score, boolean pair) {}

    @Override
    public List<String> of(Part part) {
        TermCounts counts = new TermCounts(terms);
        part.paragraphs().forEach(counts::add);
        counts.addHeading(part.heading());
        Dictionary.Words readings = dictionary.words();
        List<Candidate> candidates = new ArrayList<>(singles(counts, readings));
        candidates.addAll(pairs(counts, readings));
        candidates.sort(
                Comparator.comparingDouble((Candidate each) -> -each.score()).thenComparing(Candidate::term));
        return chosen(candidates);
    }

    private List<Candidate> singles(TermCounts counts, Dictionary.Words readings) {
        double total = counts.total();
        ShortList heaviest = new ShortList();
        Function<String, Known> look = word -> look(word, readings);
        counts.words().forEach((word, count) -> {
            if (word.lower().length() >= SHORTEST || count.isName()) {
                double weight = count.count() * surprise(known.of(word, look), count.count(), total);
                if (heaviest.takes(weight)) {
                    heaviest.add(new Weighed(List.of(word), word.lower(), count, weight));
                }
            }
        });
        Map<String, List<Weighed>> byLemma = new HashMap<>();
        for (Weighed word : heaviest.sorted()) {
            String lemma = lemma(word.words().get(0), word.count(), readings);
            if (!lemma.isEmpty()) {
                byLemma.computeIfAbsent(lemma, key -> new ArrayList<>()).add(word);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        byLemma.forEach((lemma, forms) -> {
            double count = 0;
            for (Weighed form : forms) {
                count += form.count().count();
            }
            double surprise = RAREST;
            for (Weighed form : forms) {
                surprise = Math.min(surprise, surprise(known(form.words().get(0), readings), count, total));
            }
            if (surprise >= LEAST_SURPRISE && (count >= 2 || total < SHORT_TEXT)) {
                String shown = forms.get(0).count().shown();
                candidates.add(new Candidate(
                        forms.get(0).words(), forms.get(0).term(), shown, count, count * surprise, false));
            }
        });
        return candidates;
    }

    private List<Candidate> pairs(TermCounts counts, Dictionary.Words readings) {
        double total = counts.total();
        ShortList heaviest = new ShortList();
        counts.pairs().forEach((words, count) -> {
            if (count.count() >= 2 || count.isName()) {
                double weight = count.count() * termSurprise(words, readings, total);
                if (heaviest.takes(weight)) {
                    heaviest.add(new Weighed(words, joined(words), count, weight));
                }
            }
        });
        return heaviest.sorted().stream()
                .filter(pair -> isTerm(pair.words(), pair.count(), readings))
                .map(pair -> new Candidate(
                        pair.words(),
                        pair.term(),
                        pair.count().shown(),
                        pair.count().count(),
                        PAIR * pair.weight(),
                        true))
                .filter(candidate -> candidate.score() >= LEAST_SURPRISE * candidate.count())
                .toList();
    }

    /** A term with its weight, reckoned once. */
    private record Weighed(List<WordType> words, String term, Count count, double weight) {

        private static final Comparator<Weighed> HEAVIEST_FIRST =
                Comparator.comparingDouble((Weighed each) -> -each.weight()).thenComparing(Weighed::term);
    }

    /** The heaviest terms. Of the many others none is put in order. */
    private static final class ShortList {

        private final PriorityQueue<Weighed> heaviest = new PriorityQueue<>(Weighed.HEAVIEST_FIRST.reversed());

        /** Whether a term of this weight may be one of them; most are too light. */
        private boolean takes(double weight) {
            return heaviest.size() < SHORT_LIST || weight >= heaviest.element().weight();
        }

        private void add(Weighed term) {
            heaviest.add(term);
            if (heaviest.size() > SHORT_LIST) {
                heaviest.remove();
            }
        }

        private List<Weighed> sorted() {
            return heaviest.stream().sorted(Weighed.HEAVIEST_FIRST).toList();
        }
    }

    private static String joined(List<WordType> words) {
        return words.stream().map(WordType::lower).collect(Collectors.joining(" "));
    }

    /** How much commoner a word is here than elsewhere, as a power of two, bounded. */
    private static double surprise(Known word, double count, double total) {
        double here = Math.log(count / total) / Math.log(2);
        return Math.max(0, Math.min(RAREST, here - word.logShare()));
    }

    /** That of the rarest word. */
    private double termSurprise(List<WordType> term, Dictionary.Words readings, double total) {
        double most = 0;
        for (WordType word : term) {
            most = Math.max(most, surprise(known(word, readings), 1, total));
        }
        return most;
    }

    private Known known(WordType word, Dictionary.Words readings) {
        return known.of(word, each -> look(each, readings));
    }

    private Known look(String word, Dictionary.Words readings) {
        List<Reading> all = readings.readings(word);
        return new Known(
                frequencies.logShare(word),
                !all.isEmpty(),
                all.stream().anyMatch(reading -> isNoun(reading.form())),
                all.stream().anyMatch(reading -> words.notNouns().contains(reading.form())),
                readings.isInfinitive(word),
                all.stream()
                        .filter(reading -> isNoun(reading.form()))
                        .map(reading -> reading.lemma().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse(""),
                all.stream().map(Reading::form).anyMatch(this::describes));
    }

    private boolean describes(Form form) {
        return form == Form.ADJECTIVE || (words.nounPairs() && (isNoun(form) || form == Form.GERUND));
    }

    /** What a noun, name or unknown word is counted under; empty where the word is none of these. */
    private String lemma(WordType type, Count count, Dictionary.Words readings) {
        Known word = known(type, readings);
        String lower = type.lower();
        if (!word.inDictionary()) {
            return count.isName() || lower.length() >= SHORTEST_UNKNOWN ? lower : "";
        }
        if (count.isName() && word.noun()) {
            return lower;
        }
        boolean rare = words.infinitivesRare() && count.count() < SURE && word.infinitive();
        return word.notNoun() || rare ? "" : word.lemma();
    }

    /** A name, or two words of which the first describes what the second names. */
    private boolean isTerm(List<WordType> term, Count count, Dictionary.Words readings) {
        return count.isName()
                || (known(term.get(0), readings).describes()
                        && !lemma(term.get(1), count, readings).isEmpty());
    }

    private static boolean isNoun(Form form) {
        return form == Form.NOUN || form == Form.NOUN_PLURAL || form == Form.NAME;
    }

    /** The best, without a single word that mostly stands in a better pair, or a pair of a better word. */
    private static List<String> chosen(List<Candidate> candidates) {
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (chosen.size() == MOST) {
                break;
            }
            if (chosen.stream().noneMatch(better -> overlaps(better, candidate))) {
                chosen.add(candidate);
            }
        }
        return chosen.stream().map(Candidate::shown).toList();
    }

    private static boolean overlaps(Candidate better, Candidate other) {
        for (WordType word : other.words()) {
            if (better.words().contains(word) && (other.pair() || better.count() * 2 >= other.count())) {
                return true;
            }
        }
        return false;
    }
}
