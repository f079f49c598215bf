package nl.brievenbus.standalone.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.archive.DirectoryArchive;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.ingest.arrival.Arrival;
import nl.brievenbus.ingest.arrival.Arrivals;
import nl.brievenbus.ingest.arrival.KnownLetter;
import nl.brievenbus.ingest.claim.LetterHash;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.standalone.home.Home;

/** The letters that the archive of a home holds, each as it arrived: what is left where Kafka's topics are lost. */
public final class ArchivedLetters {

    private ArchivedLetters() {}

    /**
     * Reads them.
     *
     * @return the arrivals as they were published; a letter whose arrival the home does not remember has the name and the
     *     time of its file in the archive
     * @throws NoSuchFileException where the home has no archive
     */
    public static List<LetterReceived> of(Home home) throws IOException {
        if (!Files.isDirectory(home.archive())) {
            throw new NoSuchFileException(home.archive().toString());
        }
        List<LetterReceived> letters = new ArrayList<>();
        try (Arrivals arrivals = new Arrivals(Folders.below(home.path()).arrivals())) {
            for (DirectoryArchive.Held held : new DirectoryArchive(home.archive()).letters()) {
                letters.add(received(held, arrivals));
            }
        }
        return letters;
    }

    private static LetterReceived received(DirectoryArchive.Held held, Arrivals arrivals) throws IOException {
        Optional<LetterHash> hash = LetterHash.of(held.letter().letterId());
        Optional<KnownLetter> known = hash.isPresent() ? arrivals.find(hash.get()) : Optional.empty();
        Arrival arrival =
                known.map(KnownLetter::first).orElseGet(() -> new Arrival("", held.fileName(), "", held.since()));
        return new LetterReceived(
                held.letter().letterId(),
                new LetterReceived.Source(
                        arrival.fileName(),
                        arrival.folder(),
                        held.letter().size(),
                        arrival.receivedAt(),
                        held.letter().location()),
                FoundIds.NONE);
    }
}
