package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.brievenbus.standalone.Deployment.Container;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/** What the containers promise, read from the files that they are started from; no Docker is needed. */
class ComposeFileTest {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)[^}]*}");
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");

    /** A JVM beside its heap: classes, threads, compiled code. */
    private static final int SERVICE_OVERHEAD_MB = 200;

    private static final int PARSING_OVERHEAD_MB = 150;
    /** Tesseract reads one page at a time. */
    private static final int OCR_MB = 200;

    private final Deployment deployment = Deployment.OF_THIS_PROJECT;

    @Test
    void everyPortIsReachedFromThisMachineOnly() throws IOException {
        List<String> ports = containers().stream()
                .flatMap(container -> container.list("ports").stream())
                .toList();

        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void noContainerHasRightsBeyondThoseOfAPlainProcess() throws IOException {
        assertThat(containers()).isNotEmpty().allSatisfy(container -> {
            assertThat(container.list("cap_drop")).containsExactly("ALL");
            assertThat(container.list("security_opt")).containsExactly("no-new-privileges:true");
            assertThat(container.text("pids_limit")).matches("\\d+");
            assertThat(container.megabytes()).isPositive();
            assertThat(container.settings()).doesNotContainKeys("privileged", "cap_add", "pid", "ipc", "network_mode");
        });
    }

    @Test
    void ourServicesWriteNowhereButInNamedPlaces() throws IOException {
        assertThat(ours()).hasSize(3).allSatisfy(container -> assertThat(container.settings())
                .containsEntry("read_only", true));
        assertThat(container("ingest-service").list("volumes")).containsExactly("./letters:/letters");
        assertThat(container("extract-service").list("volumes"))
                .containsExactly("./letters/archive:/letters/archive:ro");
        assertThat(container("index-service").list("volumes")).isEmpty();
        assertThat(ours()).allSatisfy(container -> assertThat(container.list("tmpfs"))
                .hasSize(1)
                .allMatch(mount -> mount.matches("/tmp:(no)?exec,nosuid,nodev,size=\\d+m,mode=1777")));
    }

    @Test
    void ourServicesAreNeverRoot() throws IOException {
        for (Container container : ours()) {
            assertThat(container.text("user")).startsWith("${BRIEVENBUS_USER:?");
            assertThat(deployment.stage(container.name())).contains("USER 10001:10001");
        }
    }

    @Test
    void ourServicesHaveNoWayOutAndCanBeStartedManyTimes() throws IOException {
        assertThat(deployment.text("docker-compose.yml")).contains("inside: {internal: true}");
        assertThat(ours()).allSatisfy(container -> {
            assertThat(container.list("networks")).containsExactly("inside");
            assertThat(container.settings()).doesNotContainKeys("ports", "container_name", "hostname");
        });
    }

    @Test
    void ourServicesAreTheProcessThatIsAskedToEnd() throws IOException {
        for (Container container : ours()) {
            assertThat(deployment.stage(container.name()))
                    .filteredOn(line -> line.startsWith("ENTRYPOINT"))
                    .hasSize(1)
                    .allMatch(line -> line.matches("ENTRYPOINT \\[(\"tini\", \"--\", )?\"java\", .*]"));
            assertThat(deployment.stage(container.name())).noneMatch(line -> line.startsWith("CMD"));
            // Longer than the half minute in which a service finishes the letters at hand.
            assertThat(container.text("stop_grace_period")).isEqualTo("40s");
        }
    }

    @Test
    void whatMustBeHealthyFirstTellsItsHealth() throws IOException {
        for (Container container : containers()) {
            for (Map.Entry<String, Object> needed : container.map("depends_on").entrySet()) {
                String condition = String.valueOf(((Map<?, ?>) needed.getValue()).get("condition"));
                if (condition.equals("service_healthy")) {
                    assertThat(container(needed.getKey()).map("healthcheck")).containsKey("test");
                } else {
                    assertThat(condition).isEqualTo("service_completed_successfully");
                    assertThat(container(needed.getKey()).text("restart")).isEqualTo("no");
                }
            }
        }
        for (Container container : ours()) {
            assertThat(container.map("depends_on")).containsKey("kafka");
            assertThat(deployment.stage(container.name())).anyMatch(line -> line.startsWith("HEALTHCHECK "));
        }
    }

    @Test
    void onlyKibanaAndItsDashboardsWaitForTheirProfile() throws IOException {
        assertThat(containers())
                .filteredOn(container -> !container.list("profiles").isEmpty())
                .allMatch(container -> container.list("profiles").equals(List.of("kibana")))
                .extracting(Container::name)
                .containsExactlyInAnyOrder("kibana", "dashboards");
    }

    @Test
    void everySecretIsMadeAtTheFirstRunAndStandsInNoFileOfOurs() throws IOException {
        Map<String, String> example = deployment.example();
        List<String> secrets = containers().stream()
                .flatMap(container -> container.map("environment").entrySet().stream())
                .filter(variable -> variable.getKey().matches(".*(PASSWORD|KEY|SECRET|TOKEN)"))
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();

        assertThat(secrets).isNotEmpty().allMatch(value -> value.matches("\\$\\{[A-Z_]+:\\?run docker/first-run .*}"));
        assertThat(secrets.stream().flatMap(value -> variables(value).stream()).map(example::get))
                .containsOnly("random");
    }

    @Test
    void everyVariableIsExplainedInTheExampleAndUsed() throws IOException {
        List<String> used = variables(deployment.text("docker-compose.yml"));

        assertThat(deployment.example().keySet())
                .containsExactlyInAnyOrderElementsOf(used.stream().distinct().toList());
    }

    @Test
    void theVersionsAreThoseThatTheBuildUses() throws IOException {
        Map<String, String> example = deployment.example();
        String pom = deployment.text("pom.xml");
        String elasticsearch = element(pom, "elasticsearch.server.version");

        assertThat(example)
                .containsEntry("KAFKA_IMAGE", "apache/kafka:" + AppInfoParser.getVersion())
                .containsEntry("ELASTICSEARCH_IMAGE", "docker.elastic.co/elasticsearch/elasticsearch:" + elasticsearch)
                .containsEntry("KIBANA_IMAGE", "docker.elastic.co/kibana/kibana:" + elasticsearch)
                .containsEntry("BRIEVENBUS_VERSION", element(pom.substring(pom.indexOf("</parent>")), "version"));
    }

    @Test
    void theHeapAndAllParsingProcessesFitTheMemoryOfExtractService() throws IOException {
        Container extract = container("extract-service");
        int fork = Integer.parseInt(
                deployment.example().getOrDefault("EXTRACT_FORK_MEMORY", "").replace("MB", ""));
        Map<String, Object> environment = extract.map("environment");
        int quick = Integer.parseInt(String.valueOf(environment.get("BRIEVENBUS_EXTRACT_WORKERS")));
        int slow = Integer.parseInt(String.valueOf(environment.get("BRIEVENBUS_EXTRACT_SLOW_WORKERS")));
        int temporary = number(Pattern.compile("size=(\\d+)m"), String.valueOf(extract.list("tmpfs")));

        int needed = number(HEAP, String.join("\n", deployment.stage("extract-service")))
                + SERVICE_OVERHEAD_MB
                + quick * (fork + PARSING_OVERHEAD_MB)
                // A second try gets twice the memory.
                + slow * (2 * fork + PARSING_OVERHEAD_MB + OCR_MB)
                // What stands in memory as files counts too.
                + temporary;
        assertThat(needed).isLessThanOrEqualTo(extract.megabytes());
    }

    @Test
    void theHeapsOfTheOtherServicesLeaveRoomForTheRestOfTheJvm() throws IOException {
        for (String name : List.of("ingest-service", "index-service")) {
            int percent = number(Pattern.compile("MaxRAMPercentage=(\\d+)"), String.join("\n", deployment.stage(name)));
            int limit = container(name).megabytes();
            assertThat(limit - limit * percent / 100).isGreaterThanOrEqualTo(SERVICE_OVERHEAD_MB);
        }
    }

    private Collection<Container> containers() throws IOException {
        return deployment.containers().values();
    }

    private List<Container> ours() throws IOException {
        return containers().stream().filter(Container::isOurs).toList();
    }

    private Container container(String name) throws IOException {
        return containers().stream()
                .filter(container -> container.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no container is named " + name));
    }

    private static List<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toList());
    }

    private static int number(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }

    private static String element(String xml, String name) {
        Matcher element =
                Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(xml);
        assertThat(element.find()).as(name).isTrue();
        return element.group(1);
    }
}
