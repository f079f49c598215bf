package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.brievenbus.standalone.command.Brievenbus;

/** A command, run as a process of its own. */
public record CommandRun(int exitCode, String out, String err) {

    /** Far more than any takes: it is there to end one that hangs, also on a machine that is busy with other things. */
    private static final int LONGEST_MINUTES = 15;

    /** Runs it to its end. */
    public static CommandRun of(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                Brievenbus.class.getName()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES))
                .as("%s ended in time", command)
                .isTrue();
        return new CommandRun(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
