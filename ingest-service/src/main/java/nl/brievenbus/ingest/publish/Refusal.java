package nl.brievenbus.ingest.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Optional;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.ingest.claim.Claim;
import nl.brievenbus.ingest.folder.FileNames;
import org.springframework.util.unit.DataSize;

/** Why a file is not taken in at all. */
public final class Refusal {

    private final DataSize largest;
    private final Clock clock;

    /**
     * The rules.
     *
     * @param largest a larger file is refused
     */
    public Refusal(DataSize largest, Clock clock) {
        this.largest = largest;
        this.clock = clock;
    }

    /** What is wrong with a file as such; empty where its bytes can be looked at. */
    Optional<LetterFailed> of(Claim.Taken letter) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(letter.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return Optional.of(failure(
                    letter,
                    Reason.NOT_A_FILE,
                    "is a link to another file.",
                    "Drop the file itself, not a link to it."));
        }
        if (!attributes.isRegularFile()) {
            return Optional.of(failure(
                    letter,
                    Reason.NOT_A_FILE,
                    "is a device, a pipe or a socket, not a file.",
                    "Remove it, or drop a file in its place."));
        }
        if (attributes.size() == 0) {
            return Optional.of(failure(
                    letter, Reason.EMPTY, "is empty: it has 0 bytes.", "Find the letter again and copy it once more."));
        }
        if (attributes.size() > largest.toBytes()) {
            return Optional.of(failure(
                    letter,
                    Reason.NOT_A_LETTER,
                    "has %d bytes; a letter may have %d.".formatted(attributes.size(), largest.toBytes()),
                    "Drop the letter without its bulk, or raise brievenbus.folders.largest-letter."));
        }
        return Optional.empty();
    }

    /** A file that the disk does not give back, time and again. */
    LetterFailed unreadable(Claim.Taken letter) {
        return failure(
                letter,
                Reason.BROKEN,
                "cannot be read to its end: the disk or the share gives an error.",
                "Check that you can open the file, and copy it once more.");
    }

    private LetterFailed failure(Claim.Taken letter, Reason reason, String what, String remedy) {
        String file = FileNames.normalised(letter.path());
        return new LetterFailed(
                        Optional.empty(),
                        Stage.INGEST,
                        reason,
                        "The file '%s' %s".formatted(FileNames.shown(file), what),
                        remedy,
                        Optional.empty(),
                        clock.instant())
                .of(file, FileNames.normalisedFolder(letter.folder()));
    }
}
