package nl.brievenbus.embedded.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Waits until a server that is starting answers, or ends. */
final class Readiness {

    private static final int POLL_MILLIS = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Process launcher;
    private final Path log;

    Readiness(URI url, Process launcher, Path log) {
        this.request = HttpRequest.newBuilder(url.resolve("/_cluster/health?wait_for_status=yellow&timeout=5s"))
                .timeout(Duration.ofSeconds(10))
                .build();
        this.launcher = launcher;
        this.log = log;
    }

    /** @throws IOException where the server ended, or did not answer in time; the message names its log */
    void await(Duration patience) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!answers()) {
            if (launcher.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("Elasticsearch ended while it started (exit code %d). Its logs are in '%s'."
                        .formatted(launcher.exitValue(), log.getParent()));
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("Elasticsearch did not answer within %d s. Its logs are in '%s'."
                        .formatted(patience.toSeconds(), log.getParent()));
            }
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
