package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One service, alone in a small process, as on a cluster. */
record ServiceProcess(String name, Process process, Path log) implements AutoCloseable {

    /**
     * Starts it and returns at once.
     *
     * @param name how Kafka knows its clients
     */
    static ServiceProcess start(Class<?> service, String name, Path folder, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                service.getName(),
                "--spring.kafka.client-id=" + name,
                "--server.address=127.0.0.1",
                "--server.port=0"));
        command.addAll(settings);
        // The class path is that of the command line, which keeps its log silent.
        Path logging = Files.writeString(
                folder.resolve(name + "-logback.xml"),
                "<configuration><include resource=\"org/springframework/boot/logging/logback/base.xml\"/></configuration>");
        command.add("--logging.config=" + logging);
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new ServiceProcess(name, builder.start(), log);
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** How many lines of its log hold these words. */
    long logged(String words) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(words)).count();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
