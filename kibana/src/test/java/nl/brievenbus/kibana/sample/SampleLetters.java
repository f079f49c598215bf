package nl.brievenbus.kibana.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.events.LetterReceived.Source;
import nl.brievenbus.extract.Extractor;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.LetterParser;
import nl.brievenbus.extract.parse.ParseLimits;
import nl.brievenbus.extract.parse.ParseOutcome;
import nl.brievenbus.extract.parse.ParserSettings;
import nl.brievenbus.extract.parse.ParserUnavailableException;

/**
 * The letters of {@code samples/}, good and broken, as the quick lane of extract-service reads them today. Scans are left
 * out, as they need Tesseract. The moments of arrival are ours: one after the other over some days.
 */
public record SampleLetters(List<LetterExtracted> letters, List<LetterFailed> failures) {

    /** What "now" is in the tests: the samples were written before, and some of their deadlines lie after it. */
    public static final Instant NOW = Instant.parse("2026-04-01T09:00:00Z");

    private static final Instant FIRST_ARRIVAL = Instant.parse("2026-03-23T08:15:00Z");
    private static final Duration BETWEEN_ARRIVALS = Duration.ofMinutes(397);

    public SampleLetters {
        letters = List.copyOf(letters);
        failures = List.copyOf(failures);
    }

    /**
     * Reads all of them.
     *
     * @param samples the folder
     * @param work where the parsing process keeps what it needs
     */
    public static SampleLetters read(Path samples, Path work)
            throws IOException, ParserUnavailableException, InterruptedException {
        Extractor extractor = new Extractor(LetterReader.load());
        List<LetterExtracted> letters = new ArrayList<>();
        List<LetterFailed> failures = new ArrayList<>();
        try (LetterParser parser = LetterParser.quick(settings(work))) {
            Instant arrival = FIRST_ARRIVAL;
            for (Path file : files(samples)) {
                ParseOutcome outcome = parser.parse(file);
                if (outcome instanceof ParseOutcome.Parsed parsed) {
                    letters.add(extractor.extract(idOf(file), source(file, samples, arrival), FoundIds.NONE, parsed));
                } else if (outcome instanceof ParseOutcome.Refused refused) {
                    failures.add(failure(idOf(file), refused, arrival).of(source(file, samples, arrival)));
                }
                arrival = arrival.plus(BETWEEN_ARRIVALS);
            }
        }
        return new SampleLetters(letters, failures);
    }

    private static ParserSettings settings(Path work) {
        ParseLimits limits = new ParseLimits(Duration.ofSeconds(60), 256, 2_000_000);
        return new ParserSettings(work, limits, limits, new ParserSettings.Ocr("nld", Duration.ofMinutes(1), 1));
    }

    private static List<Path> files(Path samples) throws IOException {
        try (Stream<Path> all = Files.walk(samples)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> samples.relativize(file).getNameCount() > 1)
                    .filter(file -> !file.startsWith(samples.resolve("sources")))
                    // Made to cost the parser its whole time and memory.
                    .filter(file -> !file.getFileName().toString().startsWith("zipbom")
                            && !file.getFileName().toString().startsWith("eindeloos"))
                    .sorted()
                    .toList();
        }
    }

    private static Source source(Path file, Path samples, Instant arrival) throws IOException {
        Path within = samples.relativize(file);
        return new Source(
                String.valueOf(file.getFileName()),
                within.getNameCount() > 2 ? within.getName(1).toString() : "",
                Files.size(file),
                arrival,
                URI.create("archive:" + idOf(file)));
    }

    private static LetterFailed failure(String letterId, ParseOutcome.Refused refused, Instant arrival) {
        return new LetterFailed(
                Optional.of(letterId),
                Stage.EXTRACT,
                refused.reason(),
                refused.message(),
                refused.remedy(),
                Optional.empty(),
                arrival.plusSeconds(2));
    }

    /** By its name, so that the samples may be made anew and keep their ids. */
    private static String idOf(Path file) {
        try {
            byte[] name = String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8);
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
