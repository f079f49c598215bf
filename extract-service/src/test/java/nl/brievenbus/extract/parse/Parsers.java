package nl.brievenbus.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import nl.brievenbus.extract.parse.ParseOutcome.NeedsSlowLane;

/** Both lanes' parsers with real parsing processes, in a hurry and with little memory. */
final class Parsers implements AutoCloseable {

    static final int MAX_CHARACTERS = 2_000_000;

    private final Path workFolder;
    private final LetterParser quick;
    private final LetterParser slow;

    /**
     * Parsers with OCR, where it is installed.
     *
     * @param quickTime as long as a letter may take in the quick lane
     * @param slowTime as long as it may take in the slow lane
     */
    Parsers(Path workFolder, Duration quickTime, Duration slowTime) throws ParserUnavailableException {
        this(workFolder, quickTime, slowTime, new ParserSettings.Ocr("nld+eng", Duration.ofMinutes(1), 200));
    }

    Parsers(Path workFolder, Duration quickTime, Duration slowTime, ParserSettings.Ocr ocr)
            throws ParserUnavailableException {
        this.workFolder = workFolder;
        ParserSettings settings = new ParserSettings(
                workFolder,
                new ParseLimits(quickTime, 192, MAX_CHARACTERS),
                new ParseLimits(slowTime, 192, MAX_CHARACTERS),
                ocr);
        quick = LetterParser.quick(settings);
        slow = LetterParser.slow(settings);
    }

    ParseOutcome quick(Path file) throws ParserUnavailableException, InterruptedException {
        return quick.parse(file);
    }

    ParseOutcome slow(Path file) throws ParserUnavailableException, InterruptedException {
        return slow.parse(file);
    }

    /** What becomes of a file in the end, as the lanes have it. */
    ParseOutcome inTheEnd(Path file) throws ParserUnavailableException, InterruptedException {
        ParseOutcome outcome = quick(file);
        return outcome instanceof NeedsSlowLane ? slow(file) : outcome;
    }

    /** Nothing that a letter put on disk outlives its parse. */
    void assertNothingIsLeft() throws IOException {
        try (Stream<Path> workers = Files.list(workFolder)) {
            assertThat(workers)
                    .as("work folders: that of the quick lane alone")
                    .singleElement()
                    .satisfies(worker -> {
                        assertThat(worker.resolve("tmp")).isEmptyDirectory();
                        assertThat(worker.resolve("letters")).isEmptyDirectory();
                    });
        }
    }

    @Override
    public void close() {
        quick.close();
        slow.close();
        assertThat(workFolder).isEmptyDirectory();
    }
}
