package nl.brievenbus.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.index.document.SearchIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens while Elasticsearch is away, or has lost its indices. */
@ExtendWith(Servers.class)
class OutageIT {

    private static Servers.Running servers;
    private static RunningService service;

    @BeforeAll
    static void start(Servers.Running running) {
        servers = running;
        service = RunningService.start(servers);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void lettersWaitWhileElasticsearchIsAwayAndNoneFails() throws Exception {
        service.index(Letters.letter("before the outage"));
        List<LetterExtracted> during = IntStream.range(0, 20)
                .mapToObj(i -> Letters.letter("during the outage " + i))
                .toList();

        servers.stopElasticsearch();
        try {
            during.forEach(service::send);
            service.await("readiness down", () -> health("readiness").statusCode() == 503);
            assertThat(health("readiness").body()).contains("\"elasticsearch\":{\"status\":\"DOWN\"}");
            assertThat(health("liveness").statusCode()).isEqualTo(200);
            assertThat(service.unread()).isEmpty();
            assertThat(service.lag()).isEqualTo(20);
        } finally {
            servers.startElasticsearch();
        }

        during.forEach(letter -> service.indexed(letter.letterId()));
        assertThat(health("readiness").statusCode()).isEqualTo(200);
        service.await("all offsets committed", () -> service.lag() == 0);
        assertThat(service.unread()).isEmpty();
    }

    @Test
    void anIndexThatIsGoneIsMadeAnewWithItsMapping() {
        service.index(Letters.letter("before the loss"));
        service.elasticsearch()
                .ask(client -> client.indices().delete(delete -> delete.index("brievenbus-commitments-000001")));

        LetterExtracted letter = Letters.letter("after the loss");
        service.index(letter);

        assertThat(service.register().count(SearchIndex.COMMITMENTS)).isEqualTo(4);
        assertThat(service.elasticsearch()
                        .ask(client -> client.indices().getMapping(get -> get.index("brievenbus-commitments")))
                        .result())
                .containsOnlyKeys("brievenbus-commitments-000001");
    }

    @Test
    void onlyHealthAndMetricsAreExposed() throws Exception {
        service.index(Letters.letter("measured"));

        assertThat(get("/actuator/prometheus").body())
                .contains("brievenbus_index_letters_total{outcome=\"indexed\"", "brievenbus_index_step_seconds_bucket");
        for (String path : List.of("env", "beans", "heapdump", "loggers", "configprops")) {
            assertThat(get("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static HttpResponse<String> health(String group) {
        try {
            return get("/actuator/health/" + group);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.httpPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
