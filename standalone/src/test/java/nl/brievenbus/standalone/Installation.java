package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.brievenbus.standalone.command.Brievenbus;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;

/** Brievenbus on a home of its own, started and stopped as processes of their own. */
final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> ANY_PORTS =
            List.of("--kafka-port", "0", "--elasticsearch-port", "0", "--http-port", "0");

    private final Home home;
    private final Map<String, String> settings;
    private Optional<Process> started = Optional.empty();

    /** @param settings environment variables of what is started */
    Installation(Path folder, Map<String, String> settings) {
        this.home = new Home(folder);
        this.settings = settings;
    }

    Home home() {
        return home;
    }

    /** Starts everything and returns when it says that it is ready. */
    Running start() throws IOException {
        begin();
        return awaitReady();
    }

    /** Starts everything and returns at once. */
    void begin() throws IOException {
        started = Optional.of(run(withHome("start", ANY_PORTS)));
    }

    Running awaitReady() {
        await("start of " + home.path())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isAlive() && Running.on(home).isPresent());
        try {
            return Running.on(home).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where the process has ended, and tells what it said. */
    boolean isAlive() {
        assertThat(started.orElseThrow().isAlive())
                .as("still running; its output: " + output())
                .isTrue();
        return true;
    }

    /** Ends the process at once, as a power cut would. */
    void kill() throws InterruptedException {
        Process process = started.orElseThrow();
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Asks the process to end, as Ctrl-C does, and returns its exit code. */
    int stop() throws InterruptedException {
        Process process = started.orElseThrow();
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended in time")
                .isTrue();
        return process.exitValue();
    }

    /** Runs a command to its end and tells what it printed. */
    Finished command(String name, String... arguments) throws IOException, InterruptedException {
        Path before = Files.createTempFile(Files.createDirectories(home.path()), "command", ".txt");
        Process process = builder(withHome(name, List.of(arguments)))
                .redirectOutput(before.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(name + " ended in time")
                .isTrue();
        String printed = Files.readString(before);
        Files.delete(before);
        return new Finished(process.exitValue(), printed);
    }

    /** What a command left. */
    record Finished(int exitCode, String printed) {}

    /** Files that are letters, below a state's folder: no receipts, no reasons. */
    static List<Path> letters(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".receipt.json"))
                    .filter(file -> !file.toString().endsWith(".reason.txt"))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // A file was moved on while we looked.
            return List.of();
        }
    }

    /** Returns when this many letters stand in done/ and failed/, each with its receipt or reason, which comes after it. */
    void awaitSettled(int letters) {
        await("settled letters")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(
                        () -> assertThat(settled(home.done(), ".receipt.json") + settled(home.failed(), ".reason.txt"))
                                .isGreaterThanOrEqualTo(letters));
    }

    private static long settled(Path folder, String suffix) {
        return letters(folder).stream()
                .filter(letter -> Files.exists(letter.resolveSibling(letter.getFileName() + suffix)))
                .count();
    }

    String output() {
        try {
            return Files.readString(outputFile());
        } catch (IOException e) {
            return "(none)";
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (started.filter(Process::isAlive).isPresent()) {
            stop();
        }
    }

    private Process run(List<String> command) throws IOException {
        Files.createDirectories(home.path());
        return builder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(outputFile().toFile()))
                .start();
    }

    private Path outputFile() {
        return home.path().resolve("output.txt");
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(settings);
        return builder;
    }

    private List<String> withHome(String name, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                Brievenbus.class.getName(),
                name));
        command.addAll(arguments);
        command.add("--home");
        command.add(home.path().toString());
        return command;
    }
}
