package nl.brievenbus.extract.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.evaluate.AnnotatedLetter;
import nl.brievenbus.extract.evaluate.Evaluation;
import nl.brievenbus.extract.evaluate.GoldLetter;
import nl.brievenbus.extract.learn.Lessons.Lesson;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.statement.Trait;

/**
 * Learns the weights of traits by logistic regression with a penalty on large weights (LIBLINEAR: R.-E. Fan and others, 2008), for
 * each kind of statement apart. The more a trait by itself tells statements from others, the less it is held back (S. Wang and
 * C. Manning, <i>Baselines and Bigrams</i>, 2012). Of a statement that spans several clauses only one says it: after a first round that
 * is taken to be the one that is likeliest by what was learnt so far, and the others are left out. The same letters give the same
 * weights.
 */
public final class Learner {

    /** How much a mistake counts against large weights; between 1 and 4 the finds hardly change. */
    private static final double COST = 2;

    /** A trait of fewer letters tells more of that letter than of the language. */
    private static final int FEWEST_LETTERS = 2;

    /** What weighs less changes hardly any find, and is two fifths of all. */
    private static final double LEAST = 0.1;

    /** The size of a trait of what stands around, where that of others is 1. */
    private static final double AROUND = 0.7;

    /** As a logarithm, how many times as frequent in statements as elsewhere, or the other way round, a trait is that has the size of 1. */
    private static final double TELLS = 2;

    /** The largest size. */
    private static final double LARGEST = 1.2;

    private final Lessons lessons;
    private final List<Trait> traits;
    private final Map<Trait, Integer> places = new HashMap<>();

    private Learner(Lessons lessons) {
        this.lessons = lessons;
        Map<Trait, Set<Integer>> letters =
                new TreeMap<>(Comparator.comparing(Trait::kind).thenComparing(Trait::value));
        for (Lesson lesson : lessons.all()) {
            lesson.traits().forEach(trait -> letters.computeIfAbsent(trait, key -> new HashSet<>())
                    .add(lesson.letter()));
        }
        letters.values().removeIf(those -> those.size() < FEWEST_LETTERS);
        traits = List.copyOf(letters.keySet());
        for (int i = 0; i < traits.size(); i++) {
            places.put(traits.get(i), i);
        }
    }

    /**
     * What annotated letters, labelled sentences and the examples of the rules teach, by language.
     *
     * @param folders of annotated letters
     * @param sentences folders of labelled sentences
     * @throws IllegalArgumentException where a folder holds no annotated letter, or a line of a file is no labelled sentence
     */
    public static Map<String, Learnt> learn(
            List<Path> folders, List<Path> sentences, LetterReader reader, Evaluation.Parser parser)
            throws IOException {
        Map<String, Map<Kind, Lessons>> byLanguage = new TreeMap<>();
        BiFunction<String, Kind, Lessons> of = (language, kind) -> byLanguage
                .computeIfAbsent(language, key -> new EnumMap<>(Kind.class))
                .computeIfAbsent(kind, Lessons::new);
        for (Path folder : folders) {
            for (AnnotatedLetter letter : AnnotatedLetter.of(folder)) {
                GoldLetter gold = GoldLetter.read(letter.gold());
                ParsedLetter parsed = gold.letter().given(parser.parse(letter.file()));
                LetterReader.Candidates candidates =
                        reader.candidates(letter.file().getFileName().toString(), parsed);
                for (Kind kind : Kind.values()) {
                    of.apply(candidates.language(), kind).add(candidates, gold);
                }
            }
        }
        for (Path folder : sentences) {
            LabelledSentences.of(folder)
                    .forEach((language, those) -> those.forEach(each -> each.tell(
                            (kind, example) -> of.apply(language, kind).add(language, example, reader))));
        }
        for (Kind kind : Kind.values()) {
            reader.examples(kind)
                    .forEach((language, those) ->
                            those.forEach(each -> of.apply(language, kind).add(language, each, reader)));
        }
        Map<String, Learnt> learnt = new TreeMap<>();
        byLanguage.forEach((language, lessons) -> learnt.put(language, learn(lessons)));
        return learnt;
    }

    private static Learnt learn(Map<Kind, Lessons> lessons) {
        Map<Kind, Learnt.Odds> byKind = new EnumMap<>(Kind.class);
        lessons.forEach((kind, those) -> byKind.put(kind, new Learner(those).learn()));
        return new Learnt(byKind);
    }

    private Learnt.Odds learn() {
        Linear.disableDebugOutput();
        Trained first = train(lesson -> lesson.statements().isEmpty() ? 0 : 1);
        Set<Lesson> sayIt = likeliest(first);
        return odds(train(lesson -> lesson.statements().isEmpty() ? 0 : sayIt.contains(lesson) ? 1 : -1));
    }

    /** Whether something is a statement (1), is none (0), or is left out (-1). */
    @FunctionalInterface
    private interface Labels {
        int of(Lesson lesson);
    }

    /** What was learnt in a round. */
    private static final class Trained {

        private final Model model;
        /** Of the traits: how easily each comes to weigh much. */
        private final double[] sizes;

        private Trained(Model model, double[] sizes) {
            this.model = model;
            this.sizes = sizes;
        }

        /** For the first label that it saw a model has weights above nought. */
        private double weight(int place) {
            double weight = model.getFeatureWeights()[place];
            return model.getLabels()[0] == 1 ? weight : -weight;
        }
    }

    private Trained train(Labels labels) {
        List<Lesson> taught =
                lessons.all().stream().filter(lesson -> labels.of(lesson) >= 0).toList();
        double[] sizes = sizes(taught, labels);
        Problem problem = new Problem();
        problem.l = taught.size();
        problem.n = traits.size() + 1;
        problem.bias = 1;
        problem.x = taught.stream().map(lesson -> features(lesson, sizes)).toArray(Feature[][]::new);
        problem.y = taught.stream().mapToDouble(labels::of).toArray();
        return new Trained(Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, 0.001)), sizes);
    }

    /** By how much likelier each trait is in statements than elsewhere, or the other way round. */
    private double[] sizes(List<Lesson> taught, Labels labels) {
        double[][] counts = new double[2][traits.size()];
        for (Lesson lesson : taught) {
            places(lesson).forEach(place -> counts[labels.of(lesson)][place]++);
        }
        double inStatements = DoubleStream.of(counts[1]).sum();
        double elsewhere = DoubleStream.of(counts[0]).sum();
        double share = inStatements / (inStatements + elsewhere);
        double[] sizes = new double[traits.size()];
        for (int i = 0; i < sizes.length; i++) {
            // As if each trait had been seen once more, in both in proportion: one that was never seen tells nothing.
            double ratio =
                    Math.log((share + counts[1][i]) / inStatements) - Math.log((1 - share + counts[0][i]) / elsewhere);
            sizes[i] = size(traits.get(i)) * Math.min(LARGEST, Math.sqrt(Math.abs(ratio) / TELLS));
        }
        return sizes;
    }

    /** What stands around a clause or sentence tells less than what is in it: it takes more letters to make it weigh as much. */
    private static double size(Trait trait) {
        return switch (trait.kind()) {
            case EARLIER, LATER, WORD_BEFORE, WORD_AFTER, PLACE -> AROUND;
            default -> 1;
        };
    }

    /** The places of those of its traits that are learnt. */
    private IntStream places(Lesson lesson) {
        return lesson.traits().stream().filter(places::containsKey).mapToInt(trait -> places.get(trait));
    }

    /** The learnt traits, their places rising, from 1; last the one that all have. */
    private Feature[] features(Lesson lesson, double[] sizes) {
        int[] rising = places(lesson).sorted().toArray();
        Feature[] features = new Feature[rising.length + 1];
        for (int i = 0; i < rising.length; i++) {
            features[i] = new FeatureNode(rising[i] + 1, sizes[rising[i]]);
        }
        features[rising.length] = new FeatureNode(traits.size() + 1, 1);
        return features;
    }

    /** Of each statement the clause or sentence that is likeliest the one that says it. */
    private Set<Lesson> likeliest(Trained trained) {
        Map<Integer, Lesson> best = new HashMap<>();
        for (Lesson lesson : lessons.all()) {
            for (Integer statement : lesson.statements()) {
                Lesson other = best.get(statement);
                if (other == null || sum(trained, lesson) > sum(trained, other)) {
                    best.put(statement, lesson);
                }
            }
        }
        return new HashSet<>(best.values());
    }

    private double sum(Trained trained, Lesson lesson) {
        double sum = 0;
        for (Feature feature : features(lesson, trained.sizes)) {
            sum += trained.weight(feature.getIndex() - 1) * feature.getValue();
        }
        return sum;
    }

    private Learnt.Odds odds(Trained trained) {
        List<Learnt.Weight> weights = new ArrayList<>();
        for (int i = 0; i < traits.size(); i++) {
            double weight = trained.weight(i) * trained.sizes[i];
            if (Math.abs(weight) >= LEAST) {
                weights.add(new Learnt.Weight(traits.get(i), weight));
            }
        }
        return new Learnt.Odds(trained.weight(traits.size()), weights);
    }
}
