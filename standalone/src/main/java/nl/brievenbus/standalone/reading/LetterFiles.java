package nl.brievenbus.standalone.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.brievenbus.extract.ExtractProperties;
import nl.brievenbus.extract.parse.LetterParser;
import nl.brievenbus.extract.parse.ParseOutcome;
import nl.brievenbus.extract.parse.ParseOutcome.NeedsSlowLane;
import nl.brievenbus.extract.parse.ParseOutcome.Parsed;
import nl.brievenbus.extract.parse.ParseOutcome.Refused;
import nl.brievenbus.extract.parse.ParserSettings;
import nl.brievenbus.extract.parse.ParserUnavailableException;
import nl.brievenbus.ingest.folder.FileNames;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/** Parses files as the two lanes of extract-service do: for a short time first, then slowly. For one thread at a time. */
public final class LetterFiles implements AutoCloseable {

    private final ParserSettings settings;
    private Optional<LetterParser> quick = Optional.empty();

    /** Takes the settings of extract-service from the environment ({@code BRIEVENBUS_EXTRACT_QUICKTIME=20s}). */
    public LetterFiles() {
        this(Binder.get(new StandardEnvironment())
                .bindOrCreate("brievenbus.extract", ExtractProperties.class)
                .parserSettings());
    }

    LetterFiles(ParserSettings settings) {
        this.settings = settings;
    }

    /**
     * Parses a file.
     *
     * @throws UnreadableLetterException where it cannot be read as a letter, or parsing processes cannot be started
     */
    public Parsed parse(Path file) throws UnreadableLetterException, InterruptedException {
        check(file);
        try {
            ParseOutcome outcome = quick().parse(file);
            if (outcome instanceof NeedsSlowLane) {
                try (LetterParser slow = LetterParser.slow(settings)) {
                    outcome = slow.parse(file);
                }
            }
            return parsed(file, outcome);
        } catch (ParserUnavailableException e) {
            throw new UnreadableLetterException(
                    shown(file), String.valueOf(e.getMessage()), "No letter can be read until that is mended.", e);
        }
    }

    private static Parsed parsed(Path file, ParseOutcome outcome) throws UnreadableLetterException {
        if (outcome instanceof Parsed parsed) {
            return parsed;
        }
        if (outcome instanceof Refused refused) {
            throw new UnreadableLetterException(shown(file), refused.message(), refused.remedy());
        }
        throw new IllegalStateException("The slow parser handed a letter on: " + outcome);
    }

    private LetterParser quick() throws ParserUnavailableException {
        if (quick.isEmpty()) {
            quick = Optional.of(LetterParser.quick(settings));
        }
        return quick.get();
    }

    /** What the parser would tell in words of its own. */
    private static void check(Path file) throws UnreadableLetterException {
        if (Files.isDirectory(file)) {
            throw new UnreadableLetterException(shown(file), "This is a folder.", "Name the files in it.");
        }
        if (!Files.exists(file)) {
            throw new UnreadableLetterException(shown(file), "There is no such file.", "Check the name.");
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableLetterException(
                    shown(file), "This is no file but a device or a pipe.", "Save it in a file first.");
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableLetterException(
                    shown(file), "You may not read it.", "Ask for its permissions (chmod).");
        }
    }

    static String shown(Path file) {
        return FileNames.shown(file.toString());
    }

    @Override
    public void close() {
        quick.ifPresent(LetterParser::close);
    }
}
