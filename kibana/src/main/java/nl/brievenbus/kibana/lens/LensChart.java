package nl.brievenbus.kibana.lens;

import nl.brievenbus.kibana.object.Query;
import nl.brievenbus.kibana.object.Reference;
import nl.brievenbus.kibana.source.PanelSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart: one layer of data, and how it is drawn.
 *
 * @param attributes of the Lens object, as a panel holds it by value
 * @param reference to the data view
 */
public record LensChart(ObjectNode attributes, Reference reference) {

    static final String LAYER = "layer";

    /**
     * The chart of a panel.
     *
     * @throws IllegalArgumentException where the panel lacks what its shape needs
     */
    public static LensChart of(PanelSource source) {
        Reference reference = Reference.layer(
                LAYER,
                source.of()
                        .orElseThrow(() -> new IllegalArgumentException("The panel '%s' names no data view ('of')."
                                .formatted(source.title().orElse("")))));
        ObjectNode attributes = object().put("title", source.title().orElse(""))
                .put("type", "lens")
                .put("visualizationType", Drawing.typeOf(source.show()));
        source.description().ifPresent(description -> attributes.put("description", description));
        attributes
                .putArray("references")
                .addObject()
                .put("type", reference.type())
                .put("id", reference.id())
                .put("name", reference.name());
        attributes.set("state", state(source));
        return new LensChart(attributes, reference);
    }

    private static ObjectNode state(PanelSource source) {
        ObjectNode state = object();
        state.set("visualization", Drawing.of(source));
        state.set("query", Query.of(source.where()));
        state.putArray("filters");
        state.putObject("datasourceStates")
                .putObject("formBased")
                .putObject("layers")
                .set(LAYER, Columns.layer(source));
        state.putArray("internalReferences");
        state.putObject("adHocDataViews");
        return state;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
