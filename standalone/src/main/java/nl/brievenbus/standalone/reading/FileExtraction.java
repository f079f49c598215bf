package nl.brievenbus.standalone.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import nl.brievenbus.archive.Sha256;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterReceived.Source;
import nl.brievenbus.extract.Extractor;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParseOutcome.Parsed;
import nl.brievenbus.ingest.folder.FileNames;

/** Tells of files what the services would publish of them. For one thread at a time. */
public final class FileExtraction implements AutoCloseable {

    private final LetterFiles files;

    /** Loads while the first file is being parsed: both take a second or two. */
    private final CompletableFuture<Extractor> extractor =
            CompletableFuture.supplyAsync(() -> new Extractor(LetterReader.load()));

    public FileExtraction(LetterFiles files) {
        this.files = files;
    }

    /**
     * Reads a letter: the event that extract-service would publish, had the file been dropped. Its archive is the file
     * itself.
     *
     * @throws UnreadableLetterException where the file cannot be read as a letter
     */
    public LetterExtracted extract(Path file) throws UnreadableLetterException, InterruptedException {
        Parsed parsed = files.parse(file);
        try {
            Path real = file.toRealPath();
            Source source = new Source(
                    FileNames.normalised(file),
                    "",
                    Files.size(real),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    real.toUri());
            return extractor.join().extract("sha256:" + Sha256.of(real), source, FoundIds.NONE, parsed);
        } catch (IOException e) {
            throw new UnreadableLetterException(
                    LetterFiles.shown(file),
                    "It cannot be read (%s).".formatted(e.getClass().getSimpleName()),
                    "Check the file and its disk.",
                    e);
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
