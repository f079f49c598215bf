package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            List<Moment> moments = moments(home);
            int dropped = 0;
            for (Moment moment : moments) {
                int goal = dropped + LETTERS / moments.size();
                installation.begin();
                for (; dropped < goal; dropped++) {
                    Drop.letter(home.inbox(), dropped);
                }
                await(moment.name())
                        .atMost(Duration.ofMinutes(4))
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .until(moment.reached());
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
            assertThat(index.documents("brievenbus-letters")).hasSize(LETTERS);
            assertThat(index.documents("brievenbus-commitments")).hasSize(LETTERS);
            ReadTopics topics = new ReadTopics(running.kafka());
            assertThat(topics.standing("letters.received")).hasSize(LETTERS);
            assertThat(topics.standing("letters.extracted")).hasSize(LETTERS);
            assertThat(topics.standing("letters.commitments")).hasSize(LETTERS);
        }
    }

    /** A state of the folders at which the process is killed. */
    private record Moment(String name, Callable<Boolean> reached) {}

    private static List<Moment> moments(Home home) {
        Path processing = home.processing();
        Predicate<Path> letter = file -> file.getFileName().toString().startsWith("brief");
        return List.of(
                new Moment(
                        "the home is locked and everything starts",
                        () -> Files.exists(home.path().resolve("lock"))),
                new Moment("a letter is claimed", () -> count(processing, letter) > 0),
                new Moment("bytes are on their way to the archive", () -> count(home.archive(), any -> true) > 5),
                new Moment("a letter is archived and not settled", () -> count(processing, within("sent")) > 0),
                new Moment("a letter is published", () -> count(processing, named("published")) > 0),
                new Moment("a letter more is in done/", grows(home.done(), ".txt", 1)),
                new Moment("three letters more are in done/", grows(home.done(), ".txt", 3)),
                new Moment("all that run can be reached", () -> Running.on(home).isPresent()),
                new Moment("a receipt more is written", grows(home.done(), ".receipt.json", 1)),
                new Moment("two receipts more are written", grows(home.done(), ".receipt.json", 2)));
    }

    private static Callable<Boolean> grows(Path folder, String suffix, int by) {
        return new Callable<>() {
            private int before = -1;

            @Override
            public Boolean call() {
                int now = withSuffix(folder, suffix).size();
                before = before < 0 ? now : before;
                return now >= before + by;
            }
        };
    }

    private static Predicate<Path> within(String folder) {
        return file -> file.toString().contains("/" + folder + "/");
    }

    private static Predicate<Path> named(String name) {
        return file -> file.getFileName().toString().equals(name);
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
