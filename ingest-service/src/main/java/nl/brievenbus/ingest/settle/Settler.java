package nl.brievenbus.ingest.settle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.archive.Sha256;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.ingest.arrival.Arrival;
import nl.brievenbus.ingest.arrival.Arrivals;
import nl.brievenbus.ingest.arrival.KnownLetter;
import nl.brievenbus.ingest.arrival.KnownLetter.FailedFile;
import nl.brievenbus.ingest.claim.Claim;
import nl.brievenbus.ingest.claim.ClaimId;
import nl.brievenbus.ingest.claim.Desks;
import nl.brievenbus.ingest.claim.LetterHash;
import nl.brievenbus.ingest.folder.FileNames;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.folder.FreePlace;
import nl.brievenbus.ingest.folder.SharedLock;
import nl.brievenbus.ingest.status.IngestMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files the letters of claims by the outcome of their letter. Everything here can be done twice. Thread-safe. */
public final class Settler {

    private static final Logger log = LoggerFactory.getLogger(Settler.class);

    private final Folders folders;
    private final Desks desks;
    private final Arrivals arrivals;
    private final IngestMetrics metrics;

    public Settler(Folders folders, Desks desks, Arrivals arrivals, IngestMetrics metrics) {
        this.folders = folders;
        this.desks = desks;
        this.arrivals = arrivals;
        this.metrics = metrics;
    }

    /**
     * Files all files of a letter that became searchable in {@code done/}, also those that failed before. A letter of
     * another home is none of ours.
     */
    public void searchable(LetterIndexed indexed) throws IOException {
        Optional<LetterHash> letter = LetterHash.of(indexed.letterId());
        if (letter.isEmpty()) {
            return;
        }
        try (SharedLock.Held held = arrivals.hold(letter.get())) {
            Optional<KnownLetter> before = arrivals.find(letter.get());
            takeBack(letter.get(), before);
            List<Claim> claims = desks.of(letter.get());
            Optional<Arrival> first = first(before, claims);
            if (first.isEmpty()) {
                return;
            }
            KnownLetter.Searchable now = new KnownLetter.Searchable(first.get(), indexed, List.of());
            if (!before.equals(Optional.of(now))) {
                arrivals.remember(letter.get(), now);
            }
            for (Claim claim : claims) {
                done(claim, now);
            }
        }
    }

    /** Files the files of a letter that failed in {@code failed/}; one that can be searched stays where it is. */
    public void failed(LetterFailed failure) throws IOException {
        Optional<LetterHash> letter = failure.letterId().flatMap(LetterHash::of);
        if (letter.isEmpty()) {
            return;
        }
        try (SharedLock.Held held = arrivals.hold(letter.get())) {
            Optional<KnownLetter> before = arrivals.find(letter.get());
            List<Claim> claims = desks.of(letter.get());
            Optional<Arrival> first = first(before, claims);
            if (first.isEmpty()) {
                return;
            }
            if (before.isPresent() && before.get() instanceof KnownLetter.Searchable searchable) {
                log.info(
                        "Another extraction of {} failed; its files stay in done.",
                        letter.get().letterId());
                for (Claim claim : claims) {
                    done(claim, searchable);
                }
                return;
            }
            List<FailedFile> files = before.map(KnownLetter::failedFiles).orElse(List.of());
            KnownLetter.Failed now = new KnownLetter.Failed(first.get(), failure.withoutRecord(), files);
            arrivals.remember(letter.get(), now);
            for (Claim claim : claims) {
                now = failed(letter.get(), claim, now);
            }
        }
    }

    /** Files a file in {@code failed/} that is not taken in: it has no place in the archive. */
    public void refuse(Claim claim, LetterFailed failure) throws IOException {
        Optional<Arrival> arrival = arrival(claim);
        Filing filing = new Filing(folders, claim);
        if (arrival.isPresent()) {
            filing.choose(Destination.FAILED, Reason.text(arrival.get(), failure, ZoneId.systemDefault()));
        }
        filing.finish();
        desks.end(claim);
        metrics.refused(claim.id());
        log.warn("Refused a file, claim {}: {}", claim.id(), failure.reason());
    }

    /** Files the file of a letter that is searchable. The caller holds the letter. */
    public void done(Claim claim, KnownLetter.Searchable known) throws IOException {
        Optional<Arrival> arrival = arrival(claim);
        if (arrival.isPresent() && grew(claim)) {
            giveBack(claim);
            tellPart(known.indexed().letterId());
            return;
        }
        Filing filing = new Filing(folders, claim);
        if (arrival.isPresent()) {
            filing.choose(Destination.DONE, Receipt.of(arrival.get(), known).text());
        }
        filing.finish();
        desks.end(claim);
        boolean repeat = !known.first().claim().equals(claim.id().toString());
        metrics.done(claim.id(), repeat);
        log.info(
                "{} is searchable{}; claim {} is done.",
                known.indexed().letterId(),
                repeat ? " already" : "",
                claim.id());
    }

    private KnownLetter.Failed failed(LetterHash letter, Claim claim, KnownLetter.Failed known) throws IOException {
        Optional<Arrival> arrival = arrival(claim);
        if (arrival.isPresent() && grew(claim)) {
            giveBack(claim);
            tellPart(letter.letterId());
            return known;
        }
        Filing filing = new Filing(folders, claim);
        KnownLetter.Failed now = known;
        if (arrival.isPresent()) {
            String reason = Reason.text(arrival.get(), known.failure(), ZoneId.systemDefault());
            Optional<String> place = filing.choose(Destination.FAILED, reason);
            now = place.isPresent() ? with(known, new FailedFile(arrival.get(), place.get())) : known;
            arrivals.remember(letter, now);
        }
        filing.finish();
        desks.end(claim);
        metrics.failed(claim.id());
        log.warn(
                "{} failed ({}); claim {} is in failed.",
                letter.letterId(),
                known.failure().reason(),
                claim.id());
        return now;
    }

    private static KnownLetter.Failed with(KnownLetter.Failed known, FailedFile file) {
        List<FailedFile> files = new ArrayList<>(known.failedFiles());
        if (!files.contains(file)) {
            files.add(file);
        }
        return new KnownLetter.Failed(known.first(), known.failure(), files);
    }

    /** Settles a claim whose outcome is known already: a crash came between the two. */
    public void resume(Claim claim) throws IOException {
        Optional<LetterHash> hash = claim.hash();
        if (hash.isEmpty()) {
            return;
        }
        LetterHash letter = hash.get();
        try (SharedLock.Held held = arrivals.hold(letter)) {
            if (!Files.isDirectory(claim.directory())) {
                return;
            }
            Optional<KnownLetter> known = arrivals.find(letter);
            if (known.isPresent() && known.get() instanceof KnownLetter.Searchable searchable) {
                done(claim, searchable);
            } else if (known.isPresent() && known.get() instanceof KnownLetter.Failed failed) {
                failed(letter, claim, failed);
            } else if (claim.letter().isEmpty()) {
                finish(claim);
            }
        }
    }

    /** Finishes what a crash broke off: the letter of this claim has left it. */
    public void finish(Claim claim) throws IOException {
        new Filing(folders, claim).finish();
        desks.end(claim);
    }

    /**
     * Puts a file back in the inbox that changed after it was taken: somebody was still writing, and what was archived
     * is a part of it. It is taken again once it is complete.
     */
    public void giveBack(Claim claim) throws IOException {
        Optional<Claim.Taken> letter = claim.letter();
        if (letter.isPresent()) {
            Files.createDirectories(folders.inbox().resolve(letter.get().folder()));
            Files.move(letter.get().path(), free(letter.get()));
        }
        desks.end(claim);
        metrics.givenBack(claim.id());
        log.warn("A file was still being written when it was taken; it is back in the inbox (claim {}).", claim.id());
    }

    private static void tellPart(String letterId) {
        log.warn("{} is only the first part of a letter that is read again: withdraw it.", letterId);
    }

    private Path free(Claim.Taken letter) {
        Path folder = folders.inbox().resolve(letter.folder());
        Path place = folder.resolve(letter.path().getFileName());
        for (int n = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); n++) {
            place = folder.resolve(FileNames.numbered(FileNames.printable(letter.path()), n));
        }
        return place;
    }

    private static boolean grew(Claim claim) throws IOException {
        Optional<Claim.Taken> letter = claim.letter();
        return letter.isPresent()
                && Files.size(letter.get().path()) != claim.id().size();
    }

    /** Claims the files again that failed when the letter did and still stand in {@code failed/}. */
    private void takeBack(LetterHash letter, Optional<KnownLetter> known) throws IOException {
        for (FailedFile failed : known.map(KnownLetter::failedFiles).orElse(List.of())) {
            Path file = folders.failed().resolve(failed.place());
            Optional<ClaimId> claim = ClaimId.parse(failed.arrival().claim());
            if (claim.isPresent()
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Sha256.of(file).equals(letter.value())) {
                desks.own().takeBack(file, failed.arrival().folder(), claim.get(), letter);
            }
            forgetReason(folders, failed);
        }
    }

    /** Removes the reason of a file that no longer stands in {@code failed/}: it speaks of an earlier try. */
    public static void forgetReason(Folders folders, FailedFile failed) throws IOException {
        Path file = folders.failed().resolve(failed.place());
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(FreePlace.companion(file, Destination.FAILED.suffix()));
        }
    }

    /** The arrival that a claim is; empty where its file has been filed. */
    public static Optional<Arrival> arrival(Claim claim) throws IOException {
        return claim.letter()
                .map(letter -> new Arrival(
                        claim.id().toString(),
                        FileNames.normalised(letter.path()),
                        FileNames.normalisedFolder(letter.folder()),
                        claim.id().receivedAt()));
    }

    private static Optional<Arrival> first(Optional<KnownLetter> known, List<Claim> claims) throws IOException {
        if (known.isPresent()) {
            return Optional.of(known.get().first());
        }
        for (Claim claim : claims) {
            Optional<Arrival> arrival = arrival(claim);
            if (arrival.isPresent()) {
                return arrival;
            }
        }
        return Optional.empty();
    }
}
