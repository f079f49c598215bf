package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch as an analyst asks it: plain HTTP, none of our code. */
record SearchedIndex(URI url) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** All documents behind an alias, by their id; fails where an id occurs twice. */
    Map<String, JsonNode> documents(String alias) throws IOException, InterruptedException {
        return hits("/%s/_search?size=10000".formatted(alias)).stream()
                .collect(Collectors.toMap(hit -> hit.get("_id").asString(), hit -> hit.get("_source")));
    }

    /** The ids that a query finds. */
    List<String> find(String alias, String query) throws IOException, InterruptedException {
        return hits("/%s/_search?size=1000&q=%s".formatted(alias, query)).stream()
                .map(hit -> hit.get("_id").asString())
                .toList();
    }

    private List<JsonNode> hits(String path) throws IOException, InterruptedException {
        JsonNode hits = get(path).get("hits").get("hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(Function.<JsonNode>identity())
                .toList();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var response = HTTP.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
