package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.brievenbus.extract.parse.Judge.Verdict;

/**
 * The parser of the slow lane. Its processes are started when a letter needs them and end when they have had nothing to
 * do for a while: most days none runs.
 */
final class SlowParser implements LetterParser {

    private static final Duration IDLE = Duration.ofMinutes(2);

    private final ParserSettings settings;
    private final Judge judge;

    SlowParser(ParserSettings settings) {
        this.settings = settings;
        this.judge = new Judge(settings.slow().maxCharacters());
    }

    @Override
    public ParseOutcome parse(Path file) throws ParserUnavailableException, InterruptedException {
        try {
            return Files.size(file) == 0 ? Refusals.empty() : outcome(file);
        } catch (IOException e) {
            throw new ParserUnavailableException("Cannot read %s (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private ParseOutcome outcome(Path file) throws IOException, ParserUnavailableException, InterruptedException {
        ForkAnswer answer = tryWith(file, settings.slow(), Optional.empty());
        if (answer instanceof ForkAnswer.Ended) {
            answer = tryWith(file, settings.slow().withMoreMemory(), Optional.empty());
        }
        if (answer instanceof ForkAnswer.TimedOut) {
            return Refusals.timeout(settings.slow().time());
        }
        if (!(answer instanceof ForkAnswer.Read read)) {
            return Refusals.tooHeavy(settings.slow().withMoreMemory().heapMegabytes());
        }
        Verdict verdict = judge.judge(read, file);
        if (verdict instanceof Verdict.Decided decided) {
            return decided.outcome();
        }
        return Refusals.noOcr();
    }

    private ForkAnswer tryWith(Path file, ParseLimits limits, Optional<ScanReading> scans)
            throws ParserUnavailableException, InterruptedException {
        try (ParserFork fork = ParserFork.prepare(settings.workFolder(), limits, scans, IDLE)) {
            return fork.parse(file);
        }
    }

    @Override
    public void close() {
        // Every process ends with its letter.
    }
}
