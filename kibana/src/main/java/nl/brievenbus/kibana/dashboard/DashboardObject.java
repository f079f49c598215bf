package nl.brievenbus.kibana.dashboard;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.kibana.object.ObjectType;
import nl.brievenbus.kibana.object.Query;
import nl.brievenbus.kibana.object.Reference;
import nl.brievenbus.kibana.object.SavedObject;
import nl.brievenbus.kibana.source.DashboardSource;
import nl.brievenbus.kibana.source.LinksSource;
import nl.brievenbus.kibana.source.TagSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Dashboards. Their charts stand in them, not beside them: one object to read, import and remove. */
public final class DashboardObject {

    private DashboardObject() {}

    public static SavedObject of(DashboardSource source, LinksSource links, TagSource tag) {
        ArrayNode panels = SavedObject.object().putArray("panels");
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < source.panels().size(); i++) {
            Panel panel = Panel.of(source.panels().get(i), "panel-" + i, links);
            panels.add(panel.json());
            references.addAll(panel.references());
        }
        Controls controls = Controls.of(source.controls());
        references.addAll(controls.references());
        references.add(Reference.tag(tag.id()));
        return SavedObject.of(ObjectType.DASHBOARD, source.id(), attributes(source, panels, controls), references);
    }

    private static ObjectNode attributes(DashboardSource source, ArrayNode panels, Controls controls) {
        ObjectNode attributes = SavedObject.object()
                .put("title", source.title())
                .put("description", source.description())
                .put("panelsJSON", SavedObject.asString(panels))
                .put("optionsJSON", SavedObject.asString(options()))
                // Else Kibana opens it on the last fifteen minutes, in which no letter was written.
                .put("timeRestore", true)
                .put("timeFrom", source.from())
                .put("timeTo", source.to())
                .put("version", 1);
        attributes.putObject("refreshInterval").put("pause", true).put("value", 60_000);
        attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", SavedObject.asString(Query.everything()));
        attributes.set("controlGroupInput", controls.json());
        return attributes;
    }

    private static ObjectNode options() {
        return SavedObject.object()
                .put("useMargins", true)
                .put("syncColors", true)
                .put("syncCursor", true)
                .put("syncTooltips", false)
                .put("hidePanelTitles", false);
    }
}
