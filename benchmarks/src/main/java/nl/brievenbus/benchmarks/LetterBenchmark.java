package nl.brievenbus.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.LetterReading;
import nl.brievenbus.extract.parse.LetterParser;
import nl.brievenbus.extract.parse.ParseLimits;
import nl.brievenbus.extract.parse.ParseOutcome;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.parse.ParserSettings;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One letter: parsed by Tika in this process, parsed by our parsing process, and read by us once it is text. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
public class LetterBenchmark {

    /** Finds the type by itself and reads as our parsing processes do. */
    private static final AutoDetectParser TIKA = tika();

    private static AutoDetectParser tika() {
        PDFParser parser = new PDFParser();
        parser.getPDFParserConfig().setExtractBookmarksText(false);
        parser.getPDFParserConfig().setExtractAnnotationText(false);
        parser.getPDFParserConfig().setExtractAcroFormContent(false);
        parser.getPDFParserConfig().setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        return new AutoDetectParser(parser);
    }

    /** What is measured. */
    @State(Scope.Benchmark)
    public static class Letter {

        @Param({"nato", "two-pages", "hundred-pages", "nato-tenfold"})
        public String letter = "";

        private byte[] pdf = {};
        private ParsedLetter parsed = ParsedLetter.ofText("");

        @Setup(Level.Trial)
        public void make() throws IOException {
            String text = Letters.text(letter);
            pdf = Letters.pdf(text);
            parsed = ParsedLetter.ofText(text);
        }
    }

    /** What reads, loaded once. */
    @State(Scope.Benchmark)
    public static class Reader {

        private final LetterReader reader = LetterReader.load();
    }

    /** Our parsing process, with a file to give it. */
    @State(Scope.Benchmark)
    public static class ParsingProcess {

        private Path folder = Path.of(".");
        private Path file = Path.of("letter.pdf");
        private Optional<LetterParser> parser = Optional.empty();

        @Setup(Level.Trial)
        public void start(Letter letter) throws Exception {
            folder = Files.createTempDirectory("benchmark");
            file = Files.write(folder.resolve("letter.pdf"), letter.pdf);
            ParseLimits limits = new ParseLimits(Duration.ofSeconds(60), 512, 10_000_000);
            parser = Optional.of(LetterParser.quick(new ParserSettings(
                    Files.createDirectory(folder.resolve("work")),
                    limits,
                    limits,
                    new ParserSettings.Ocr("nld", Duration.ofSeconds(60), 20))));
        }

        @TearDown(Level.Trial)
        public void stop() throws IOException {
            parser.ifPresent(LetterParser::close);
            Files.deleteIfExists(file);
        }
    }

    @Benchmark
    public String tika(Letter letter) throws Exception {
        ToXMLContentHandler handler = new ToXMLContentHandler();
        TIKA.parse(new ByteArrayInputStream(letter.pdf), handler, new Metadata(), new ParseContext());
        return handler.toString();
    }

    @Benchmark
    public ParseOutcome fork(Letter letter, ParsingProcess process) throws Exception {
        return process.parser.orElseThrow().parse(process.file);
    }

    @Benchmark
    public LetterReading extraction(Letter letter, Reader reader) {
        return reader.reader.read("sha256:benchmark", "letter.pdf", letter.parsed);
    }
}
