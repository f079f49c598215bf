package nl.brievenbus.embedded.search;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.brievenbus.embedded.LoopbackPort;
import nl.brievenbus.embedded.PortTakenException;

/**
 * An Elasticsearch server as a child process. Its data is on disk: a new one on the same folder goes on where this one
 * ended. Where our own process was killed, its child lives on; the next start on that folder ends it first.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process launcher;
    private final URI url;

    private EmbeddedElasticsearch(Process launcher, URI url) {
        this.launcher = launcher;
        this.url = url;
    }

    /** As {@link #start(Path, Path, int)}, with the server unpacked below the same folder. */
    public static EmbeddedElasticsearch start(Path home, int port) throws IOException, InterruptedException {
        return start(home, home.resolve("server"), port);
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @param home the folder of this server alone: configuration, data, logs; made where it is not there yet
     * @param servers the folder below which the server's program is unpacked if it is not yet; several may share it
     * @param port to listen on, or 0 for any free one
     * @throws PortTakenException where somebody listens on the port
     * @throws IOException where the server does not start; the message names its log
     */
    public static EmbeddedElasticsearch start(Path home, Path servers, int port)
            throws IOException, InterruptedException {
        ServerFolder folder = new ServerFolder(Files.createDirectories(home).toRealPath());
        new LeftBehind(folder).end();
        int httpPort = LoopbackPort.free(port);
        Path program = new ServerProgram(Files.createDirectories(servers).toRealPath()).unpacked();
        folder.configure(httpPort);
        URI url = URI.create("http://%s:%d".formatted(LoopbackPort.ADDRESS, httpPort));
        Process launcher = ServerStart.of(folder, program).start();
        EmbeddedElasticsearch server = new EmbeddedElasticsearch(launcher, url);
        try {
            new Readiness(url, launcher, folder.log()).await(PATIENCE);
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** Where the server answers: {@code http://127.0.0.1:PORT}. */
    public URI url() {
        return url;
    }

    /** The process to watch: the server ends with it. */
    public ProcessHandle process() {
        return launcher.toHandle();
    }

    /** Ends the server and returns when it has ended. */
    @Override
    public void close() {
        ServerStop.end(launcher.toHandle());
    }
}
