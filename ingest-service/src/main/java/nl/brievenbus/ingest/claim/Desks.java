package nl.brievenbus.ingest.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The desks of one home: the one of this service, those it looks after for services that died, and all others. */
public final class Desks implements AutoCloseable {

    private static final int MOST = 1_000;

    private final Path processing;
    private final Desk own;
    private final List<Desk> adopted = new ArrayList<>();

    private Desks(Path processing, Desk own) {
        this.processing = processing;
        this.own = own;
    }

    /** Sits down at the first desk that is free. */
    public static Desks open(Path processing) throws IOException {
        for (int n = 1; n <= MOST; n++) {
            Optional<Desk> desk = Desk.occupy(processing.resolve("desk-" + n));
            if (desk.isPresent()) {
                return new Desks(processing, desk.get());
            }
        }
        throw new IOException("All %d desks in %s are taken.".formatted(MOST, processing));
    }

    /** The desk at which this service takes files. */
    public Desk own() {
        return own;
    }

    /** Takes over the desks that lie full and free, gives back those that were cleared; tells which are new. */
    public synchronized List<Desk> adopt() throws IOException {
        for (Desk desk : List.copyOf(adopted)) {
            if (desk.isEmpty()) {
                adopted.remove(desk);
                desk.close();
            }
        }
        List<Desk> fresh = new ArrayList<>();
        for (Path directory : directories(processing)) {
            if (!isOurs(directory)) {
                Desk.occupy(directory).ifPresent(fresh::add);
            }
        }
        for (Desk desk : List.copyOf(fresh)) {
            if (desk.isEmpty()) {
                fresh.remove(desk);
                desk.close();
            }
        }
        adopted.addAll(fresh);
        return fresh;
    }

    /** The desks whose claims this service sees to. */
    public synchronized List<Desk> ours() {
        List<Desk> all = new ArrayList<>(adopted);
        all.add(0, own);
        return all;
    }

    /** The claims of a letter, on any desk: archived or waiting, oldest first. */
    public List<Claim> of(LetterHash letter) throws IOException {
        return of(processing, letter);
    }

    /** The same, for who sits at none of the desks in a folder. */
    public static List<Claim> of(Path processing, LetterHash letter) throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (Path desk : directories(processing)) {
            claims.addAll(Claim.allIn(desk.resolve("archived").resolve(letter.value())));
            claims.addAll(Claim.allIn(desk.resolve("waiting").resolve(letter.value())));
        }
        claims.sort(Comparator.comparing(claim -> claim.id().toString()));
        return claims;
    }

    /** Notes that the bytes of a claim are safe and which letter they are. */
    public Claim archived(Claim claim, LetterHash letter) throws IOException {
        return move(claim, letter, "archived");
    }

    /** Notes that nothing is left to do for a claim until the outcome comes. */
    public Claim waiting(Claim claim, LetterHash letter) throws IOException {
        return move(claim, letter, "waiting");
    }

    /** The claim where it stands now, if it is not settled: others may have moved it on. */
    public Optional<Claim> find(Claim claim) throws IOException {
        if (Files.isDirectory(claim.directory())) {
            return Optional.of(claim);
        }
        for (Desk desk : ours()) {
            for (Claim unfinished : desk.unfinished()) {
                if (unfinished.id().equals(claim.id())) {
                    return Optional.of(unfinished);
                }
            }
        }
        return Optional.empty();
    }

    /** Within its desk, which need not be ours. */
    private Claim move(Claim claim, LetterHash letter, String state) throws IOException {
        Path desk = processing.resolve(processing.relativize(claim.directory()).getName(0));
        Path target = desk.resolve(state).resolve(letter.value());
        if (claim.directory().startsWith(target)) {
            return claim;
        }
        Path left = claim.directory().resolveSibling("");
        Claim moved = claim.moveTo(target);
        Claim.removeIfEmptyHash(left);
        return moved;
    }

    /** Ends a claim whose letter was filed. */
    public void end(Claim claim) throws IOException {
        claim.end();
    }

    private synchronized boolean isOurs(Path directory) {
        return own.directory().equals(directory)
                || adopted.stream().anyMatch(desk -> desk.directory().equals(directory));
    }

    private static List<Path> directories(Path processing) throws IOException {
        try (Stream<Path> entries = Files.list(processing)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("desk-"))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (Desk desk : ours()) {
            desk.close();
        }
        adopted.clear();
    }
}
