package nl.brievenbus.standalone.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.archive.DirectoryArchive;
import nl.brievenbus.ingest.arrival.Arrivals;
import nl.brievenbus.ingest.claim.Claim;
import nl.brievenbus.ingest.claim.Desks;
import nl.brievenbus.ingest.claim.LetterHash;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.folder.SharedLock;
import nl.brievenbus.ingest.settle.Reason;
import nl.brievenbus.standalone.home.Home;

/**
 * Takes the bytes of a letter away from a home: archive, memory of arrivals, and its files, those that are in work too; a
 * note stays of each file.
 */
public final class Withdrawal {

    private static final String RECEIPT = ".receipt.json";
    private static final String REASON = ".reason.txt";

    private final Home home;

    public Withdrawal(Home home) {
        this.home = home;
    }

    /**
     * Does it. May be repeated, and while a service runs on the home: what that hears of the letter afterwards finds no
     * file to put anywhere.
     *
     * @param letterId {@code sha256:} and 64 hexadecimal digits
     * @return what was done, a line for each
     */
    public List<String> of(String letterId) throws IOException {
        List<String> done = new ArrayList<>();
        if (new DirectoryArchive(home.archive()).delete(letterId)) {
            done.add("deleted its bytes from the archive");
        }
        LetterHash letter = new LetterHash(letterId.substring("sha256:".length()));
        try (Arrivals arrivals = new Arrivals(Folders.below(home.path()).arrivals())) {
            try (SharedLock.Held held = arrivals.hold(letter)) {
                done.addAll(replaceInWork(letter));
                done.addAll(replaceByNotes(home.done(), RECEIPT, "\"letterId\" : \"" + letterId + "\"", letterId));
                done.addAll(replaceByNotes(home.failed(), REASON, Reason.LETTER, letterId));
            }
            // After the files: an outcome that comes in between is forgotten too.
            if (arrivals.forget(letter)) {
                done.add("forgot that it arrived: the same bytes are taken as a new letter");
            }
        }
        return done;
    }

    /** Of files that were taken and wait for their outcome. */
    private List<String> replaceInWork(LetterHash letter) throws IOException {
        List<String> done = new ArrayList<>();
        for (Claim claim : Desks.of(home.processing(), letter)) {
            Optional<Claim.Taken> taken = claim.letter();
            if (taken.isPresent()) {
                Path file = taken.get().path();
                Path dropped = taken.get().folder().resolve(file.getFileName().toString());
                done.add(replaceByNote(file, dropped, letter.letterId()));
                claim.end();
            }
        }
        return done;
    }

    /** Of files beside which a receipt or reason names the letter, in a line with these words. */
    private List<String> replaceByNotes(Path root, String suffix, String words, String letterId) throws IOException {
        List<String> done = new ArrayList<>();
        for (Path paper : papers(root, suffix)) {
            if (!names(paper, words, letterId)) {
                continue;
            }
            Path letter = Path.of(paper.toString().substring(0, paper.toString().length() - suffix.length()));
            done.add(replaceByNote(letter, root.relativize(letter), letterId));
            Files.delete(paper);
        }
        return done;
    }

    /** @param place where the note stands among those of withdrawn letters, but for its ending */
    private String replaceByNote(Path letter, Path place, String letterId) throws IOException {
        Path note = home.withdrawn().resolve(place + ".withdrawn.txt");
        Files.createDirectories(note.getParent());
        Files.writeString(
                note,
                "Letter %s, withdrawn on %s.%n"
                        .formatted(letterId, Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                UTF_8);
        Files.deleteIfExists(letter);
        return "deleted '%s'; a note stands in '%s'"
                .formatted(home.path().relativize(letter), home.path().relativize(note));
    }

    private static boolean names(Path paper, String words, String letterId) throws IOException {
        try (Stream<String> lines = Files.lines(paper, UTF_8)) {
            return lines.anyMatch(line -> line.contains(words) && line.contains(letterId));
        }
    }

    private static List<Path> papers(Path root, String suffix) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
