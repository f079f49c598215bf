package nl.brievenbus.kibana.lens;

import java.util.stream.IntStream;
import nl.brievenbus.kibana.source.PanelSource;
import nl.brievenbus.kibana.source.PanelSource.Shape;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the columns of a layer are drawn: Lens's own types of charts. */
final class Drawing {

    private Drawing() {}

    static String typeOf(Shape shape) {
        return switch (shape) {
            case NUMBER -> "lnsMetric";
            case BARS, COLUMNS, LINES -> "lnsXY";
            case DONUT -> "lnsPie";
            case TABLE -> "lnsDatatable";
            case LINKS, TEXT, ROWS -> throw new IllegalArgumentException(shape + " is no chart.");
        };
    }

    static ObjectNode of(PanelSource source) {
        return switch (source.show()) {
            case NUMBER -> number();
            case DONUT -> donut();
            case TABLE -> table(source);
            case BARS -> alongAxis(source, "bar_horizontal" + stacked(source));
            case COLUMNS -> alongAxis(source, "bar" + stacked(source));
            case LINES -> alongAxis(source, "line");
            case LINKS, TEXT, ROWS -> throw new IllegalArgumentException(source.show() + " is no chart.");
        };
    }

    private static String stacked(PanelSource source) {
        return source.by().size() > 1 ? "_stacked" : "";
    }

    private static ObjectNode number() {
        return layer().put("metricAccessor", Columns.measure(0));
    }

    private static ObjectNode donut() {
        ObjectNode drawing = LensChart.object().put("shape", "donut");
        ObjectNode layer = layer();
        drawing.putArray("layers").add(layer);
        layer.putArray("primaryGroups").add(Columns.group(0));
        layer.putArray("metrics").add(Columns.measure(0));
        layer.put("numberDisplay", "value")
                .put("categoryDisplay", "default")
                .put("legendDisplay", "show")
                .put("nestedLegend", false);
        return drawing;
    }

    private static ObjectNode table(PanelSource source) {
        ObjectNode drawing = layer();
        ArrayNode columns = drawing.putArray("columns");
        IntStream.range(0, source.by().size()).forEach(i -> columns.addObject().put("columnId", Columns.group(i)));
        IntStream.range(0, source.measures().size())
                .forEach(i -> columns.addObject().put("columnId", Columns.measure(i)));
        drawing.putObject("sorting").put("columnId", Columns.measure(0)).put("direction", "desc");
        drawing.putObject("paging").put("enabled", true).put("size", 10);
        return drawing;
    }

    private static ObjectNode alongAxis(PanelSource source, String series) {
        ObjectNode drawing = LensChart.object();
        boolean legend = source.by().size() > 1 || source.measures().size() > 1;
        drawing.putObject("legend").put("isVisible", legend).put("position", "right");
        drawing.put("valueLabels", legend ? "hide" : "show")
                .put("fittingFunction", "None")
                .put("preferredSeriesType", series);
        drawing.putObject("axisTitlesVisibilitySettings")
                .put("x", false)
                .put("yLeft", false)
                .put("yRight", false);
        ObjectNode layer = layer().put("seriesType", series).put("xAccessor", Columns.group(0));
        drawing.putArray("layers").add(layer);
        ArrayNode accessors = layer.putArray("accessors");
        IntStream.range(0, source.measures().size()).forEach(i -> accessors.add(Columns.measure(i)));
        if (source.by().size() > 1) {
            layer.put("splitAccessor", Columns.group(1));
        }
        return drawing;
    }

    private static ObjectNode layer() {
        return LensChart.object().put("layerId", LensChart.LAYER).put("layerType", "data");
    }
}
