package nl.brievenbus.ingest.settle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import nl.brievenbus.ingest.claim.Claim;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.folder.FreePlace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the letter of a claim in {@code done/} or {@code failed/}, with a file that accompanies it.
 *
 * <p>Each step reads from the disk how far it is, so a filing that a crash broke off is finished by filing again: hold
 * a free name; note it in the claim; move the letter there; put the accompanying file beside it.
 */
final class Filing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Folders folders;
    private final Claim claim;

    Filing(Folders folders, Claim claim) {
        this.folders = folders;
        this.claim = claim;
    }

    /**
     * What was decided before anything moves.
     *
     * @param place of the letter, relative to the destination, with {@code /}
     * @param text of the accompanying file
     */
    private record Note(Destination destination, String place, String text) {}

    /**
     * Chooses where the letter will stand; the choice holds from then on.
     *
     * @return its place relative to the destination, with {@code /}; empty where the letter was filed already
     */
    Optional<String> choose(Destination destination, String text) throws IOException {
        Optional<Claim.Taken> letter = claim.letter();
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        Path root = destination.folder(folders);
        Path place = FreePlace.hold(
                root,
                letter.get().folder(),
                letter.get().path(),
                destination.suffix(),
                claim.id().toString());
        String relative = root.relativize(place).toString();
        write(new Note(destination, relative, text));
        return Optional.of(relative);
    }

    /** Does what is left to do, in order; the claim can end after it. */
    void finish() throws IOException {
        while (advance()) {
            // One step at a time, each judged from what stands on disk.
        }
    }

    /** Does one step. Tells whether there may be another. */
    boolean advance() throws IOException {
        Optional<Note> note = read();
        if (note.isEmpty()) {
            return false;
        }
        Path place = note.get().destination().folder(folders).resolve(note.get().place());
        Optional<Claim.Taken> letter = claim.letter();
        if (letter.isPresent()) {
            Files.move(letter.get().path(), place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
        Path companion = FreePlace.companion(place, note.get().destination().suffix());
        if (Files.exists(companion, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path draft = claim.directory().resolve("companion");
        writeSynced(draft, note.get().text().getBytes(UTF_8));
        Files.move(draft, companion, StandardCopyOption.ATOMIC_MOVE);
        return false;
    }

    private Path noteFile() {
        return claim.directory().resolve("filing.json");
    }

    private void write(Note note) throws IOException {
        Path draft = claim.directory().resolve("filing.tmp");
        writeSynced(draft, JSON.writeValueAsBytes(note));
        Files.move(draft, noteFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<Note> read() throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(noteFile()), Note.class));
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static void writeSynced(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
