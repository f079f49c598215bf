package nl.brievenbus.kibana.image;

import java.util.List;
import nl.brievenbus.kibana.file.ImportFile;
import nl.brievenbus.kibana.file.ImportFile.Dashboard;
import nl.brievenbus.kibana.image.Svg.Area;
import nl.brievenbus.kibana.query.PanelData;
import tools.jackson.databind.JsonNode;

/**
 * A dashboard as a picture: its panels where they stand, filled with the answers to their own queries. Not what Kibana
 * paints to the pixel, but what it shows.
 */
public final class DashboardImage {

    /** Of one of the 48 columns of the grid. */
    private static final double COLUMN = 26;
    /** Of a row of the grid, as in Kibana. */
    private static final double ROW = 20;

    private static final double EDGE = 16;
    private static final double HEAD = 104;
    private static final double GAP = 4;

    private final ImportFile file;
    private final Dashboard dashboard;
    private final PanelData data;
    private final Svg svg = new Svg();

    public DashboardImage(ImportFile file, Dashboard dashboard, PanelData data) {
        this.file = file;
        this.dashboard = dashboard;
        this.data = data;
    }

    /** The picture. The same data gives the same bytes. */
    public String svg() {
        int width = (int) (48 * COLUMN + 2 * EDGE);
        int rows = dashboard.panels().stream()
                .mapToInt(panel -> panel.path("gridData").path("y").asInt()
                        + panel.path("gridData").path("h").asInt())
                .max()
                .orElse(0);
        int height = (int) (HEAD + rows * ROW + EDGE);
        svg.box(new Area(0, 0, width, height), "#f6f8fb", "none", 0);
        head(width);
        dashboard.panels().forEach(this::panel);
        return svg.document(width, height);
    }

    private void head(int width) {
        svg.text(EDGE, 34, 22, Svg.bold(Svg.INK), "start", dashboard.attribute("title"));
        svg.text(EDGE, 55, 13, Svg.ink(Svg.FAINT), "start", dashboard.attribute("description"));
        svg.text(
                width - EDGE,
                34,
                12,
                Svg.ink(Svg.FAINT),
                "end",
                "%s → %s, with now = %s; the sample letters"
                        .formatted(dashboard.attribute("timeFrom"), dashboard.attribute("timeTo"), data.today()));
        double x = EDGE;
        for (JsonNode control : ImportFile.inner(
                dashboard.object().path("attributes").path("controlGroupInput").path("panelsJSON"))) {
            String title = control.path("explicitInput").path("title").asString("");
            double wide = Svg.width(title, 12) + 74;
            svg.box(new Area(x, 66, wide, 26), "#ffffff", "#cfd8e3", 5);
            svg.text(x + 9, 83, 12, Svg.bold(Svg.INK), "start", title);
            svg.text(x + wide - 9, 83, 12, Svg.ink(Svg.FAINT), "end", "Any ▾");
            x += wide + 8;
        }
    }

    private void panel(JsonNode panel) {
        JsonNode grid = panel.path("gridData");
        Area area = new Area(
                EDGE + grid.path("x").asInt() * COLUMN + GAP,
                HEAD + grid.path("y").asInt() * ROW + GAP,
                grid.path("w").asInt() * COLUMN - 2 * GAP,
                grid.path("h").asInt() * ROW - 2 * GAP);
        svg.box(area, "#ffffff", Svg.LINE, 6);
        switch (panel.path("type").asString("")) {
            case "links" -> links(area);
            case "visualization" ->
                words(
                        area,
                        panel.path("embeddableConfig")
                                .path("savedVis")
                                .path("params")
                                .path("markdown")
                                .asString(""));
            case "search" -> {
                PanelData.Rows rows = data.rows(dashboard, panel);
                new RowsDrawing(svg, titled(area, rows.title())).draw(rows);
            }
            default -> chart(panel, area);
        }
    }

    private void chart(JsonNode panel, Area area) {
        JsonNode attributes = panel.path("embeddableConfig").path("attributes");
        new ChartDrawing(svg, titled(area, panel.path("title").asString("")), data.chart(dashboard, panel))
                .draw(
                        attributes.path("visualizationType").asString(""),
                        attributes
                                .path("state")
                                .path("visualization")
                                .path("preferredSeriesType")
                                .asString(""));
    }

    /** Writes the title of a panel; what is left below it is for its data. */
    private Area titled(Area area, String title) {
        svg.text(area.x() + 10, area.y() + 18, 13, Svg.bold(Svg.INK), "start", title);
        return area.inset(10, 28, 10, 8);
    }

    private void links(Area area) {
        double x = area.x() + 14;
        for (JsonNode link : file.ofType("links").get(0).path("attributes").path("links")) {
            String label = link.path("label").asString("");
            boolean here = link.path("id").asString("").equals(dashboard.id());
            svg.text(x, area.y() + 32, 14, here ? Svg.bold(Svg.INK) : Svg.ink("#0b64dd"), "start", label);
            double wide = Svg.width(label, 14);
            svg.line(x, area.y() + 39, x + wide, area.y() + 39, here ? Svg.INK : "#ffffff");
            x += wide + 36;
        }
    }

    private void words(Area area, String markdown) {
        double y = area.y() + 26;
        List<String> lines = Svg.wrapped(markdown.replace("**", "").replace("`", ""), 13.5, area.width() - 24, 5);
        for (String line : lines) {
            svg.text(area.x() + 12, y, 13.5, Svg.ink("#38475c"), "start", line);
            y += 20;
        }
    }
}
