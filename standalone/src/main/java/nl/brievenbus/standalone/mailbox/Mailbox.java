package nl.brievenbus.standalone.mailbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.brievenbus.ingest.folder.FolderProperties;
import nl.brievenbus.ingest.folder.IgnoredNames;
import nl.brievenbus.ingest.scan.InboxFile;
import nl.brievenbus.ingest.scan.InboxWalk;
import nl.brievenbus.ingest.settle.Reason;
import nl.brievenbus.standalone.home.Home;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The operator's folders. Where a file stands is the state of its letter, so this needs nothing that runs. */
public final class Mailbox {

    private static final String RECEIPT = ".receipt.json";
    private static final String REASON = ".reason.txt";

    private final Home home;
    private final IgnoredNames ignored = new IgnoredNames(new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("brievenbus.folders", FolderProperties.class)
            .ignore());

    public Mailbox(Home home) {
        this.home = home;
    }

    /** How many files stand where. Follows the way of a letter, so that one which moves on meanwhile is not missed. */
    public Counts count() throws IOException {
        int waiting = waitingFiles().size();
        int inWork = filesBelow(home.processing(), Mailbox::isLetterInWork).size();
        int failed = failedFiles().size();
        int done = filesBelow(home.done(), Mailbox::isLetter).size();
        return new Counts(waiting, inWork, done, failed);
    }

    /** The letter that has waited longest, by the date of its file. */
    public Optional<WaitingLetter> oldestWaiting() throws IOException {
        return waitingFiles().stream()
                .map(file -> new WaitingLetter(home.inbox().relativize(file), modified(file)))
                .min(Comparator.comparing(WaitingLetter::since));
    }

    /** Every file in {@code failed/}, relative to it. */
    public Set<Path> failedFiles() throws IOException {
        Set<Path> files = new TreeSet<>();
        filesBelow(home.failed(), Mailbox::isLetter)
                .forEach(file -> files.add(home.failed().relativize(file)));
        return files;
    }

    /** The letters that failed last, newest first. */
    public List<FailedLetter> lastFailures(int limit) throws IOException {
        List<Path> notes =
                filesBelow(home.failed(), (root, file) -> file.toString().endsWith(REASON));
        List<FailedLetter> failures = new ArrayList<>();
        for (Path note : notes.stream()
                .sorted(Comparator.comparing(Mailbox::modified).reversed())
                .limit(limit)
                .toList()) {
            String name = home.failed().relativize(note).toString();
            failures.add(
                    new FailedLetter(name.substring(0, name.length() - REASON.length()), why(note), modified(note)));
        }
        return failures;
    }

    private List<Path> waitingFiles() throws IOException {
        if (!Files.isDirectory(home.inbox())) {
            return List.of();
        }
        return new InboxWalk(home.inbox(), ignored)
                .look().files().stream().map(InboxFile::path).toList();
    }

    private static boolean isLetter(Path root, Path file) {
        String name = file.toString();
        return !name.endsWith(RECEIPT) && !name.endsWith(REASON) && !name.endsWith(".tmp");
    }

    /** A claim keeps its file at {@code letter/SUB-FOLDER/NAME}; what stands elsewhere are locks. */
    private static boolean isLetterInWork(Path root, Path file) {
        for (Path name : root.relativize(file.resolveSibling(""))) {
            if (name.toString().equals("letter")) {
                return true;
            }
        }
        return false;
    }

    private static String why(Path note) throws IOException {
        try {
            return Files.readString(note, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(Reason.WHY))
                    .map(line -> line.substring(Reason.WHY.length()).trim())
                    .findFirst()
                    .orElse("see " + note);
        } catch (NoSuchFileException e) {
            return "moved on a moment ago";
        }
    }

    private static Instant modified(Path file) {
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }

    private interface Wanted {
        boolean test(Path root, Path file);
    }

    private static List<Path> filesBelow(Path root, Wanted wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return found;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.test(root, file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // Moved on while we looked.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
