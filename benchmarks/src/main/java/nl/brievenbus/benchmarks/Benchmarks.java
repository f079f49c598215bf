package nl.brievenbus.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nl.brievenbus.extract.LetterReader;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints, in one go, what a letter costs and how the parts compare. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Measures all.
     *
     * @param args options of JMH, for example {@code -f 1 -i 3}
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Loading loading = Loading.measure();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(LetterBenchmark.class.getName())
                        .build())
                .run();
        System.out.println(report(times(results), loading));
    }

    /**
     * What it takes to load dictionaries, rules and themes in a fresh process.
     *
     * @param seconds until a letter can be read
     * @param megabytes of heap that stay in use for it
     */
    record Loading(double seconds, double megabytes) {

        static Loading measure() {
            long before = used();
            long start = System.nanoTime();
            LetterReader reader = LetterReader.load();
            double seconds = (System.nanoTime() - start) / 1e9;
            double megabytes = (used() - before) / 1e6;
            if (LetterReader.languages().isEmpty() || reader.hashCode() == 0) {
                throw new IllegalStateException("Nothing was loaded.");
            }
            return new Loading(seconds, megabytes);
        }

        private static long used() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    /** Milliseconds by letter and benchmark. */
    private static Map<String, Map<String, Double>> times(Collection<RunResult> results) {
        Map<String, Map<String, Double>> times = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            times.computeIfAbsent(result.getParams().getParam("letter"), key -> new TreeMap<>())
                    .put(
                            name.substring(name.lastIndexOf('.') + 1),
                            result.getPrimaryResult().getScore());
        }
        return times;
    }

    static String report(Map<String, Map<String, Double>> times, Loading loading) {
        StringBuilder report = new StringBuilder();
        if (!Letters.hasNato()) {
            report.append(
                    "The letter of the NATO summit is not beside the project; a letter of our own stands in for it.\n");
        }
        report.append("%n%-14s %12s %12s %14s %18s %12s%n"
                .formatted("letter", "Tika, ms", "fork, ms", "extraction, ms", "extraction / Tika", "fork / Tika"));
        for (String letter : Letters.names()) {
            Map<String, Double> of = times.getOrDefault(letter, Map.of());
            double tika = of.getOrDefault("tika", Double.NaN);
            double fork = of.getOrDefault("fork", Double.NaN);
            double extraction = of.getOrDefault("extraction", Double.NaN);
            report.append("%-14s %12.2f %12.2f %14.2f %18.2f %12.2f%n"
                    .formatted(letter, tika, fork, extraction, extraction / tika, fork / tika));
        }
        double once = times.getOrDefault("nato", Map.of()).getOrDefault("extraction", Double.NaN);
        double tenfold = times.getOrDefault("nato-tenfold", Map.of()).getOrDefault("extraction", Double.NaN);
        report.append("%nA letter ten times as long costs %.1f times as much to extract.%n".formatted(tenfold / once));
        report.append("Loading dictionaries, rules and themes: %.2f s, %.0f MB of heap.%n"
                .formatted(loading.seconds(), loading.megabytes()));
        return report.toString();
    }
}
