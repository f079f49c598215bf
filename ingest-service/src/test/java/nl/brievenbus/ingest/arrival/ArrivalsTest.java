package nl.brievenbus.ingest.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.ingest.arrival.KnownLetter.FailedFile;
import nl.brievenbus.ingest.claim.LetterHash;
import nl.brievenbus.ingest.folder.SharedLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {

    private static final LetterHash LETTER = new LetterHash("ab".repeat(32));
    private static final Arrival FIRST =
            new Arrival("claim-1", "brief 📬.pdf", "2022/juli", Instant.parse("2026-11-24T09:30:00.123Z"));

    @TempDir
    Path folder;

    private Arrivals arrivals;

    @BeforeEach
    void open() {
        arrivals = new Arrivals(folder);
    }

    @AfterEach
    void close() throws IOException {
        arrivals.close();
    }

    @Test
    void everyStateIsRememberedWhole() throws IOException {
        List<FailedFile> files = List.of(new FailedFile(FIRST, "2022/juli/brief 📬 (2).pdf"));
        LetterIndexed indexed = new LetterIndexed(
                LETTER.letterId(),
                "Titel",
                "nl",
                3,
                new LetterIndexed.Counts(1, 2, 3, 4),
                URI.create("http://localhost/x"),
                FIRST.receivedAt(),
                FIRST.receivedAt());
        LetterFailed failure = new LetterFailed(
                Optional.of(LETTER.letterId()),
                LetterFailed.Stage.INDEX,
                LetterFailed.Reason.REFUSED_BY_INDEX,
                "message",
                "remedy",
                Optional.empty(),
                FIRST.receivedAt());
        for (KnownLetter known : List.of(
                new KnownLetter.Underway(FIRST, files),
                new KnownLetter.Searchable(FIRST, indexed, List.of()),
                new KnownLetter.Failed(FIRST, failure, files))) {
            arrivals.remember(LETTER, known);
            assertThat(arrivals.find(LETTER)).contains(known);
        }
    }

    @Test
    void aLetterThatNeverCameOrIsForgottenIsNotKnown() throws IOException {
        assertThat(arrivals.find(LETTER)).isEmpty();
        arrivals.remember(LETTER, new KnownLetter.Underway(FIRST, List.of()));

        assertThat(arrivals.forget(LETTER)).isTrue();
        assertThat(arrivals.forget(LETTER)).isFalse();
        assertThat(arrivals.find(LETTER)).isEmpty();
    }

    @Test
    void aMemoryThatIsDamagedIsNoMemory() throws IOException {
        arrivals.remember(LETTER, new KnownLetter.Underway(FIRST, List.of()));
        Path file = folder.resolve("ab/ab").resolve(LETTER.value() + ".json");
        for (String damaged : List.of(
                "",
                "{",
                "{\"state\":\"vergeten\"}",
                "{\"state\":\"underway\"}",
                "null",
                "{\"state\":\"underway\",\"failedFiles\":[]}")) {
            Files.writeString(file, damaged);
            assertThat(arrivals.find(LETTER)).as(damaged).isEmpty();
        }
    }

    @Test
    void oneAtATimeHoldsALetterAmongThreadsAndServices() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int[] unguarded = {0};
        try (Arrivals otherService = new Arrivals(folder)) {
            for (int i = 0; i < 400; i++) {
                Arrivals which = i % 2 == 0 ? arrivals : otherService;
                threads.execute(() -> {
                    try (SharedLock.Held held = which.hold(LETTER)) {
                        unguarded[0]++;
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            try (SharedLock.Held held = arrivals.hold(LETTER)) {
                assertThat(unguarded[0]).isEqualTo(400);
            }
        }
    }

    @Test
    void anIdThatIsNoHashIsNoPath() {
        assertThat(LetterHash.of("sha256:" + "ab".repeat(32))).contains(LETTER);
        for (String id :
                List.of("sha256:../../etc/passwd", "sha256:" + "AB".repeat(32), "ab".repeat(32), "", "sha256:")) {
            assertThat(LetterHash.of(id)).as(id).isEmpty();
        }
    }
}
