package nl.brievenbus.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.brievenbus.extract.ExtractService;
import nl.brievenbus.index.IndexService;
import nl.brievenbus.index.document.SearchIndex;
import nl.brievenbus.ingest.IngestService;
import nl.brievenbus.standalone.home.Home;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The three services on the images of Kafka and Elasticsearch that the compose file names, security on: index-service has the
 * role that docs/deployment.md gives it and no more.
 */
class OfficialImagesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path ROLES = Deployment.OF_THIS_PROJECT.project().resolve("docker/elasticsearch/roles");
    private static final String ADMINISTRATOR = "elastic";
    private static final String INDEX = "brievenbus_index";
    private static final String ANALYST = "brievenbus_analyst";
    private static final String NO_RIGHT =
            "Elasticsearch gives us no right to this (403). Give user or API key the role of docs/deployment.md.";
    /** In the container. */
    private static final String SNAPSHOTS = "/tmp/snapshots";
    /** Of every account but the administrator's. */
    private static final String PASSWORD = "zoek-maar-op";

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private static Path folder;

    private static KafkaContainer kafka;
    private static ElasticsearchContainer elasticsearch;
    private static Home home;
    private static Path authority;
    private static final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private static @Nullable ConfigurableApplicationContext indexService;
    private static final ServiceLog log = new ServiceLog();

    @BeforeAll
    static void startEverything() throws Exception {
        assumeTrue(
                !Files.exists(Path.of("/.dockerenv")) || System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null,
                "skipped: this machine is itself a container; set TESTCONTAINERS_HOST_OVERRIDE to where the ports of"
                        + " containers are reached, for example localhost");
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "skipped: Docker does not answer on this machine; start it to run the tests on the official images");
        Map<String, String> images = Deployment.OF_THIS_PROJECT.example();
        kafka = new KafkaContainer(DockerImageName.parse(images.getOrDefault("KAFKA_IMAGE", "")));
        elasticsearch = elasticsearch(DockerImageName.parse(images.getOrDefault("ELASTICSEARCH_IMAGE", "")));
        Startables.deepStart(kafka, elasticsearch).join();
        home = new Home(folder);
        authority = authority();
        // The administrator is let in a moment after the port is open.
        await("administrator").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        ask("GET", "/_security/_authenticate", "", ADMINISTRATOR))
                .isEqualTo(200));
        for (String name : List.of(INDEX, ANALYST)) {
            assertThat(ask("PUT", "/_security/role/" + name, role(name), ADMINISTRATOR))
                    .isEqualTo(200);
            String user = "{\"password\": \"%s\", \"roles\": [\"%s\"]}".formatted(PASSWORD, name);
            assertThat(ask("PUT", "/_security/user/" + name, user, ADMINISTRATOR))
                    .isEqualTo(200);
        }
        services.add(start(IngestService.application(), List.of()));
        services.add(start(ExtractService.application(), List.of()));
        restartIndexService(trusted(password(PASSWORD)));
    }

    private static ElasticsearchContainer elasticsearch(DockerImageName image) {
        return new ElasticsearchContainer(image)
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .withEnv("path.repo", SNAPSHOTS)
                .withStartupTimeout(PATIENCE)
                // A server of few modules gets our analyzers; the full one has them, and refuses a second set.
                .withCopyFileToContainer(MountableFile.forClasspathResource("elasticsearch-plugin"), "/tmp/analyzers")
                .withCreateContainerCmdModifier(container -> container.withEntrypoint(
                        "bash",
                        "-c",
                        "[ -d modules/analysis-common ] || cp -r /tmp/analyzers plugins/;"
                                + " exec /usr/local/bin/docker-entrypoint.sh eswrapper"));
    }

    /** The certificate that the server made for itself at its first start, as a file. */
    private static Path authority() throws IOException {
        return Files.write(
                folder.resolve("elasticsearch-ca.pem"),
                elasticsearch.caCertAsBytes().orElseThrow());
    }

    private static ConfigurableApplicationContext start(SpringApplicationBuilder service, List<String> own) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + kafka.getBootstrapServers(),
                "--brievenbus.folders.home=" + home.path(),
                "--brievenbus.archive.location=" + home.archive(),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--logging.level.root=warn",
                "--logging.level.nl.brievenbus=info"));
        settings.addAll(own);
        return service.run(settings.toArray(String[]::new));
    }

    private static void restartIndexService(List<String> connection) {
        if (indexService != null) {
            indexService.close();
        }
        List<String> settings = new ArrayList<>(connection);
        settings.add("--brievenbus.elasticsearch.url=https://" + elasticsearch.getHttpHostAddress());
        log.forget();
        indexService = start(IndexService.application(), settings);
        log.listen();
    }

    private static List<String> password(String word) {
        return List.of("--brievenbus.elasticsearch.username=" + INDEX, "--brievenbus.elasticsearch.password=" + word);
    }

    private static List<String> trusted(List<String> identity) {
        List<String> settings = new ArrayList<>(identity);
        settings.add("--brievenbus.elasticsearch.ca-certificate=" + authority);
        return settings;
    }

    private static String role(String name) throws IOException {
        return Files.readString(ROLES.resolve(name + ".json"));
    }

    @AfterAll
    static void stopEverything() {
        services.forEach(ConfigurableApplicationContext::close);
        if (indexService != null) {
            indexService.close();
        }
        if (kafka != null) {
            kafka.stop();
            elasticsearch.stop();
        }
    }

    @Test
    void whatTheSampleLettersPromiseIsFoundInTheIndexAsItStandsOnTheTopic() throws Exception {
        int before = Installation.letters(home.done()).size();

        awaitDone(before + Drop.folder(Drop.SAMPLES, home.inbox()));

        Set<String> published = new ReadTopics(kafka.getBootstrapServers())
                .standing("letters.commitments")
                .keySet();
        assertThat(published).isNotEmpty();
        assertThat(idsIn("brievenbus-commitments")).containsAll(published);
    }

    @Test
    void lettersWaitWhileElasticsearchStandsStillAndArriveAfterwards() throws Exception {
        int before = Installation.letters(home.done()).size();
        docker().pauseContainerCmd(elasticsearch.getContainerId()).exec();
        try {
            int extracted = published("letters.extracted");
            Drop.letter(home.inbox(), 1);
            await("extraction").atMost(PATIENCE).until(() -> published("letters.extracted") > extracted);
            assertThat(home.done().resolve("brief 001.txt")).doesNotExist();
        } finally {
            docker().unpauseContainerCmd(elasticsearch.getContainerId()).exec();
        }
        awaitDone(before + 1);
        assertThat(home.done().resolve("brief 001.txt")).exists();
    }

    @Test
    void whoIsNotKnownReadsNothing() throws Exception {
        HttpRequest anonymous = HttpRequest.newBuilder(address("/brievenbus-commitments/_search"))
                .build();

        assertThat(client().send(anonymous, BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void indexServiceMayDoNothingOutsideItsIndices() throws Exception {
        assertThat(ask("PUT", "/anders", "{}", ADMINISTRATOR)).isEqualTo(200);

        assertThat(ask("GET", "/anders/_search", "{}", INDEX)).isEqualTo(403);
        assertThat(ask("PUT", "/anders/_doc/1", "{}", INDEX)).isEqualTo(403);
        assertThat(ask("DELETE", "/anders", "", INDEX)).isEqualTo(403);
        assertThat(ask("PUT", "/nieuw", "{}", INDEX)).isEqualTo(403);
        assertThat(ask("GET", "/_security/user", "", INDEX)).isEqualTo(403);
    }

    @Test
    void onlyTheAdministratorChangesTheSettingsOfTheCluster() throws Exception {
        String setting = "{\"persistent\": {\"search.max_buckets\": %d}}";

        assertThat(ask("PUT", "/_cluster/settings", setting.formatted(5000), INDEX))
                .isEqualTo(403);
        assertThat(ask("PUT", "/_cluster/settings", setting.formatted(5000), ANALYST))
                .isEqualTo(403);
        assertThat(ask("PUT", "/_cluster/settings", setting.formatted(60_000), ADMINISTRATOR))
                .isEqualTo(200);
        assertThat(answer("GET", "/_cluster/settings", "", ADMINISTRATOR).body())
                .contains("60000")
                .doesNotContain("5000\"");
    }

    /** What is left when one right is taken away is not enough: the role holds no right that is not needed. */
    @ParameterizedTest
    @ValueSource(strings = {"manage_index_templates", "read", "write", "manage"})
    void withoutAnyOneOfItsRightsIndexServiceWaitsAndGoesOnOnceItIsGiven(String right) throws Exception {
        String letter = "brief %03d.txt".formatted(100 + rights().indexOf(right));
        giveRole(roleWithout(right));
        try {
            restartIndexService(trusted(password(PASSWORD)));
            Drop.letter(home.inbox(), 100 + rights().indexOf(right));
            log.await(NO_RIGHT, Duration.ofMinutes(1));
            assertThat(home.done().resolve(letter)).doesNotExist();
            assertThat(Installation.letters(home.failed())).isEmpty();
        } finally {
            giveRole(role(INDEX));
        }
        awaitDone(letter);
    }

    @Test
    void withoutTheRightToMonitorReadinessSaysThatElasticsearchIsAway() throws Exception {
        giveRole(roleWithout("monitor"));
        try {
            await("readiness").atMost(PATIENCE).untilAsserted(() -> assertThat(readiness())
                    .startsWith("503")
                    .contains("\"elasticsearch\":{\"status\":\"DOWN\"}"));
        } finally {
            giveRole(role(INDEX));
        }
        await("readiness").atMost(PATIENCE).untilAsserted(() -> assertThat(readiness())
                .startsWith("200"));
    }

    @Test
    void theRightsThatAreTakenAwayInTurnAreAllThatTheRoleHas() throws Exception {
        assertThat(rights()).containsExactlyInAnyOrder("monitor", "manage_index_templates", "read", "write", "manage");
    }

    private static String readiness() throws Exception {
        String port = Objects.requireNonNull(indexService).getEnvironment().getRequiredProperty("local.server.port");
        URI health = URI.create("http://127.0.0.1:%s/actuator/health/readiness".formatted(port));
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    /** Each privilege of the role's file, as it stands there. */
    private static List<String> rights() throws IOException {
        JsonNode role = JSON.readTree(role(INDEX));
        List<String> rights = new ArrayList<>();
        role.get("cluster").forEach(right -> rights.add(right.asString()));
        role.get("indices").get(0).get("privileges").forEach(right -> rights.add(right.asString()));
        return rights;
    }

    private static String roleWithout(String right) throws IOException {
        ObjectNode role = (ObjectNode) JSON.readTree(role(INDEX));
        for (JsonNode rights :
                List.of(role.get("cluster"), role.get("indices").get(0).get("privileges"))) {
            ((ArrayNode) rights).removeIf(given -> given.asString().equals(right));
        }
        return role.toString();
    }

    private static void giveRole(String role) throws Exception {
        assertThat(ask("PUT", "/_security/role/" + INDEX, role, ADMINISTRATOR)).isEqualTo(200);
    }

    private static void loseTheIndices() throws Exception {
        for (SearchIndex index : SearchIndex.values()) {
            assertThat(ask("DELETE", "/" + index.alias() + "-000001", "", ADMINISTRATOR))
                    .isIn(200, 404);
        }
    }

    @Test
    void aSnapshotBringsTheIndexBackAndReindexWhatCameSince() throws Exception {
        Drop.letter(home.inbox(), 6);
        awaitDone("brief 006.txt");
        String repository = "{\"type\": \"fs\", \"settings\": {\"location\": \"%s\"}}".formatted(SNAPSHOTS);
        assertThat(ask("PUT", "/_snapshot/backup", repository, ADMINISTRATOR)).isEqualTo(200);
        String wish = "{\"indices\": \"brievenbus-*\", \"include_global_state\": false}";
        HttpResponse<String> taken =
                answer("PUT", "/_snapshot/backup/one?wait_for_completion=true", wish, ADMINISTRATOR);
        assertThat(JSON.readTree(taken.body()).at("/snapshot/state").asString())
                .as(taken.body())
                .isEqualTo("SUCCESS");
        Drop.letter(home.inbox(), 7);
        awaitDone("brief 007.txt");
        Set<String> before = idsIn("brievenbus-commitments");

        Objects.requireNonNull(indexService).close();
        loseTheIndices();
        HttpResponse<String> restored =
                answer("POST", "/_snapshot/backup/one/_restore?wait_for_completion=true", wish, ADMINISTRATOR);
        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        assertThat(idsIn("brievenbus-commitments")).isNotEmpty().hasSizeLessThan(before.size());
        restartIndexService(trusted(password(PASSWORD)));
        CommandRun reindexed = CommandRun.of(folder, "reindex", "--kafka-server", kafka.getBootstrapServers());

        assertThat(reindexed.exitCode()).as(reindexed.err()).isZero();
        assertThat(idsIn("brievenbus-commitments")).isEqualTo(before);
    }

    @Test
    void anAnalystReadsTheRegisterAndChangesNothing() throws Exception {
        assertThat(ask("GET", "/brievenbus-commitments/_search", "{}", ANALYST)).isEqualTo(200);

        assertThat(ask("PUT", "/brievenbus-commitments/_doc/1", "{}", ANALYST)).isEqualTo(403);
        assertThat(ask("DELETE", "/brievenbus-commitments-000001", "", ANALYST)).isEqualTo(403);
        assertThat(ask("PUT", "/brievenbus-commitments/_mapping", "{\"properties\": {}}", ANALYST))
                .isEqualTo(403);
        assertThat(ask("PUT", "/brievenbus-nieuw", "{}", ANALYST)).isEqualTo(403);
        assertThat(ask("GET", "/_security/user", "", ANALYST)).isEqualTo(403);
    }

    @Test
    void anApiKeyWithTheRightsOfTheRoleIsEnough() throws Exception {
        String wish = "{\"name\": \"index-service\", \"expiration\": \"1d\", \"role_descriptors\": {\"%s\": %s}}"
                .formatted(INDEX, role(INDEX));
        HttpResponse<String> made = answer("POST", "/_security/api_key", wish, ADMINISTRATOR);
        Path key = Files.writeString(
                folder.resolve("api-key"),
                JSON.readTree(made.body()).get("encoded").asString());

        restartIndexService(trusted(List.of("--brievenbus.elasticsearch.api-key-file=" + key)));
        try {
            Drop.letter(home.inbox(), 2);
            awaitDone("brief 002.txt");
        } finally {
            restartIndexService(trusted(password(PASSWORD)));
        }
    }

    @Test
    void aWrongPasswordIsToldWithTheRemedyAndTheLetterGoesOnOnceItIsMended() throws Exception {
        restartIndexService(trusted(password("geraden-woord")));
        Drop.letter(home.inbox(), 3);

        awaitLog("Elasticsearch refuses who we are (401). Check brievenbus.elasticsearch.username and its password");
        assertThat(Installation.letters(home.failed())).isEmpty();

        restartIndexService(trusted(password(PASSWORD)));
        awaitDone("brief 003.txt");
        assertThat(log.lines()).noneMatch(line -> line.contains("geraden-woord") || line.contains(PASSWORD));
    }

    @Test
    void aCertificateThatWeDoNotTrustIsToldWithTheRemedyAndTheLetterGoesOnOnceItIsMended() throws Exception {
        restartIndexService(password(PASSWORD));
        Drop.letter(home.inbox(), 4);

        awaitLog("Name the authority that signed it with brievenbus.elasticsearch.ca-certificate");
        assertThat(Installation.letters(home.failed())).isEmpty();

        restartIndexService(trusted(password(PASSWORD)));
        awaitDone("brief 004.txt");
    }

    private static void awaitDone(String name) {
        await(name).atMost(PATIENCE).untilAsserted(() -> assertThat(home.done().resolve(name))
                .as(() -> "done/; the log: " + log)
                .exists());
    }

    private static void awaitLog(String words) {
        log.await(words, PATIENCE);
    }

    private static void awaitDone(int letters) {
        await("letters in done/")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> assertThat(Installation.letters(home.done()))
                        .as("those that failed: %s", Installation.letters(home.failed()))
                        .hasSizeGreaterThanOrEqualTo(letters));
    }

    private static int published(String topic) {
        return new ReadTopics(kafka.getBootstrapServers()).records(topic).size();
    }

    private static Set<String> idsIn(String alias) throws Exception {
        HttpResponse<String> response = answer("GET", "/%s/_search?size=10000".formatted(alias), "{}", ANALYST);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode hits = JSON.readTree(response.body()).get("hits").get("hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.get("_id").asString())
                .collect(Collectors.toSet());
    }

    private static URI address(String path) {
        return URI.create("https://" + elasticsearch.getHttpHostAddress() + path);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(elasticsearch.createSslContextFromCa())
                .build();
    }

    /** The status of an answer. */
    private static int ask(String method, String path, String body, String user) throws Exception {
        return answer(method, path, body, user).statusCode();
    }

    private static HttpResponse<String> answer(String method, String path, String body, String user) throws Exception {
        String word = user.equals(ADMINISTRATOR) ? ElasticsearchContainer.ELASTICSEARCH_DEFAULT_PASSWORD : PASSWORD;
        String credentials = Base64.getEncoder().encodeToString((user + ":" + word).getBytes(UTF_8));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).header("Authorization", "Basic " + credentials);
        if (body.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        }
        return client().send(request.build(), BodyHandlers.ofString());
    }

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }
}
