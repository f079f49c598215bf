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
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
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

    /** What weighs less changes hardly any find, and is two fifths of all. */
    private static final double LEAST = 0.1;

    /** The size of a trait of what stands around, where that of others is 1. */
    private static final double AROUND = 0.7;

    /** The label of what is not learnt from in a round. */
    private static final int LEFT_OUT = -1;

    /** As a logarithm, how many times as frequent in statements as elsewhere, or the other way round, a trait is that has the size of 1. */
    private static final double TELLS = 2;

    /** The largest size. */
    private static final double LARGEST = 1.2;

    private final List<Lesson> lessons;
    /** Those that are learnt, in the order of their kinds and values. */
    private final List<Trait> traits;
    /** Of each lesson, where those of its traits that are learnt stand in their list; rising. */
    private final int[][] places;

    private Learner(Lessons lessons) {
        this.lessons = lessons.all();
        traits = ofMoreLettersThanOne(this.lessons);
        Map<Trait, Integer> placeOf = new HashMap<>();
        for (int i = 0; i < traits.size(); i++) {
            placeOf.put(traits.get(i), i);
        }
        places = this.lessons.stream()
                .map(lesson -> lesson.traits().stream()
                        .filter(placeOf::containsKey)
                        .mapToInt(placeOf::get)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
    }

    /** A trait of one letter tells more of that letter than of the language. */
    private static List<Trait> ofMoreLettersThanOne(List<Lesson> lessons) {
        Map<Trait, Integer> letterOf = new HashMap<>();
        Set<Trait> ofMore = new HashSet<>();
        for (Lesson lesson : lessons) {
            for (Trait trait : lesson.traits()) {
                if (letterOf.computeIfAbsent(trait, first -> lesson.letter()) != lesson.letter()) {
                    ofMore.add(trait);
                }
            }
        }
        return ofMore.stream()
                .sorted(Comparator.comparing(Trait::kind).thenComparing(Trait::value))
                .toList();
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
            for (Read letter : read(folder, reader, parser)) {
                LetterReader.Candidates candidates = letter.candidates().join();
                for (Kind kind : Kind.values()) {
                    of.apply(candidates.language(), kind).add(candidates, letter.gold());
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

    /**
     * An annotated letter.
     *
     * @param candidates soon, from another thread
     */
    private record Read(GoldLetter gold, CompletableFuture<LetterReader.Candidates> candidates) {}

    private static List<Read> read(Path folder, LetterReader reader, Evaluation.Parser parser) throws IOException {
        List<Read> letters = new ArrayList<>();
        for (AnnotatedLetter letter : AnnotatedLetter.of(folder)) {
            GoldLetter gold = GoldLetter.read(letter.gold());
            ParsedLetter parsed = gold.letter().given(parser.parse(letter.file()));
            String fileName = letter.file().getFileName().toString();
            letters.add(new Read(gold, CompletableFuture.supplyAsync(() -> reader.candidates(fileName, parsed))));
        }
        return letters;
    }

    private static Learnt learn(Map<Kind, Lessons> lessons) {
        Map<Kind, Learnt.Odds> byKind = new EnumMap<>(Kind.class);
        lessons.entrySet().parallelStream()
                .map(of -> Map.entry(of.getKey(), new Learner(of.getValue()).learn()))
                .toList()
                .forEach(of -> byKind.put(of.getKey(), of.getValue()));
        return new Learnt(byKind);
    }

    private Learnt.Odds learn() {
        Linear.disableDebugOutput();
        Trained first = train(i -> isSaid(i) ? 1 : 0);
        Set<Integer> sayIt = likeliest(first);
        return odds(train(i -> !isSaid(i) ? 0 : sayIt.contains(i) ? 1 : LEFT_OUT));
    }

    /** Whether a statement may be said by it. */
    private boolean isSaid(int lesson) {
        return !lessons.get(lesson).statements().isEmpty();
    }

    /** What was learnt in a round. */
    private static final class Trained {

        /** For statements, so that those that speak for one are above nought. */
        private final double[] weights;
        /** Of the traits: how easily each comes to weigh much. */
        private final double[] sizes;

        private Trained(Model model, double[] sizes) {
            // A model's weights speak for the label that it saw first.
            int sign = model.getLabels()[0] == 1 ? 1 : -1;
            this.weights = DoubleStream.of(model.getFeatureWeights())
                    .map(weight -> sign * weight)
                    .toArray();
            this.sizes = sizes;
        }

        /** How much a trait at its place adds. */
        private double weight(int place) {
            return weights[place] * sizes[place];
        }

        /** What all have alike. */
        private double bias() {
            return weights[sizes.length];
        }
    }

    /**
     * A round.
     *
     * @param labels of each lesson whether it is a statement (1), is none (0), or is left out
     */
    private Trained train(IntUnaryOperator labels) {
        int[] taught = IntStream.range(0, places.length)
                .filter(lesson -> labels.applyAsInt(lesson) != LEFT_OUT)
                .toArray();
        double[] sizes = sizes(taught, labels);
        Problem problem = new Problem();
        problem.l = taught.length;
        problem.n = traits.size() + 1;
        problem.bias = 1;
        problem.x = IntStream.of(taught)
                .mapToObj(lesson -> features(places[lesson], sizes))
                .toArray(Feature[][]::new);
        problem.y = IntStream.of(taught).mapToDouble(labels::applyAsInt).toArray();
        return new Trained(Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, 0.001)), sizes);
    }

    /** By how much likelier each trait is in statements than elsewhere, or the other way round. */
    private double[] sizes(int[] taught, IntUnaryOperator labels) {
        double[][] counts = new double[2][traits.size()];
        for (int lesson : taught) {
            double[] those = counts[labels.applyAsInt(lesson)];
            for (int place : places[lesson]) {
                those[place]++;
            }
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

    /** Those of a lesson, numbered from 1; last the one that all have. */
    private Feature[] features(int[] rising, double[] sizes) {
        Feature[] features = new Feature[rising.length + 1];
        for (int i = 0; i < rising.length; i++) {
            features[i] = new FeatureNode(rising[i] + 1, sizes[rising[i]]);
        }
        features[rising.length] = new FeatureNode(traits.size() + 1, 1);
        return features;
    }

    /** Of each statement the clause or sentence that is likeliest the one that says it. */
    private Set<Integer> likeliest(Trained trained) {
        Map<Integer, Integer> best = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            int lesson = i;
            for (Integer statement : lessons.get(lesson).statements()) {
                best.merge(statement, lesson, (one, other) -> sum(trained, other) > sum(trained, one) ? other : one);
            }
        }
        return new HashSet<>(best.values());
    }

    private double sum(Trained trained, int lesson) {
        return IntStream.of(places[lesson]).mapToDouble(trained::weight).sum();
    }

    private Learnt.Odds odds(Trained trained) {
        List<Learnt.Weight> weights = new ArrayList<>();
        for (int i = 0; i < traits.size(); i++) {
            double weight = trained.weight(i);
            if (Math.abs(weight) >= LEAST) {
                weights.add(new Learnt.Weight(traits.get(i), weight));
            }
        }
        return new Learnt.Odds(trained.bias(), weights);
    }
}
