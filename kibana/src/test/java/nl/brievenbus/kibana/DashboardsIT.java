package nl.brievenbus.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.brievenbus.kibana.check.FieldUses;
import nl.brievenbus.kibana.file.ImportFile;
import nl.brievenbus.kibana.file.ImportFile.Dashboard;
import nl.brievenbus.kibana.image.DashboardImage;
import nl.brievenbus.kibana.query.PanelData;
import nl.brievenbus.kibana.sample.SampleIndex;
import nl.brievenbus.kibana.sample.SampleLetters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The dashboards against a real Elasticsearch that holds the samples. */
class DashboardsIT {

    private static final Logger log = LoggerFactory.getLogger(DashboardsIT.class);

    private static final ImportFile FILE = BuiltFile.read();
    private static SampleIndex index;
    private static PanelData data;

    @BeforeAll
    static void start() throws Exception {
        index = SampleIndex.start();
        data = new PanelData(FILE, index, SampleLetters.NOW);
    }

    @AfterAll
    static void stop() throws IOException {
        index.close();
    }

    @Test
    void everyFieldIsInTheRealMappingsInATypeThatItsUseAllows() {
        log.info(
                "{} uses of fields in {} indices.",
                FieldUses.in(FILE).size(),
                types(FILE).size());
        assertThat(FieldUses.breaches(FILE, types(FILE))).isEmpty();
    }

    @Test
    void aFieldThatIsNotThereOrOfAnotherTypeIsTold() {
        Map<String, Map<String, String>> types = types(FILE);
        change(types, "brievenbus-commitments", fields -> {
            fields.remove("actor.ministries");
            fields.put("kind", "text");
            fields.put("deadline.latest", "keyword");
        });
        change(types, "brievenbus-letters", fields -> fields.put("characters", "keyword"));
        change(types, "brievenbus-failures", fields -> fields.remove("remedy"));

        assertThat(FieldUses.breaches(FILE, types))
                .anyMatch(told -> told.contains("By ministry: actor.ministries of brievenbus-commitments is not there"))
                .anyMatch(told -> told.contains("By kind: kind of brievenbus-commitments is text"))
                .anyMatch(told -> told.contains("deadline.latest of brievenbus-commitments is keyword, not DATE"))
                .anyMatch(told -> told.contains("characters of brievenbus-letters is keyword, not NUMBER"))
                .anyMatch(told -> told.contains("brievenbus-search-failures: remedy"));
    }

    @Test
    void everyPanelHasDataFromTheSamples() {
        List<String> empty = new ArrayList<>();
        int asked = 0;
        for (Dashboard dashboard : FILE.dashboards()) {
            for (JsonNode panel : dashboard.panels()) {
                String type = panel.path("type").asString("");
                if (type.equals("lens") || type.equals("search")) {
                    asked++;
                    boolean full = type.equals("lens")
                            ? data.chart(dashboard, panel).hasData()
                            : !data.rows(dashboard, panel).rows().isEmpty();
                    if (!full) {
                        empty.add(dashboard.id() + ", " + panel.path("title").asString(panel.toString()));
                    }
                }
            }
        }
        log.info("{} panels asked Elasticsearch.", asked);
        assertThat(empty).isEmpty();
    }

    @Test
    void everyControlHasValuesToChooseFrom() {
        for (Dashboard dashboard : FILE.dashboards()) {
            FieldUses.in(FILE).stream()
                    .filter(use -> use.where().startsWith(dashboard.id() + ", control-"))
                    .forEach(use -> {
                        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
                        body.putObject("aggs")
                                .putObject("values")
                                .putObject("terms")
                                .put("field", use.field());
                        assertThat(index.search(use.index(), body)
                                        .path("aggregations")
                                        .path("values")
                                        .path("buckets"))
                                .as(use.where() + ": " + use.field())
                                .isNotEmpty();
                    });
        }
    }

    @Test
    void aPanelWhoseFilterMatchesNothingIsSeenToBeEmpty() {
        ImportFile broken =
                ImportFile.read(BuiltFile.text().replace("kind : \\\\\\\"MADE\\\\\\\"", "kind : \\\\\\\"MAED\\\\\\\""));
        Dashboard dashboard = broken.dashboards().get(0);
        JsonNode panel = dashboard.panels().stream()
                .filter(one -> one.path("title").asString("").equals("Commitments made"))
                .findFirst()
                .orElseThrow();

        assertThat(new PanelData(broken, index, SampleLetters.NOW)
                        .chart(dashboard, panel)
                        .hasData())
                .isFalse();
    }

    @Test
    void theAddressThatTheImporterWritesOpensTheLetter() {
        String id = index.search("brievenbus-letters", JsonNodeFactory.instance.objectNode())
                .path("hits")
                .path("hits")
                .get(0)
                .path("_id")
                .asString();

        assertThat(index.get("/brievenbus-letters/_doc/" + id.replace(":", "%3A"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyDashboardIsDrawnWithAllItsPanels() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("brievenbus.images", "target/images")));
        for (Dashboard dashboard : FILE.dashboards()) {
            String svg = new DashboardImage(FILE, dashboard, data).svg();
            Files.writeString(
                    folder.resolve(dashboard.id().replace("brievenbus-dashboard-", "dashboard-") + ".svg"), svg);

            assertThat(svg).isEqualTo(new DashboardImage(FILE, dashboard, data).svg());
            for (JsonNode panel : dashboard.panels()) {
                assertThat(svg).contains(panel.path("title").asString("").replace("&", "&amp;"));
            }
        }
    }

    private static void change(
            Map<String, Map<String, String>> types, String index, Consumer<Map<String, String>> change) {
        types.computeIfPresent(index, (name, fields) -> {
            change.accept(fields);
            return fields;
        });
    }

    private static Map<String, Map<String, String>> types(ImportFile file) {
        Map<String, Map<String, String>> types = new TreeMap<>();
        for (ObjectNode view : file.ofType("index-pattern")) {
            String name = view.path("attributes").path("title").asString();
            types.put(name, index.types(name));
        }
        return types;
    }
}
