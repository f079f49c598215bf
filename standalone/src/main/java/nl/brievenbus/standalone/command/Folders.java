package nl.brievenbus.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.standalone.reading.LetterFiles;
import nl.brievenbus.standalone.reading.UnreadableLetterException;

/** Folders from which a command learns, or on which it measures. */
final class Folders {

    static final String LETTERS = "annotated letters";

    private Folders() {}

    /**
     * Tells of the first that is none.
     *
     * @param what should lie in them
     */
    static void check(List<Path> folders, String what) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailure("'%s' is no folder; name one with %s.".formatted(folder, what));
            }
        }
    }

    /**
     * Parses a letter.
     *
     * @throws IOException where it cannot be read, with what a user is to be told
     */
    static ParsedLetter parsed(LetterFiles files, Path file) throws IOException {
        try {
            return files.parse(file).letter();
        } catch (UnreadableLetterException e) {
            throw new IOException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped.", e);
        }
    }
}
