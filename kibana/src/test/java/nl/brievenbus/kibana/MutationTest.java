package nl.brievenbus.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.kibana.check.StructureCheck;
import nl.brievenbus.kibana.file.ImportFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Breaks each rule once in a copy of the file, and sees the check tell. */
class MutationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The first dashboard, with its panels read out of their string. */
    private record Opened(ImportFile file, ObjectNode dashboard, ArrayNode panels) {

        ObjectNode attributes() {
            return dashboard.withObject("attributes");
        }

        ObjectNode panel(String title) {
            return panels.values().stream()
                    .filter(panel -> panel.path("title").asString("").equals(title))
                    .map(ObjectNode.class::cast)
                    .findFirst()
                    .orElseThrow();
        }

        ObjectNode chart(String title) {
            return panel(title).withObject("embeddableConfig").withObject("attributes");
        }

        ObjectNode layer(String title) {
            return chart(title)
                    .withObject("state")
                    .withObject("datasourceStates")
                    .withObject("formBased")
                    .withObject("layers")
                    .withObject("layer");
        }

        ObjectNode column(String title, String id) {
            return layer(title).withObject("columns").withObject(id);
        }

        ObjectNode drawing(String title) {
            return chart(title).withObject("state").withObject("visualization");
        }

        ObjectNode any(String type) {
            return file.ofType(type).get(0);
        }

        void drop(String referenceName) {
            ArrayNode references = dashboard.withArray("references");
            for (int i = references.size() - 1; i >= 0; i--) {
                if (references.get(i).path("name").asString("").contains(referenceName)) {
                    references.remove(i);
                }
            }
        }
    }

    private static Arguments rule(String breach, Consumer<Opened> mutation) {
        return Arguments.of(breach, mutation);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                // 1: envelope
                rule("occurs twice", it -> it.file()
                        .objects()
                        .get(1)
                        .put("type", "index-pattern")
                        .put("id", it.file().objects().get(0).path("id").asString())),
                rule("has no id", it -> it.any("search").put("id", "")),
                rule("has a type that we do not write", it -> it.any("tag").put("type", "map")),
                rule("lacks the version stamp", it -> it.any("search").remove("coreMigrationVersion")),
                rule("has another version stamp", it -> it.dashboard().put("typeMigrationVersion", "10.4.0")),
                rule("has another version stamp", it -> it.any("index-pattern").remove("typeMigrationVersion")),
                rule("attributes that Kibana does not know", it -> it.attributes()
                        .put("hits", 0)),
                // 2: strings of JSON
                rule("optionsJSON is no string", it -> it.attributes().putObject("optionsJSON")),
                rule(
                        "fieldFormatMap holds no JSON",
                        it -> it.any("index-pattern").withObject("attributes").put("fieldFormatMap", "{")),
                // 3: references
                rule("refers to what is not in the file", it -> ((ObjectNode)
                                it.dashboard().withArray("references").get(1))
                        .put("id", "elsewhere")),
                rule("has two references named", it -> it.dashboard()
                        .withArray("references")
                        .add(it.dashboard().path("references").get(0))),
                rule(
                        "names no data view",
                        it -> it.any("search").withArray("references").removeAll()),
                rule(
                        "has a link to nowhere",
                        it -> it.any("links").withArray("references").remove(0)),
                rule("has a control without a data view", it -> it.drop("optionsListDataView")),
                // 4: grid and panels
                rule(
                        "is called otherwise in the grid",
                        it -> it.panel("By kind").withObject("gridData").put("i", "x")),
                rule(
                        "stands outside of the grid",
                        it -> it.panel("By ministry").withObject("gridData").put("w", 30)),
                rule(
                        "overlaps",
                        it -> it.panel("By kind").withObject("gridData").put("w", 13)),
                rule("refers to nothing", it -> it.drop(":panel_panel-0")),
                rule("has a reference that the dashboard does not repeat", it -> it.drop("panel-2:indexpattern")),
                rule("has a type that we do not write", it -> it.panel("By kind")
                        .put("type", "map")),
                // 5: columns
                rule("has a layer without a data view", it -> it.chart("By kind")
                        .putArray("references")),
                rule(
                        "orders other columns than it has",
                        it -> it.layer("By kind").withArray("columnOrder").remove(0)),
                rule("draws a column that is not there", it -> it.drawing("Settled")
                        .put("metricAccessor", "x")),
                rule("draws a layer that is not there", it -> it.drawing("Settled")
                        .put("layerId", "x")),
                rule("is ordered by a column that is not there", it -> it.column("By kind", "group-0")
                        .withObject("params")
                        .withObject("orderBy")
                        .put("columnId", "x")),
                // 7: counts, scales, old charts, words, time
                rule("has a column without sourceField", it -> it.column("Settled", "measure-0")
                        .remove("sourceField")),
                rule("has a column without scale", it -> it.column("By kind", "group-0")
                        .remove("scale")),
                rule("a kind that Kibana gives up", it -> it.chart("Settled")
                        .put("visualizationType", "lnsLegacyMetric")),
                rule("draws no layer", it -> it.drawing("By theme").remove("layers")),
                rule("has no title", it -> it.panel("By kind").put("title", "")),
                rule("has no description", it -> it.attributes().put("description", " ")),
                rule("has no timeFrom", it -> it.attributes().remove("timeFrom")),
                rule("does not restore its time range", it -> it.attributes().put("timeRestore", false)),
                rule(
                        "has no controls",
                        it -> it.attributes().withObject("controlGroupInput").put("panelsJSON", "{}")));
    }

    @ParameterizedTest(name = "{0} ({index})")
    @MethodSource("rules")
    void aBreachIsTold(String breach, Consumer<Opened> mutation) {
        ImportFile file = BuiltFile.read();
        ObjectNode dashboard =
                file.find("dashboard", "brievenbus-dashboard-commitments").orElseThrow();
        JsonNode text = dashboard.path("attributes").path("panelsJSON");
        Opened opened = new Opened(file, dashboard, (ArrayNode) ImportFile.inner(text));
        opened.attributes().put("panelsJSON", JSON.writeValueAsString(opened.panels()));
        assertThat(StructureCheck.breaches(text(file))).as("before").isEmpty();

        mutation.accept(opened);
        opened.attributes().put("panelsJSON", JSON.writeValueAsString(opened.panels()));

        assertThat(StructureCheck.breaches(text(file))).anyMatch(told -> told.contains(breach));
    }

    private static String text(ImportFile file) {
        return file.objects().stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n"));
    }
}
