package nl.brievenbus.embedded.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The server's program with our analyzers in it, unpacked from the class path into a folder that names both. */
final class ServerProgram {

    private static final String ZIP = "/elasticsearch-server.zip";
    private static final String PLUGIN = "/elasticsearch-plugin/";
    private static final List<String> PLUGIN_FILES =
            List.of("dutch-analyzer-plugin.jar", "stable-plugin-descriptor.properties", "named_components.json");

    private final Path servers;

    ServerProgram(Path servers) {
        this.servers = servers;
    }

    /** The folder of the program; unpacks it where it is not there. Safe where several processes do so at once. */
    Path unpacked() throws IOException {
        Path program = servers.resolve(versionName());
        if (Files.isDirectory(program)) {
            return program;
        }
        Path part = Files.createTempDirectory(servers, "unpacking-");
        try {
            Path unpacked = unzip(part);
            addPlugin(unpacked.resolve("plugins").resolve("brievenbus-analyzers"));
            publish(unpacked, program);
        } finally {
            delete(part);
        }
        return program;
    }

    private static String versionName() throws IOException {
        CRC32 plugin = new CRC32();
        for (String file : PLUGIN_FILES) {
            try (InputStream in = resource(PLUGIN + file)) {
                plugin.update(in.readAllBytes());
            }
        }
        try (ZipInputStream zip = new ZipInputStream(resource(ZIP))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null) {
                throw new IOException("The Elasticsearch server on the class path is damaged; build anew.");
            }
            return first.getName().split("/", 2)[0] + "-" + HexFormat.of().toHexDigits((int) plugin.getValue());
        }
    }

    private static Path unzip(Path into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(resource(ZIP))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("The Elasticsearch server on the class path holds a path that leads out.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.copy(zip, target);
                }
            }
        }
        try (Stream<Path> folders = Files.list(into)) {
            Path program = folders.findFirst().orElseThrow();
            makeExecutable(program.resolve("bin"));
            return program;
        }
    }

    private static void makeExecutable(Path bin) throws IOException {
        try (Stream<Path> scripts = Files.list(bin)) {
            for (Path script : scripts.toList()) {
                if (!script.toFile().setExecutable(true, false)) {
                    throw new IOException("Cannot make '%s' executable.".formatted(script));
                }
            }
        }
    }

    private static void addPlugin(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : PLUGIN_FILES) {
            try (InputStream in = resource(PLUGIN + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }

    private static void publish(Path unpacked, Path program) throws IOException {
        try {
            Files.move(unpacked, program, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            // Another process was quicker: its copy is the same.
            if (!Files.isDirectory(program)) {
                throw e;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = ServerProgram.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("The class path lacks %s; build anew.".formatted(name));
        }
        return in;
    }
}
