package nl.brievenbus.ingest.arrival;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.brievenbus.ingest.claim.LetterHash;
import nl.brievenbus.ingest.folder.SharedLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of letters that arrived before: {@code arrivals/ab/cd/HASH.json}.
 *
 * <p>This is a memory, not a second ledger: where a file stands is the state of its letter, and a memory that is lost
 * costs one more publication of the same event. It is written before a file is filed, so that filing which a crash
 * broke off is finished the same way.
 */
public final class Arrivals implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private final Path folder;
    private final Map<String, SharedLock> locks = new ConcurrentHashMap<>();

    public Arrivals(Path folder) {
        this.folder = folder;
    }

    /**
     * Waits until nobody else, in any service of this home, looks at or settles this letter. Close what is returned.
     *
     * <p>Letters share 256 locks: hold one at a time, and not while waiting for the network.
     */
    public SharedLock.Held hold(LetterHash letter) throws IOException {
        return lock(letter.value().substring(0, 2)).hold();
    }

    private SharedLock lock(String shard) throws IOException {
        SharedLock known = locks.get(shard);
        if (known != null) {
            return known;
        }
        synchronized (locks) {
            SharedLock lock = locks.get(shard);
            if (lock == null) {
                lock = new SharedLock(
                        Files.createDirectories(folder.resolve(shard)).resolve("lock"));
                locks.put(shard, lock);
            }
            return lock;
        }
    }

    /** What is known of a letter. A memory that cannot be read is no memory. */
    public Optional<KnownLetter> find(LetterHash letter) throws IOException {
        Path file = file(letter);
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), KnownLetter.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            log.warn("Forgot what became of {}: {} cannot be understood.", letter.letterId(), file);
            return Optional.empty();
        }
    }

    /** Remembers it, synced to disk when this returns. */
    public void remember(LetterHash letter, KnownLetter known) throws IOException {
        Path file = file(letter);
        Path draft = Files.createDirectories(file.resolveSibling("")).resolve("." + letter.value() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            out.write(JSON.writeValueAsBytes(known));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Forgets a letter, for example one that is withdrawn: the same bytes are then taken as new.
     *
     * @return whether it was known
     */
    public boolean forget(LetterHash letter) throws IOException {
        try (SharedLock.Held held = hold(letter)) {
            return Files.deleteIfExists(file(letter));
        }
    }

    private Path file(LetterHash letter) {
        String hash = letter.value();
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash + ".json");
    }

    @Override
    public void close() throws IOException {
        for (SharedLock lock : locks.values()) {
            lock.close();
        }
        locks.clear();
    }
}
