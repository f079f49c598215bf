package nl.brievenbus.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.brievenbus.kibana.check.StructureCheck;
import nl.brievenbus.kibana.file.ImportFile;
import nl.brievenbus.kibana.file.ImportFile.Dashboard;
import nl.brievenbus.kibana.source.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DashboardsTest {

    @Test
    void nothingIsWrongWithTheFormOfTheFile() {
        assertThat(StructureCheck.breaches(BuiltFile.text())).isEmpty();
    }

    @Test
    void theSameSourcesGiveTheSameBytes() {
        assertThat(BuiltFile.text()).isEqualTo(BuiltFile.text()).endsWith("\n");
    }

    @Test
    void dataViewsComeBeforeWhatRefersToThem() {
        assertThat(BuiltFile.read().objects().stream()
                        .map(object -> object.path("type").asString())
                        .distinct())
                .containsExactly("index-pattern", "tag", "search", "dashboard", "links");
    }

    @Test
    void everyDashboardBeginsWithTheWayToTheOthersAndWithWords() {
        assertThat(BuiltFile.read().dashboards()).hasSize(4).allSatisfy(dashboard -> assertThat(dashboard.panels())
                .extracting(panel -> panel.path("type").asString())
                .startsWith("links", "visualization"));
    }

    @Test
    void theLinksLeadToEveryDashboard() {
        ImportFile file = BuiltFile.read();
        assertThat(file.ofType("links").get(0).path("references").values())
                .extracting(reference -> reference.path("id").asString())
                .containsExactlyInAnyOrderElementsOf(
                        file.dashboards().stream().map(Dashboard::id).toList());
    }

    @Test
    void aWordThatTheFormDoesNotKnowIsNamedWithItsFile(@TempDir Path folder) throws IOException {
        for (String name : List.of("data-views", "searches", "dashboards")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(
                folder.resolve("data-views/a.yaml"), "id: a\nnaem: A\nindex: i\ntime: t\nlinks: []\nlabels: {}\n");

        assertThatThrownBy(() -> Sources.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.yaml")
                .hasMessageContaining("naem");
    }

    @Test
    void theImageOfEachDashboardShowsItsPanels() throws IOException {
        for (Dashboard dashboard : BuiltFile.read().dashboards()) {
            String name = dashboard.id().replace("brievenbus-dashboard-", "dashboard-") + ".svg";
            String image = Files.readString(Path.of("..", "docs", "images", name));
            for (JsonNode panel : dashboard.panels()) {
                assertThat(image)
                        .as(
                                "docs/images/%s is older than its dashboard; kibana/README.md tells how to draw it anew",
                                name)
                        .contains(panel.path("title").asString("").replace("&", "&amp;"));
            }
        }
    }
}
