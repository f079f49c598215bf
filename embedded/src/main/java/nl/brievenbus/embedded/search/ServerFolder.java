package nl.brievenbus.embedded.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.brievenbus.embedded.LoopbackPort;

/** What one server keeps on disk: {@code config/}, {@code data/}, {@code logs/}, {@code tmp/} and two pid files. */
record ServerFolder(Path path) {

    private static final int HEAP_MEGABYTES = 512;

    Path config() {
        return path.resolve("config");
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    Path log() {
        return path.resolve("logs").resolve("elasticsearch.log");
    }

    /** What the server prints before its log is set up. */
    Path console() {
        return path.resolve("logs").resolve("console.log");
    }

    /** Written by us: the process that we started, which starts the server and ends with it. */
    Path launcherPid() {
        return path.resolve("launcher.pid");
    }

    /** Written by the server itself. */
    Path serverPid() {
        return path.resolve("server.pid");
    }

    void createAll() throws IOException {
        for (Path folder : List.of(config(), path.resolve("data"), path.resolve("logs"), temporary())) {
            Files.createDirectories(folder);
        }
    }

    void configure(int httpPort) throws IOException {
        createAll();
        Files.write(config().resolve("elasticsearch.yml"), settings(httpPort));
        Files.write(config().resolve("jvm.options"), jvmOptions());
        try (InputStream log4j = ServerFolder.class.getResourceAsStream("log4j2.properties")) {
            if (log4j == null) {
                throw new IOException("The class path lacks log4j2.properties of the server; build anew.");
            }
            Files.copy(log4j, config().resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> settings(int httpPort) {
        return List.of(
                "cluster.name: brievenbus",
                "node.name: brievenbus",
                "discovery.type: single-node",
                "network.host: " + LoopbackPort.ADDRESS,
                "http.port: " + httpPort,
                // Nobody needs to find it: any free port.
                "transport.port: 0",
                "path.data: " + quoted(path.resolve("data")),
                "path.logs: " + quoted(path.resolve("logs")),
                "xpack.security.enabled: false",
                "xpack.ml.enabled: false",
                // The default is a share of the disk, and stops a large disk with much room left.
                "cluster.routing.allocation.disk.watermark.low: 500mb",
                "cluster.routing.allocation.disk.watermark.high: 300mb",
                "cluster.routing.allocation.disk.watermark.flood_stage: 100mb");
    }

    private static List<String> jvmOptions() {
        return List.of(
                "-Xms%dm".formatted(HEAP_MEGABYTES),
                "-Xmx%dm".formatted(HEAP_MEGABYTES),
                "-XX:+UseSerialGC",
                // Halves the work of starting; for one machine's letters the quick compiler is enough.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=${ES_TMPDIR}",
                "-XX:ErrorFile=${ES_TMPDIR}/hs_err_pid%p.log",
                // As in the server's own file: works around faults of these JDKs.
                "20-:--add-modules=jdk.incubator.vector",
                "23:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.setAsTypeCache",
                "23:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.asTypeUncached",
                "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1");
    }

    /** A single-quoted YAML scalar. */
    private static String quoted(Path folder) {
        return "'" + folder.toString().replace("'", "''") + "'";
    }
}
