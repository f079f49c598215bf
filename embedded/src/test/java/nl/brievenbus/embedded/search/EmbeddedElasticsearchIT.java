package nl.brievenbus.embedded.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.brievenbus.embedded.PortTakenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchIT {

    /** Unpacked once for all tests, and kept until the next clean build. */
    private static final Path SERVERS = Path.of("target", "elasticsearch servers");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void dataOutlivesARestart() throws Exception {
        Path home = folder.resolve("mijn 'brieven'");
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(home, SERVERS, 0)) {
            send(server.url(), "PUT", "/letters/_doc/1?refresh=true", "{\"title\": \"Uitstel\"}");
        }
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(home, SERVERS, 0)) {
            assertThat(send(server.url(), "GET", "/letters/_doc/1", "")).contains("Uitstel");
            assertThat(stem(server, "dutch", "toezeggingen")).isEqualTo(stem(server, "dutch", "toezegging"));
            assertThat(stem(server, "english", "commitments")).isEqualTo(stem(server, "english", "commitment"));
        }
    }

    @Test
    void whatAKilledRunLeftBehindIsEndedByTheNext() throws Exception {
        Path home = folder.resolve("home");
        EmbeddedElasticsearch orphan = EmbeddedElasticsearch.start(home, SERVERS, 0);
        int port = orphan.url().getPort();

        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(home, SERVERS, port)) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(stem(server, "dutch", "brieven")).isEqualTo("briev");
        } finally {
            orphan.close();
        }
    }

    @Test
    void aProcessThatIsNotTheServerIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path home = Files.createDirectories(folder.resolve("home"));
            Files.writeString(home.resolve("launcher.pid"), String.valueOf(stranger.pid()));

            new LeftBehind(new ServerFolder(home)).end();

            assertThat(stranger.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsToldBeforeAnythingStarts() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedElasticsearch.start(folder.resolve("home"), SERVERS, other.getLocalPort()))
                    .isInstanceOf(PortTakenException.class);
        }
    }

    private String stem(EmbeddedElasticsearch server, String analyzer, String word) throws Exception {
        String answer = send(
                server.url(),
                "POST",
                "/_analyze",
                "{\"analyzer\": \"%s\", \"text\": \"%s\"}".formatted(analyzer, word));
        return Pattern.compile("\"token\":\"([^\"]+)\"")
                .matcher(answer)
                .results()
                .map((MatchResult token) -> token.group(1))
                .reduce("", String::concat);
    }

    private String send(URI url, String method, String path, String body) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(url.resolve(path))
                                .method(method, BodyPublishers.ofString(body))
                                .header("Content-Type", "application/json")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
