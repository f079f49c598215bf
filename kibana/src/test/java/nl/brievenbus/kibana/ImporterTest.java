package nl.brievenbus.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.brievenbus.kibana.check.StructureCheck;
import nl.brievenbus.kibana.file.ImportFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The importer against a server that answers as Kibana is documented to. No Kibana was at hand. */
class ImporterTest {

    private static final String AVAILABLE = "{\"status\":{\"overall\":{\"level\":\"available\"}}}";
    private static final String TAKEN = "{\"successCount\":20,\"success\":true,\"warnings\":[],\"successResults\":[]}";

    @TempDir
    private Path folder;

    private HttpServer server;
    private final Deque<Answer> statuses = new ArrayDeque<>();
    private final List<Request> imports = new ArrayList<>();
    private Answer importAnswer = new Answer(200, TAKEN);

    private record Answer(int status, String body) {}

    private record Request(String query, String xsrf, String authorization, String body) {}

    private record Run(int exit, String output) {}

    @BeforeAll
    static void needsBashAndCurl() {
        boolean there = List.of("bash", "curl").stream()
                .allMatch(program -> List.of("/bin/", "/usr/bin/", "/usr/local/bin/").stream()
                        .anyMatch(place -> Files.isExecutable(Path.of(place + program))));
        assumeTrue(there, "The importer is not tested: it needs bash and curl, and one of them is not installed.");
    }

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("brievenbus.ndjson"), BuiltFile.text());
        Files.copy(Path.of("import"), folder.resolve("import"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/status", exchange -> {
            Answer answer = statuses.isEmpty() ? new Answer(200, AVAILABLE) : statuses.remove();
            reply(exchange, answer);
        });
        server.createContext("/api/saved_objects/_import", exchange -> {
            imports.add(new Request(
                    exchange.getRequestURI().getQuery(),
                    header(exchange, "kbn-xsrf"),
                    header(exchange, "Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            reply(exchange, importAnswer);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itWaitsUntilKibanaSaysThatItIsReady() throws Exception {
        statuses.add(new Answer(503, "Kibana server is not ready yet."));
        statuses.add(new Answer(200, "{\"status\":{\"overall\":{\"level\":\"degraded\"}}}"));

        Run run = run(Map.of());

        assertThat(run.output()).contains("Imported 20 objects");
        assertThat(run.exit()).isZero();
        assertThat(statuses).isEmpty();
        assertThat(imports).hasSize(1);
        assertThat(imports.get(0).query()).isEqualTo("overwrite=true");
        assertThat(imports.get(0).xsrf()).isEqualTo("true");
        assertThat(imports.get(0).authorization()).isEmpty();
    }

    @Test
    void theWholeFileArrivesWithTheAddressOfTheLettersInIt() throws Exception {
        run(Map.of("BRIEVENBUS_INDEX_LINK", "https://letters.example/read/{letterId}?from=kibana&x=1"));

        String sent = sentFile();
        assertThat(StructureCheck.breaches(sent)).isEmpty();
        assertThat(ImportFile.read(sent).objects())
                .hasSameSizeAs(BuiltFile.read().objects());
        assertThat(sent)
                .doesNotContain("placeholder")
                .contains("https://letters.example/read/{{value}}?from=kibana&x=1");
    }

    @Test
    void withoutALinkTheLettersAreInElasticsearch() throws Exception {
        run(Map.of("ELASTICSEARCH_URL", "https://search.example:9200"));

        assertThat(sentFile()).contains("https://search.example:9200/brievenbus-letters/_doc/{{value}}");
    }

    @Test
    void aSecondRunDoesTheSame() throws Exception {
        run(Map.of());
        String first = sentFile();
        Run again = run(Map.of());

        assertThat(again.exit()).isZero();
        assertThat(imports).hasSize(2);
        assertThat(sentFile()).isEqualTo(first);
    }

    @Test
    void whatKibanaDidNotTakeIsPrintedThoughItAnswers200() throws Exception {
        importAnswer = new Answer(
                200,
                "{\"successCount\":1,\"success\":false,\"errors\":[{\"id\":\"brievenbus-links\",\"type\":\"links\","
                        + "\"error\":{\"type\":\"unsupported_type\"}},{\"id\":\"b\",\"type\":\"dashboard\",\"error\":"
                        + "{\"type\":\"missing_references\"}}]}");

        Run run = run(Map.of());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("unsupported_type", "missing_references", "brievenbus-links");
    }

    @Test
    void aFaultOfTheServerIsPrinted() throws Exception {
        importAnswer = new Answer(500, "{\"statusCode\":500,\"message\":\"An internal server error occurred.\"}");

        Run run = run(Map.of());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("status 500", "An internal server error occurred.");
    }

    @Test
    void theUserIsToldToKibanaAndAPasswordMayHoldAnything() throws Exception {
        Files.writeString(folder.resolve("password"), "a\"b\\c:d é\n");

        run(Map.of(
                "KIBANA_USERNAME",
                "dashboards",
                "KIBANA_PASSWORD_FILE",
                folder.resolve("password").toString()));

        assertThat(imports.get(0).authorization())
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("dashboards:a\"b\\c:d é".getBytes(UTF_8)));
    }

    @Test
    void aWrongPasswordIsSaidAtOnce() throws Exception {
        statuses.add(new Answer(401, "{}"));

        Run run = run(Map.of());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("KIBANA_USERNAME");
        assertThat(imports).isEmpty();
    }

    @Test
    void aKibanaThatNeverComesEndsTheWait() throws Exception {
        for (int i = 0; i < 100; i++) {
            statuses.add(new Answer(503, ""));
        }

        Run run = run(Map.of("KIBANA_PATIENCE", "0"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("not ready", "KIBANA_URL", "503");
    }

    @Test
    void anAddressThatNoBrowserOpensIsRefusedBeforeAnythingIsSent() throws Exception {
        for (String wrong :
                List.of("javascript:alert(1)//{letterId}", "https://letters.example/", "http://a/{letterId}\"")) {
            Run run = run(Map.of("BRIEVENBUS_INDEX_LINK", wrong));

            assertThat(run.exit()).as(wrong).isEqualTo(1);
            assertThat(run.output()).contains("BRIEVENBUS_INDEX_LINK");
        }
        assertThat(imports).isEmpty();
    }

    private Run run(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", folder.resolve("import").toString());
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("KIBANA_URL", "http://127.0.0.1:" + server.getAddress().getPort());
        environment.put("KIBANA_PAUSE", "0.05");
        environment.putIfAbsent("KIBANA_PATIENCE", "30");
        builder.environment().keySet().removeIf(name -> name.startsWith("KIBANA") || name.startsWith("BRIEVENBUS"));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    /** The file out of the last form that was sent. */
    private String sentFile() {
        String body = imports.get(imports.size() - 1).body();
        int begin = body.indexOf("\r\n\r\n") + 4;
        return body.substring(begin, body.indexOf("\r\n--", begin));
    }

    private static String header(HttpExchange exchange, String name) {
        return String.join(",", exchange.getRequestHeaders().getOrDefault(name, List.of()));
    }

    private static void reply(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
