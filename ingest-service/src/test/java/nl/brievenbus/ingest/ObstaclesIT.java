package nl.brievenbus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.ingest.folder.UnusableFolderException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the way of every letter: a full disk, folders that cannot be written, an absent broker. Letters wait for
 * it and nothing fails; when it is gone they go on by themselves. Nothing here depends on rights, which root has anyhow.
 */
class ObstaclesIT {

    @TempDir
    static Path temp;

    private static TestBroker broker;
    private static Downstream downstream;

    @TempDir
    Path folder;

    private Path home;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new TestBroker(temp.resolve("kafka")).start();
        downstream = new Downstream(broker.address());
    }

    @AfterAll
    static void stopBroker() {
        downstream.close();
        broker.close();
    }

    @BeforeEach
    void chooseHome() {
        home = folder.resolve("home");
    }

    @AfterEach
    void nothingFailed() throws IOException {
        if (Files.isDirectory(home.resolve("failed"))) {
            assertThat(home.resolve("failed")).isEmptyDirectory();
        }
    }

    @Test
    void twoServicesShareAFolderWithoutTakingAFileTwice() throws Exception {
        try (ConfigurableApplicationContext one = TestService.start(home, broker);
                ConfigurableApplicationContext other = TestService.start(home, broker)) {
            List<String> names = new ArrayList<>(drop("gedeeld", 80));
            Poll.until("both have taken some", () -> {
                names.addAll(drop("en nog " + names.size(), 1));
                return taken(one) > 0 && taken(other) > 0;
            });

            settled(names);

            assertThat(names).allSatisfy(name -> assertThat(downstream.received(name))
                    .as("events of " + name)
                    .hasSize(1));
            assertThat(taken(one) + taken(other)).isEqualTo(names.size());
        }
    }

    @Test
    void lettersWaitWhileTheBrokerIsAwayAndGoOnByThemselves() throws Exception {
        try (ConfigurableApplicationContext service = TestService.start(home, broker)) {
            List<String> before = drop("voor de storing", 5);
            Poll.until("all are published", () -> before.stream()
                    .noneMatch(name -> downstream.received(name).isEmpty()));
            broker.stop();
            List<String> during = drop("tijdens de storing", 15);
            awaitDown(service, "kafka");
            assertThat(get(service, "liveness")).startsWith("200");
            broker.start();

            settled(before);
            settled(during);
            Poll.until("it is ready again", () -> get(service, "readiness").startsWith("200"));
        }
    }

    @Test
    void aFullDiskMakesLettersWaitUntilThereIsSpace() throws Exception {
        Path archive = Files.createDirectories(folder.resolve("archief"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", archive.toString()),
                "skipped: a small file system can only be mounted by root");
        try (ConfigurableApplicationContext service =
                TestService.start(home, broker, "--brievenbus.archive.location=" + archive)) {
            List<String> names = List.of("groot 1.txt", "groot 2.txt", "groot 3.txt");
            for (String name : names) {
                Files.writeString(home.resolve("inbox").resolve(name), (name + ". ").repeat(50_000));
            }
            awaitDown(service, "folders");
            assertThat(files(home)).as("every letter is somewhere").containsAll(names);

            assertThat(run("mount", "-o", "remount,size=32m", archive.toString()))
                    .isTrue();

            settled(names);
            assertThat(archive.resolve("incoming")).isEmptyDirectory();
        } finally {
            run("umount", archive.toString());
        }
    }

    @Test
    void lettersWaitWhileTheArchiveCannotBeWritten() throws Exception {
        try (ConfigurableApplicationContext service = TestService.start(home, broker)) {
            Path incoming = home.resolve("archive/incoming");
            Files.delete(incoming);
            Files.writeString(incoming, "in de weg");
            List<String> names = drop("geen archief", 3);
            awaitDown(service, "folders/details/ARCHIVE");

            Files.delete(incoming);
            Files.createDirectory(incoming);

            settled(names);
        }
    }

    @Test
    void lettersWaitWhileDoneCannotBeWritten() throws Exception {
        try (ConfigurableApplicationContext service = TestService.start(home, broker)) {
            Path done = home.resolve("done");
            Files.move(done, folder.resolve("weg"));
            Files.writeString(done, "in de weg");
            List<String> names = drop("nergens heen", 3);
            Poll.until("the outcome is known and cannot be filed", () -> {
                downstream.answer();
                return get(service, "readiness").contains("SETTLE");
            });
            assertThat(files(home.resolve("processing"))).containsAll(names);

            Files.delete(done);
            Files.move(folder.resolve("weg"), done);

            settled(names);
        }
    }

    @Test
    void aServiceWhoseArchiveIsAFileDoesNotStartAndNamesTheRemedy() throws Exception {
        Path file = Files.writeString(folder.resolve("archief"), "een bestand");

        assertThatThrownBy(() -> TestService.start(home, broker, "--brievenbus.archive.location=" + file))
                .hasRootCauseInstanceOf(IOException.class)
                .rootCause()
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> TestService.start(file, broker))
                .hasStackTraceContaining(UnusableFolderException.class.getSimpleName())
                .hasStackTraceContaining(file.toString());
    }

    private List<String> drop(String name, int count) throws IOException {
        List<String> names = IntStream.range(0, count)
                .mapToObj(i -> "%s %d.txt".formatted(name, i))
                .toList();
        for (String each : names) {
            Files.writeString(home.resolve("inbox").resolve(each), "De brief " + each);
        }
        return names;
    }

    /** Answers what is published until each of these stands in done/ with its receipt, and nowhere else. */
    private void settled(List<String> names) throws Exception {
        Path done = home.resolve("done");
        Poll.until("all are done: " + names, () -> {
            downstream.answer();
            return names.stream().allMatch(name -> Files.exists(done.resolve(name + ".receipt.json")));
        });
        assertThat(names).allSatisfy(name -> {
            LetterReceived letter = downstream.received(name).get(0);
            assertThat(Files.readString(done.resolve(name + ".receipt.json"))).contains(letter.letterId());
        });
        List<String> all = files(home);
        assertThat(names).allSatisfy(name -> assertThat(all).containsOnlyOnce(name));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** @param part of the answer: a component that is down, or a detail of one */
    private static void awaitDown(ConfigurableApplicationContext service, String part) throws Exception {
        Poll.until("readiness is down and names " + part, () -> {
            String readiness = get(service, "readiness");
            JsonNode named =
                    JsonMapper.shared().readTree(readiness.substring(4)).at("/components/" + part);
            return readiness.startsWith("503 ")
                    && !named.isMissingNode()
                    && named.path("status").asString("DOWN").equals("DOWN");
        });
    }

    /** How many files this service has taken, by its own metrics. */
    private static int taken(ConfigurableApplicationContext service) {
        return service
                .getBean(MeterRegistry.class)
                .find("brievenbus.ingest.letters")
                .tag("outcome", "taken")
                .counters()
                .stream()
                .mapToInt(counter -> (int) counter.count())
                .sum();
    }

    private static String get(ConfigurableApplicationContext service, String group) throws Exception {
        String port = service.getEnvironment().getProperty("local.server.port", "");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/" + group))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
