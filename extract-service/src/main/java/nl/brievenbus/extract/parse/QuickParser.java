package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.brievenbus.extract.parse.Judge.Verdict;
import nl.brievenbus.extract.parse.ParseOutcome.NeedsSlowLane;

/** The parser of the quick lane: one process that stays, one short try a letter. */
final class QuickParser implements LetterParser {

    private final ParserFork fork;
    private final Judge judge;

    QuickParser(ParserSettings settings) throws ParserUnavailableException {
        fork = ParserFork.prepare(settings.workFolder(), settings.quick(), Optional.empty(), Duration.ZERO);
        judge = new Judge(settings.quick().maxCharacters());
    }

    @Override
    public ParseOutcome parse(Path file) throws ParserUnavailableException, InterruptedException {
        try {
            return Files.size(file) == 0 ? Refusals.empty() : outcome(fork.parse(file), file);
        } catch (IOException e) {
            throw new ParserUnavailableException("Cannot read %s (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private ParseOutcome outcome(ForkAnswer answer, Path file) throws IOException {
        if (answer instanceof ForkAnswer.Read read) {
            Verdict verdict = judge.judge(read, file);
            return verdict instanceof Verdict.Decided decided
                    ? decided.outcome()
                    : new NeedsSlowLane("The pages are pictures.");
        }
        return new NeedsSlowLane(
                answer instanceof ForkAnswer.TimedOut
                        ? "Reading it takes long."
                        : "Reading it ended the process that read it.");
    }

    @Override
    public void close() {
        fork.close();
    }
}
