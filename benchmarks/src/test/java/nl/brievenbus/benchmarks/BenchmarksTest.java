package nl.brievenbus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class BenchmarksTest {

    @Test
    void aBenchmarkRunsOnceAndTellsATime() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(LetterBenchmark.class.getName() + "\\.(?:tika|extraction)$")
                        .param("letter", "two-pages")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .build())
                .run();

        assertThat(results).hasSize(2).allSatisfy(result -> assertThat(
                        result.getPrimaryResult().getScore())
                .isPositive());
    }

    @Test
    void theLettersAreAsLongAsTheirNamesSay() throws Exception {
        try (PDDocument two = Loader.loadPDF(Letters.pdf(Letters.text("two-pages")));
                PDDocument hundred = Loader.loadPDF(Letters.pdf(Letters.text("hundred-pages")))) {
            assertThat(two.getNumberOfPages()).isEqualTo(2);
            assertThat(hundred.getNumberOfPages()).isBetween(99, 101);
        }
    }

    @Test
    void theReportComparesTheParts() {
        String report = Benchmarks.report(
                Map.of(
                        "nato", Map.of("tika", 10.0, "fork", 20.0, "extraction", 1.0),
                        "nato-tenfold", Map.of("tika", 100.0, "fork", 200.0, "extraction", 10.5)),
                new Benchmarks.Loading(1.5, 80));

        assertThat(report)
                .contains("0.10")
                .contains("2.00")
                .contains("10.5 times")
                .contains("1.50 s, 80 MB");
    }
}
