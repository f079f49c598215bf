package nl.brievenbus.ingest.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.archive.Archive;
import nl.brievenbus.archive.ArchivedLetter;
import nl.brievenbus.archive.UnreadableFileException;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.ingest.arrival.Arrival;
import nl.brievenbus.ingest.arrival.Arrivals;
import nl.brievenbus.ingest.arrival.KnownLetter;
import nl.brievenbus.ingest.arrival.KnownLetter.FailedFile;
import nl.brievenbus.ingest.claim.Claim;
import nl.brievenbus.ingest.claim.Desks;
import nl.brievenbus.ingest.claim.LetterHash;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.folder.SharedLock;
import nl.brievenbus.ingest.settle.Settler;
import nl.brievenbus.stream.EventPublisher;
import nl.brievenbus.stream.EventTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Brings a claim from the bytes on disk to an event that the broker has acknowledged. Everything here can be done twice:
 * the same claim gives the same event. Thread-safe.
 */
public final class Publication {

    private static final Logger log = LoggerFactory.getLogger(Publication.class);

    private final Folders folders;
    private final Archive archive;
    private final Desks desks;
    private final Arrivals arrivals;
    private final EventPublisher publisher;
    private final Settler settler;
    private final Refusal refusal;

    public Publication(
            Folders folders,
            Archive archive,
            Desks desks,
            Arrivals arrivals,
            EventPublisher publisher,
            Settler settler,
            Refusal refusal) {
        this.folders = folders;
        this.archive = archive;
        this.desks = desks;
        this.arrivals = arrivals;
        this.publisher = publisher;
        this.settler = settler;
        this.refusal = refusal;
    }

    /**
     * Takes a claim as far as it goes: refused, filed as a repeat of a letter that is searchable, or waiting for the
     * outcome of its letter.
     *
     * @throws UnreadableFileException where the file cannot be read
     * @throws IOException where the archive or the folders cannot be written
     * @throws nl.brievenbus.stream.OutsideFault where the broker cannot be reached
     */
    void publish(Claim claim) throws IOException {
        Optional<Claim.Taken> letter = claim.letter();
        if (letter.isEmpty()) {
            settler.finish(claim);
            return;
        }
        Optional<LetterFailed> refused = refusal.of(letter.get());
        if (refused.isPresent()) {
            refuse(claim, refused.get());
            return;
        }
        ArchivedLetter archived = archive.put(letter.get().path());
        if (archived.size() != claim.id().size() || Files.size(letter.get().path()) != archived.size()) {
            settler.giveBack(claim);
            return;
        }
        register(claim, archived);
    }

    /** Refuses a file that cannot be read, however often it is tried. */
    void refuseUnreadable(Claim claim) throws IOException {
        Optional<Claim.Taken> letter = claim.letter();
        if (letter.isPresent()) {
            refuse(claim, refusal.unreadable(letter.get()));
        }
    }

    private void refuse(Claim claim, LetterFailed failure) throws IOException {
        send(failure);
        settler.refuse(claim, failure);
    }

    private void register(Claim claim, ArchivedLetter archived) throws IOException {
        LetterHash letter = LetterHash.of(archived.letterId()).orElseThrow();
        try (MDC.MDCCloseable ignored = MDC.putCloseable("letterId", letter.letterId())) {
            register(claim, archived, letter);
        }
    }

    private void register(Claim claim, ArchivedLetter archived, LetterHash letter) throws IOException {
        Optional<Claim> toPublish;
        try (SharedLock.Held held = arrivals.hold(letter)) {
            toPublish = decide(claim, letter);
        }
        if (toPublish.isEmpty()) {
            return;
        }
        Optional<Arrival> arrival = Settler.arrival(toPublish.get());
        if (arrival.isEmpty()) {
            return;
        }
        send(event(arrival.get(), archived));
        log.info("Published {} (claim {}).", archived.letterId(), claim.id());
        try (SharedLock.Held held = arrivals.hold(letter)) {
            // The outcome may have come already, and the claim be gone.
            if (Files.isDirectory(toPublish.get().directory())) {
                desks.waiting(toPublish.get(), letter);
            }
        }
    }

    /** What these bytes mean, given what came before: the claim to publish, or none where nothing is left to publish. */
    private Optional<Claim> decide(Claim claim, LetterHash letter) throws IOException {
        if (!Files.isDirectory(claim.directory())) {
            return Optional.empty();
        }
        Claim archived = desks.archived(claim, letter);
        Optional<Arrival> arrival = Settler.arrival(archived);
        Optional<KnownLetter> known = arrivals.find(letter);
        if (arrival.isEmpty()) {
            settler.finish(archived);
            return Optional.empty();
        }
        if (known.isPresent() && known.get() instanceof KnownLetter.Searchable searchable) {
            settler.done(archived, searchable);
            return Optional.empty();
        }
        if (known.isPresent() && isUnderwayAsAnother(known.get(), archived, letter)) {
            desks.waiting(archived, letter);
            return Optional.empty();
        }
        KnownLetter.Underway now = new KnownLetter.Underway(arrival.get(), stillFailed(known));
        if (!known.equals(Optional.of(now))) {
            arrivals.remember(letter, now);
        }
        return Optional.of(archived);
    }

    /** Where the file for which the letter was published is gone, as after a hand in the folders, this one takes over. */
    private boolean isUnderwayAsAnother(KnownLetter known, Claim claim, LetterHash letter) throws IOException {
        return known instanceof KnownLetter.Underway
                && !known.first().claim().equals(claim.id().toString())
                && desks.of(letter).stream()
                        .anyMatch(other ->
                                other.id().toString().equals(known.first().claim()));
    }

    private List<FailedFile> stillFailed(Optional<KnownLetter> known) throws IOException {
        List<FailedFile> still = new ArrayList<>();
        for (FailedFile file : known.map(KnownLetter::failedFiles).orElse(List.of())) {
            if (Files.exists(folders.failed().resolve(file.place()))) {
                still.add(file);
            } else {
                Settler.forgetReason(folders, file);
            }
        }
        return still;
    }

    private static LetterReceived event(Arrival arrival, ArchivedLetter archived) {
        LetterReceived.Source source = new LetterReceived.Source(
                arrival.fileName(), arrival.folder(), archived.size(), arrival.receivedAt(), archived.location());
        return new LetterReceived(archived.letterId(), source, FoundIds.NONE);
    }

    private void send(LetterEvent event) {
        try {
            publisher.publish(event);
        } catch (EventTooLargeException e) {
            throw new IllegalStateException("An event without text is never larger than the broker takes.", e);
        }
    }
}
