package nl.brievenbus.kibana.lens;

import java.util.Optional;
import nl.brievenbus.kibana.object.Query;
import nl.brievenbus.kibana.source.PanelSource;
import nl.brievenbus.kibana.source.PanelSource.Group;
import nl.brievenbus.kibana.source.PanelSource.Measure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The columns of a layer: groups first, then measures, as Lens asks Elasticsearch for them. */
final class Columns {

    /** Lens's name for "no field: documents". */
    private static final String DOCUMENTS = "___records___";

    private static final int FEW = 5;

    private Columns() {}

    static String group(int place) {
        return "group-" + place;
    }

    static String measure(int place) {
        return "measure-" + place;
    }

    static ObjectNode layer(PanelSource source) {
        ObjectNode layer = LensChart.object();
        ObjectNode columns = layer.putObject("columns");
        ArrayNode order = layer.putArray("columnOrder");
        for (int i = 0; i < source.by().size(); i++) {
            columns.set(group(i), column(source.by().get(i)));
            order.add(group(i));
        }
        for (int i = 0; i < source.measures().size(); i++) {
            columns.set(measure(i), column(source.measures().get(i)));
            order.add(measure(i));
        }
        layer.putObject("incompleteColumns");
        return layer.put("sampling", 1);
    }

    private static ObjectNode column(Group group) {
        return group.date().map(date -> histogram(group, date)).orElseGet(() -> terms(group));
    }

    private static ObjectNode histogram(Group group, String date) {
        ObjectNode column = named(group.label(), "date")
                .put("operationType", "date_histogram")
                .put("isBucketed", true)
                .put("scale", "interval")
                .put("sourceField", date);
        column.putObject("params")
                .put("interval", required(group.every(), "every", group.label()))
                .put("includeEmptyRows", true)
                .put("dropPartials", false)
                // The time range filters by the data view's own time, whatever the axis shows.
                .put("ignoreTimeRange", true);
        return column;
    }

    private static ObjectNode terms(Group group) {
        ObjectNode column = named(group.label(), group.type().orElse("string"))
                .put("operationType", "terms")
                .put("isBucketed", true)
                .put("scale", "ordinal")
                .put("sourceField", required(group.field(), "field", group.label()));
        ObjectNode parameters =
                column.putObject("params").put("size", group.size().orElse(FEW));
        parameters.putObject("orderBy").put("type", "column").put("columnId", measure(0));
        parameters
                .put("orderDirection", "desc")
                .put("otherBucket", false)
                .put("missingBucket", group.missing().orElse(false))
                .putObject("parentFormat")
                .put("id", "terms");
        return column;
    }

    private static ObjectNode column(Measure measure) {
        ObjectNode column = named(measure.label(), measure.type().orElse("number"))
                .put("operationType", measure.operation())
                .put("isBucketed", false)
                .put("scale", measure.type().isPresent() ? "interval" : "ratio")
                .put("sourceField", measure.field().orElse(DOCUMENTS));
        ObjectNode parameters = column.putObject("params").put("emptyAsNull", false);
        measure.percentile().ifPresent(percentile -> parameters.put("percentile", percentile));
        if (measure.where().isPresent()) {
            column.set("filter", Query.of(measure.where()));
        }
        return column;
    }

    private static ObjectNode named(String label, String type) {
        return LensChart.object().put("label", label).put("customLabel", true).put("dataType", type);
    }

    private static String required(Optional<String> value, String name, String label) {
        return value.orElseThrow(
                () -> new IllegalArgumentException("The group '%s' needs '%s'.".formatted(label, name)));
    }
}
