package nl.brievenbus.embedded.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command that starts a server.
 *
 * @param asWhom what stands before it, so that it does not run as root
 */
record ServerStart(ServerFolder folder, Path program, List<String> asWhom) {

    static ServerStart of(ServerFolder folder, Path program) throws IOException, InterruptedException {
        return new ServerStart(folder, program, Unprivileged.prefix(folder, program));
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(program.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.console().toFile());
        Map<String, String> environment = builder.environment();
        // It warns of each of these, and follows none but the class path, on which it would refuse to start.
        environment
                .keySet()
                .removeAll(List.of("CLASSPATH", "JAVA_HOME", "JAVA_OPTS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
        environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
        environment.put("ES_PATH_CONF", folder.config().toString());
        environment.put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        environment.put("ES_TMPDIR", folder.temporary().toString());
        environment.put("HOME", folder.temporary().toString());
        Process launcher = builder.start();
        Files.writeString(folder.launcherPid(), String.valueOf(launcher.pid()), StandardCharsets.US_ASCII);
        return launcher;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (Unprivileged.works("setsid", "true")) {
            // In a session of its own the Ctrl-C that is meant for us does not reach it: we end it in our order.
            command.add("setsid");
        }
        command.addAll(asWhom);
        command.add(program.resolve("bin").resolve("elasticsearch").toString());
        // Names this home in every stage of the start, so that LeftBehind knows whose process it is.
        command.addAll(List.of("-p", folder.serverPid().toString()));
        return command;
    }
}
