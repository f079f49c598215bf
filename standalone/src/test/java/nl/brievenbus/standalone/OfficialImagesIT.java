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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.brievenbus.extract.ExtractService;
import nl.brievenbus.index.IndexService;
import nl.brievenbus.ingest.IngestService;
import nl.brievenbus.standalone.home.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/** The three services on the images of Kafka and Elasticsearch that the compose file names, security on. */
class OfficialImagesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String USER = "elastic";
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private static Path folder;

    private static KafkaContainer kafka;
    private static ElasticsearchContainer elasticsearch;
    private static Home home;
    private static final List<ConfigurableApplicationContext> services = new ArrayList<>();

    @BeforeAll
    static void startEverything() throws IOException {
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
        startServices(authority());
    }

    private static ElasticsearchContainer elasticsearch(DockerImageName image) {
        return new ElasticsearchContainer(image)
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
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

    private static void startServices(Path authority) {
        List<String> settings = List.of(
                "--spring.kafka.bootstrap-servers=" + kafka.getBootstrapServers(),
                "--brievenbus.folders.home=" + home.path(),
                "--brievenbus.archive.location=" + home.archive(),
                "--brievenbus.elasticsearch.url=https://" + elasticsearch.getHttpHostAddress(),
                "--brievenbus.elasticsearch.username=" + USER,
                "--brievenbus.elasticsearch.password=" + ElasticsearchContainer.ELASTICSEARCH_DEFAULT_PASSWORD,
                "--brievenbus.elasticsearch.ca-certificate=" + authority,
                "--server.address=127.0.0.1",
                "--server.port=0");
        for (SpringApplicationBuilder service :
                List.of(IngestService.application(), ExtractService.application(), IndexService.application())) {
            services.add(service.run(settings.toArray(String[]::new)));
        }
    }

    @AfterAll
    static void stopEverything() {
        services.forEach(ConfigurableApplicationContext::close);
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
        HttpRequest request = HttpRequest.newBuilder(address("/%s/_search?size=10000".formatted(alias)))
                .header("Authorization", "Basic " + credentials())
                .build();
        HttpResponse<String> response = client().send(request, BodyHandlers.ofString());
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

    private static String credentials() {
        return Base64.getEncoder()
                .encodeToString((USER + ":" + ElasticsearchContainer.ELASTICSEARCH_DEFAULT_PASSWORD).getBytes(UTF_8));
    }

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }
}
