package nl.brievenbus.kibana.dashboard;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.kibana.object.ObjectType;
import nl.brievenbus.kibana.object.Reference;
import nl.brievenbus.kibana.object.SavedObject;
import nl.brievenbus.kibana.source.DashboardSource.Control;
import tools.jackson.databind.node.ObjectNode;

/** The filters on top of a dashboard; each narrows those behind it. */
record Controls(ObjectNode json, List<Reference> references) {

    static Controls of(List<Control> sources) {
        ObjectNode panels = SavedObject.object();
        List<Reference> references = new ArrayList<>();
        for (Control source : sources) {
            String id = "control-" + panels.size();
            ObjectNode input = panels.putObject(id)
                    .put("type", source.field().isPresent() ? "optionsListControl" : "timeSlider")
                    .put("order", panels.size() - 1)
                    .put("width", source.field().isPresent() ? "medium" : "large")
                    .put("grow", true)
                    .putObject("explicitInput")
                    .put("id", id)
                    .put("title", source.title());
            input.putObject("enhancements");
            source.field().ifPresent(field -> input.put("fieldName", field));
            source.of()
                    .ifPresent(view -> references.add(new Reference(
                            ObjectType.DATA_VIEW.kibanaName(), view, "controlGroup_" + id + ":optionsListDataView")));
        }
        return new Controls(group(panels), references);
    }

    private static ObjectNode group(ObjectNode panels) {
        ObjectNode nothingIgnored = SavedObject.object()
                .put("ignoreFilters", false)
                .put("ignoreQuery", false)
                .put("ignoreTimerange", false)
                .put("ignoreValidations", false);
        return SavedObject.object()
                .put("chainingSystem", "HIERARCHICAL")
                .put("controlStyle", "oneLine")
                .put("ignoreParentSettingsJSON", SavedObject.asString(nothingIgnored))
                .put("panelsJSON", SavedObject.asString(panels));
    }
}
