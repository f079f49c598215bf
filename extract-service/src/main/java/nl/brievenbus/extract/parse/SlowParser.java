package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.brievenbus.extract.parse.Judge.Verdict;

/** The parser of the slow lane. Each letter gets processes of its own, which end with it: most days none runs. */
final class SlowParser implements LetterParser {

    private final ParserSettings settings;
    private final Judge judge;
    private volatile Optional<ParserFork> underway = Optional.empty();
    private volatile boolean closed;

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
        ForkAnswer answer = tryTwice(file, Optional.empty());
        if (!(answer instanceof ForkAnswer.Read read)) {
            return refusal(answer);
        }
        Verdict verdict = judge.judge(read, file);
        if (verdict instanceof Verdict.Decided decided) {
            return decided.outcome();
        }
        if (verdict instanceof Verdict.Scan scan
                && scan.pages() > settings.ocr().maxPages()) {
            return Refusals.tooManyPages(scan.pages(), settings.ocr().maxPages());
        }
        Optional<Tesseract> tesseract = Tesseract.find(settings.ocr());
        return tesseract.isEmpty() ? Refusals.noOcr(verdict) : readPictures(file, tesseract);
    }

    private ParseOutcome readPictures(Path file, Optional<Tesseract> tesseract)
            throws ParserUnavailableException, InterruptedException {
        ForkAnswer answer = tryTwice(file, tesseract);
        return answer instanceof ForkAnswer.Read read ? judge.judgeScan(read) : refusal(answer);
    }

    private ParseOutcome refusal(ForkAnswer answer) {
        return answer instanceof ForkAnswer.TimedOut
                ? Refusals.timeout(settings.slow().time())
                : Refusals.tooHeavy(settings.slow().withMoreMemory().heapMegabytes());
    }

    /** A process that ran out of memory or crashed gets a second chance with more; one that ran out of time does not. */
    private ForkAnswer tryTwice(Path file, Optional<Tesseract> scans)
            throws ParserUnavailableException, InterruptedException {
        ForkAnswer answer = tryWith(file, settings.slow(), scans);
        return answer instanceof ForkAnswer.Ended
                ? tryWith(file, settings.slow().withMoreMemory(), scans)
                : answer;
    }

    private ForkAnswer tryWith(Path file, ParseLimits limits, Optional<Tesseract> scans)
            throws ParserUnavailableException, InterruptedException {
        try (ParserFork fork = ParserFork.prepare(settings.workFolder(), limits, scans)) {
            underway = Optional.of(fork);
            if (closed) {
                throw new ParserUnavailableException("Stopped before a letter was parsed.");
            }
            return fork.parse(file);
        } finally {
            underway = Optional.empty();
        }
    }

    /** Every process ends with its letter; one that is still at it ends now. */
    @Override
    public void close() {
        closed = true;
        underway.ifPresent(ParserFork::close);
    }
}
