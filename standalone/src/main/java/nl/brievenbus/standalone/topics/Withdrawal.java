package nl.brievenbus.standalone.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.archive.DirectoryArchive;
import nl.brievenbus.ingest.arrival.Arrivals;
import nl.brievenbus.ingest.claim.LetterHash;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.settle.Reason;
import nl.brievenbus.standalone.home.Home;

/** Takes the bytes of a letter away from a home: archive, memory of arrivals, and its files; a note stays of each file. */
public final class Withdrawal {

    private static final String RECEIPT = ".receipt.json";
    private static final String REASON = ".reason.txt";

    private final Home home;

    public Withdrawal(Home home) {
        this.home = home;
    }

    /**
     * Does it. May be repeated.
     *
     * @param letterId {@code sha256:} and 64 hexadecimal digits
     * @return what was done, a line for each
     */
    public List<String> of(String letterId) throws IOException {
        List<String> done = new ArrayList<>();
        if (new DirectoryArchive(home.archive()).delete(letterId)) {
            done.add("deleted its bytes from the archive");
        }
        try (Arrivals arrivals = new Arrivals(Folders.below(home.path()).arrivals())) {
            if (arrivals.forget(new LetterHash(letterId.substring("sha256:".length())))) {
                done.add("forgot that it arrived: the same bytes are taken as a new letter");
            }
        }
        done.addAll(replaceByNotes(home.done(), RECEIPT, "\"letterId\" : \"" + letterId + "\"", letterId));
        done.addAll(replaceByNotes(home.failed(), REASON, Reason.LETTER, letterId));
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
            Path note = home.withdrawn().resolve(root.relativize(letter) + ".withdrawn.txt");
            Files.createDirectories(note.getParent());
            Files.writeString(
                    note,
                    "Letter %s, withdrawn on %s.%n"
                            .formatted(letterId, Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                    UTF_8);
            Files.deleteIfExists(letter);
            Files.delete(paper);
            done.add("deleted '%s'; a note stands in '%s'"
                    .formatted(home.path().relativize(letter), home.path().relativize(note)));
        }
        return done;
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
