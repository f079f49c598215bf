package nl.brievenbus.kibana.object;

/**
 * That one object needs another.
 *
 * @param name by which the object's attributes mean it
 */
public record Reference(String type, String id, String name) {

    /** The same reference as the dashboard repeats it for a panel: Kibana restores panels from there. */
    public Reference of(String panelIndex) {
        return new Reference(type, id, panelIndex + ":" + name);
    }

    /** To the tag. */
    public static Reference tag(String id) {
        return new Reference(ObjectType.TAG.kibanaName(), id, "tag-ref-" + id);
    }

    /** To the data view of a Lens layer. */
    public static Reference layer(String layerId, String dataView) {
        return new Reference(ObjectType.DATA_VIEW.kibanaName(), dataView, "indexpattern-datasource-layer-" + layerId);
    }
}
