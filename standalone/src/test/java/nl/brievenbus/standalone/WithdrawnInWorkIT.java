package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.brievenbus.archive.Sha256;
import nl.brievenbus.embedded.broker.EmbeddedBroker;
import nl.brievenbus.extract.ExtractService;
import nl.brievenbus.ingest.IngestService;
import nl.brievenbus.standalone.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter is withdrawn after it was taken from the inbox, and before anything became of it. */
class WithdrawnInWorkIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String NAME = "brief 001.txt";

    @TempDir
    private Path folder;

    @Test
    void aLetterThatIsWithdrawnInWorkLeavesANoteAndNothingElse() throws Exception {
        Home home = new Home(folder.resolve("home"));
        Files.createDirectories(home.inbox());
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0)) {
            List<String> settings = List.of(
                    "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                    // One, so that the letter dropped behind it is read behind it.
                    "--brievenbus.kafka.partitions=1",
                    "--brievenbus.folders.home=" + home.path(),
                    "--brievenbus.archive.location=" + home.archive(),
                    "--brievenbus.extract.workers=1",
                    "--brievenbus.extract.fork-memory=256MB");
            ReadTopics topics = new ReadTopics(broker.bootstrapServers());
            try (ServiceProcess ingest = ServiceProcess.start(IngestService.class, "ingest", folder, settings)) {
                String letterId = drop(home, 1);
                await().atMost(PATIENCE).ignoreExceptions().until(() -> topics.standing("letters.received")
                        .containsKey(letterId));

                CommandRun withdrawn = CommandRun.of(
                        folder,
                        "withdraw",
                        letterId,
                        "--home",
                        home.path().toString(),
                        "--kafka-server",
                        broker.bootstrapServers());

                assertThat(withdrawn.exitCode()).as(withdrawn.err()).isZero();
                assertThat(withdrawn.out()).contains("a note stands in 'withdrawn/" + NAME);
                assertNothingIsLeft(home, letterId);
                try (ServiceProcess extract = ServiceProcess.start(ExtractService.class, "extract", folder, settings)) {
                    String behind = drop(home, 2);
                    await().atMost(PATIENCE).ignoreExceptions().until(() -> topics.standing("letters.extracted")
                            .containsKey(behind));
                    assertThat(extract.logged("Withdrawn while it was in work")).isEqualTo(1);
                    assertThat(topics.standing("letters.received").keySet()).containsExactly(behind);
                    assertThat(topics.standing("letters.extracted").keySet()).isEqualTo(Set.of(behind));
                    assertThat(topics.records("letters.failed")).isEmpty();
                    assertNothingIsLeft(home, letterId);
                }
            }
        }
    }

    private static void assertNothingIsLeft(Home home, String letterId) throws IOException {
        assertThat(home.withdrawn().resolve(NAME + ".withdrawn.txt")).content().contains(letterId);
        for (Path elsewhere : List.of(home.inbox(), home.processing(), home.done(), home.failed())) {
            assertThat(Installation.letters(elsewhere))
                    .extracting(file -> file.getFileName().toString())
                    .doesNotContain(NAME);
        }
    }

    /** Returns the id of what was dropped. */
    private static String drop(Home home, int number) throws IOException {
        Path written = Files.createDirectories(home.path().resolve("elsewhere"));
        Drop.letter(written, number);
        Path letter = written.resolve("brief %03d.txt".formatted(number));
        String letterId = "sha256:" + Sha256.of(letter);
        Files.move(letter, home.inbox().resolve(letter.getFileName()));
        return letterId;
    }
}
