package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills the process at ten different moments; every letter must be there in the end, exactly once. */
class CrashIT {

    private static final int LETTERS = 50;

    @TempDir
    Path folder;

    @Test
    void fiftyLettersAreThereExactlyOnceAfterTenKills() throws Exception {
        try (Installation installation = new Installation(folder.resolve("home"), Map.of())) {
            Home home = installation.home();
            Files.createDirectories(home.inbox());
            for (int number = 0; number < LETTERS; number++) {
                Drop.letter(home.inbox(), number);
            }
            for (Moment moment : moments(home)) {
                installation.begin();
                await(moment.name())
                        .atMost(Duration.ofMinutes(4))
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> installation.isAlive() && moment.reached().call());
                installation.kill();
            }
            Running running = installation.start();
            installation.awaitSettled(LETTERS);

            assertThat(names(home.done()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, LETTERS)
                            .mapToObj("brief %03d.txt"::formatted)
                            .toList());
            assertThat(Installation.letters(home.failed())).isEmpty();
            assertThat(Installation.letters(home.inbox())).isEmpty();
            assertThat(names(home.processing())).noneMatch(name -> name.startsWith("brief"));
            assertThat(withSuffix(home.done(), ".receipt.json")).hasSize(LETTERS);
            SearchedIndex index = new SearchedIndex(running.elasticsearch());
            assertThat(index.documents("brievenbus-letters").keySet())
                    .hasSize(LETTERS)
                    .isEqualTo(toldByReceipts(home));
            assertThat(index.documents("brievenbus-commitments")).hasSize(LETTERS);
            ReadTopics topics = new ReadTopics(running.kafka());
            assertThat(topics.standing("letters.received")).hasSize(LETTERS);
            assertThat(topics.standing("letters.extracted")).hasSize(LETTERS);
            assertThat(topics.standing("letters.commitments")).hasSize(LETTERS);
        }
    }

    /** A state of the folders at which the process is killed. */
    private record Moment(String name, Callable<Boolean> reached) {}

    /** In the order in which a drop passes them, so that each finds letters that are underway. */
    private static List<Moment> moments(Home home) {
        Path processing = home.processing();
        return List.of(
                new Moment(
                        "the home is locked and everything starts",
                        () -> Files.exists(home.path().resolve("lock"))),
                new Moment("a letter is claimed", () -> count(processing, within("letter")) > 0),
                new Moment("bytes are on their way to the archive", () -> count(home.archive(), any -> true) > 0),
                new Moment("letters are published", () -> count(processing, within("waiting")) > 0),
                new Moment("all that run can be reached", () -> Running.on(home).isPresent()),
                new Moment("a letter is done", () -> done(home) >= 1),
                new Moment("5 letters are done", () -> done(home) >= 5),
                new Moment("15 letters are done", () -> done(home) >= 15),
                new Moment("30 letters are done", () -> done(home) >= 30),
                new Moment(
                        "45 receipts are written",
                        () -> withSuffix(home.done(), ".receipt.json").size() >= 45));
    }

    private static int done(Home home) {
        return withSuffix(home.done(), ".txt").size();
    }

    private static Predicate<Path> within(String folder) {
        return file -> file.toString().contains("/" + folder + "/");
    }

    private static Set<String> toldByReceipts(Home home) throws IOException {
        Set<String> told = new HashSet<>();
        for (Path receipt : withSuffix(home.done(), ".receipt.json")) {
            told.add(JsonMapper.shared()
                    .readTree(Files.readString(receipt))
                    .get("letterId")
                    .asString());
        }
        return told;
    }

    private static List<String> names(Path folder) {
        return Installation.letters(folder).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<Path> withSuffix(Path folder, String suffix) {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(suffix))
                .toList();
    }

    private static int count(Path folder, Predicate<Path> wanted) {
        return (int) files(folder).stream().filter(wanted).count();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            // A file was moved on while we looked: look again.
            return List.of();
        }
    }
}
