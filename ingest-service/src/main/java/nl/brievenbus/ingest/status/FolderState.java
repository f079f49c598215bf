package nl.brievenbus.ingest.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import nl.brievenbus.ingest.claim.Claim;
import nl.brievenbus.ingest.folder.FileNames;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.folder.FreePlace;
import nl.brievenbus.ingest.folder.IgnoredNames;
import nl.brievenbus.ingest.scan.InboxFile;
import nl.brievenbus.ingest.scan.InboxWalk;
import nl.brievenbus.ingest.settle.Reason;

/**
 * How the letters of a home stand, read from its folders alone, whether a service runs or not.
 *
 * <p>The folders are read in the order of the flow: a letter that moves meanwhile may be counted twice, never left out.
 *
 * @param waiting files in the inbox
 * @param inWork files taken and not yet filed
 * @param done files that are searchable
 * @param failed files that are not
 * @param oldest the file that waits or is in work longest
 * @param lastFailures the newest first
 */
public record FolderState(
        long waiting, long inWork, long done, long failed, Optional<Oldest> oldest, List<Failure> lastFailures) {

    public FolderState {
        lastFailures = List.copyOf(lastFailures);
    }

    /**
     * A file that is not settled.
     *
     * @param file its path in the inbox, with {@code /}
     * @param since when it came to stand where it stands, as well as the file system can tell
     */
    public record Oldest(String file, Instant since, boolean taken) {}

    /**
     * A file in {@code failed/}.
     *
     * @param file its path in {@code failed/}, with {@code /}
     * @param why in plain words, from the note beside it
     * @param letterId absent where its bytes were not taken in
     */
    public record Failure(String file, String why, Optional<String> letterId, Instant at) {}

    /** Whether every file that was dropped is settled. */
    public boolean isIdle() {
        return waiting == 0 && inWork == 0;
    }

    /**
     * Reads the folders of a home.
     *
     * @param ignored what the service leaves alone in the inbox
     * @param mostFailures how many of the last failures to tell
     */
    public static FolderState read(Folders folders, IgnoredNames ignored, int mostFailures) throws IOException {
        List<Oldest> open = new ArrayList<>(waiting(folders, ignored));
        long waiting = open.size();
        open.addAll(inWork(folders));
        Filed done = Filed.read(folders.done(), ignored, 0);
        Filed failed = Filed.read(folders.failed(), ignored, mostFailures);
        return new FolderState(
                waiting,
                open.size() - waiting,
                done.letters,
                failed.letters,
                open.stream().min(Comparator.comparing(Oldest::since)),
                failures(folders.failed(), failed));
    }

    private static List<Oldest> waiting(Folders folders, IgnoredNames ignored) throws IOException {
        if (!Files.isDirectory(folders.inbox())) {
            return List.of();
        }
        List<Oldest> waiting = new ArrayList<>();
        for (InboxFile file : new InboxWalk(folders.inbox(), ignored).look().files()) {
            waiting.add(new Oldest(name(folders.inbox(), file.path()), arrival(file), false));
        }
        return waiting;
    }

    /** The time of the last change of place, which a copied or moved file has of its own, unlike its date. */
    private static Instant arrival(InboxFile file) {
        try {
            Object changed = Files.getAttribute(file.path(), "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            return changed instanceof FileTime time
                    ? time.toInstant()
                    : file.look().modified().toInstant();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return file.look().modified().toInstant();
        }
    }

    private static List<Oldest> inWork(Folders folders) throws IOException {
        List<Oldest> inWork = new ArrayList<>();
        for (Path desk : children(folders.processing())) {
            List<Path> places = new ArrayList<>(List.of(desk.resolve("claimed")));
            places.addAll(children(desk.resolve("archived")));
            places.addAll(children(desk.resolve("waiting")));
            for (Path place : places) {
                for (Claim claim : Claim.allIn(place)) {
                    inWork.add(new Oldest(name(claim), claim.id().receivedAt(), true));
                }
            }
        }
        return inWork;
    }

    private static String name(Claim claim) throws IOException {
        try {
            return claim.letter()
                    .map(letter -> letter.folder().resolve(letter.path().getFileName()))
                    .map(path -> path.toString().replace('\\', '/'))
                    .orElse("");
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Failure> failures(Path failed, Filed filed) throws IOException {
        List<Failure> failures = new ArrayList<>();
        for (Filed.Note note : filed.newest()) {
            failures.add(failure(failed, note));
        }
        return failures;
    }

    private static Failure failure(Path failed, Filed.Note note) throws IOException {
        String text = Files.readString(note.path());
        return new Failure(
                name(failed, note.letter()),
                line(text, Reason.WHY).orElse(""),
                line(text, Reason.LETTER).filter(letter -> letter.startsWith("sha256:")),
                note.at());
    }

    private static Optional<String> line(String text, String label) {
        return text.lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()).strip())
                .findFirst();
    }

    private static String name(Path root, Path file) {
        return FileNames.normalisedFolder(root.relativize(file));
    }

    /** What stands in {@code done/} or {@code failed/}: how many letters, and the newest notes. */
    private static final class Filed extends SimpleFileVisitor<Path> {

        private record Note(Path letter, Path path, Instant at) {}

        private final IgnoredNames ignored;
        private final int mostNotes;
        private final PriorityQueue<Note> notes = new PriorityQueue<>(Comparator.comparing(Note::at));
        private long letters;

        private Filed(IgnoredNames ignored, int mostNotes) {
            this.ignored = ignored;
            this.mostNotes = mostNotes;
        }

        static Filed read(Path root, IgnoredNames ignored, int mostNotes) throws IOException {
            Filed filed = new Filed(ignored, mostNotes);
            if (Files.isDirectory(root)) {
                Files.walkFileTree(root, filed);
            }
            return filed;
        }

        List<Note> newest() {
            return notes.stream()
                    .sorted(Comparator.comparing(Note::at).reversed())
                    .toList();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!ignored.include(file)) {
                letters++;
                if (mostNotes > 0) {
                    keepNoteOf(file);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private void keepNoteOf(Path letter) {
            Path note = FreePlace.companion(letter, Reason.SUFFIX);
            try {
                notes.add(new Note(letter, note, Files.getLastModifiedTime(note).toInstant()));
            } catch (IOException e) {
                return; // No note, or not yet.
            }
            if (notes.size() > mostNotes) {
                notes.poll();
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
