package nl.brievenbus.kibana.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.brievenbus.embedded.search.EmbeddedElasticsearch;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.extract.parse.ParserUnavailableException;
import nl.brievenbus.index.connection.Elasticsearch;
import nl.brievenbus.index.connection.ElasticsearchProperties;
import nl.brievenbus.index.document.FailureDocument;
import nl.brievenbus.index.document.LetterDocuments;
import nl.brievenbus.index.layout.IndexLayout;
import nl.brievenbus.index.register.Register;
import nl.brievenbus.index.write.DocumentRemoval;
import nl.brievenbus.index.write.DocumentWriter;
import nl.brievenbus.index.write.FailureWriter;
import nl.brievenbus.index.write.SharedRefresh;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Elasticsearch with the layout that index-service installs, filled by index-service's own writers. */
public final class SampleIndex implements AutoCloseable {

    private static final JsonMapper DOCUMENTS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private final EmbeddedElasticsearch server;
    private final Elasticsearch client;
    private final HttpClient http = HttpClient.newHttpClient();

    private SampleIndex(EmbeddedElasticsearch server, Elasticsearch client) {
        this.server = server;
        this.client = client;
    }

    /** Starts a server in a folder below {@code target} and indexes the samples. */
    public static SampleIndex start() throws IOException, InterruptedException, ParserUnavailableException {
        Path target = Files.createDirectories(Path.of("target"));
        Path home = Files.createTempDirectory(target, "sample-index-");
        SampleLetters samples = SampleLetters.read(
                Path.of("..", "samples").toRealPath(), Files.createDirectories(home.resolve("parse")));
        EmbeddedElasticsearch server =
                EmbeddedElasticsearch.start(home.resolve("elasticsearch"), target.resolve("elasticsearch-servers"), 0);
        SampleIndex index = new SampleIndex(server, client(server.url()));
        index.fill(samples);
        return index;
    }

    private static Elasticsearch client(URI url) {
        return new Elasticsearch(
                new ElasticsearchProperties(
                        List.of(url), Optional.empty(), Optional.empty(), null, Optional.empty(), null, null),
                DOCUMENTS);
    }

    private void fill(SampleLetters samples) {
        new IndexLayout(client, 1, 0).ensure();
        SharedRefresh refresh = new SharedRefresh(client);
        List<LetterExtracted> letters = samples.letters();
        List<LetterDocuments> documents = IntStream.range(0, letters.size())
                .mapToObj(i -> LetterDocuments.of(
                        letters.get(i),
                        letters.get(i).source().receivedAt().plus(Duration.ofMillis(700 + i * 631L % 3000))))
                .toList();
        Map<String, ?> refusals = new DocumentWriter(client, DOCUMENTS, 5_000_000, 1000).write(documents);
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("Elasticsearch refuses samples: " + refusals);
        }
        FailureWriter failures = new FailureWriter(client, new Register(client), new DocumentRemoval(client, refresh));
        samples.failures().forEach(failed -> failures.write(FailureDocument.of(failed)));
        refresh.await();
    }

    /** The answer to a search. */
    public JsonNode search(String index, JsonNode body) {
        return ask(HttpRequest.newBuilder(server.url().resolve("/" + index + "/_search"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(DOCUMENTS.writeValueAsString(body))));
    }

    /** The types of all fields of an index by their dotted names, sub-fields included, as the server has them. */
    public Map<String, String> types(String index) {
        Map<String, String> types = new TreeMap<>();
        ask(HttpRequest.newBuilder(server.url().resolve("/" + index + "/_mapping")))
                .values()
                .forEach(concrete -> collect(concrete.path("mappings"), "", types));
        return types;
    }

    private static void collect(JsonNode node, String prefix, Map<String, String> types) {
        for (String below : List.of("properties", "fields")) {
            node.path(below).forEachEntry((name, field) -> {
                // Kibana cannot look below a nested field, nor into one that is only stored.
                if (field.path("type").asString("").equals("nested")
                        || !field.path("enabled").asBoolean(true)) {
                    return;
                }
                if (field.has("type") && !field.path("type").asString("").equals("object")) {
                    types.put(prefix + name, field.path("type").asString(""));
                }
                collect(field, prefix + name + ".", types);
            });
        }
    }

    /** What the server answers under a path. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)));
    }

    private JsonNode ask(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Elasticsearch refuses: " + response.body());
        }
        return DOCUMENTS.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Elasticsearch does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while Elasticsearch was asked.", e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
