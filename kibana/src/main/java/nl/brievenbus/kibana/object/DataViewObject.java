package nl.brievenbus.kibana.object;

import java.util.List;
import nl.brievenbus.kibana.source.DataViewSource;
import tools.jackson.databind.node.ObjectNode;

/** Data views. Their fields are not listed: Kibana asks Elasticsearch itself. */
public final class DataViewObject {

    /** Stands for the address of a letter; the importer puts the installation's own in its place. */
    public static final String LETTER_ADDRESS = "http://letter.address.placeholder/{{value}}";

    private DataViewObject() {}

    public static SavedObject of(DataViewSource source) {
        return SavedObject.of(
                ObjectType.DATA_VIEW,
                source.id(),
                SavedObject.object()
                        .put("title", source.index())
                        .put("name", source.name())
                        .put("timeFieldName", source.time())
                        // So that it can be imported before the first letter has come.
                        .put("allowNoIndex", true)
                        .put("fields", "[]")
                        .put("fieldAttrs", SavedObject.asString(labels(source)))
                        .put("sourceFilters", "[]")
                        .put("runtimeFieldMap", "{}")
                        .put("fieldFormatMap", SavedObject.asString(formats(source.links()))),
                List.of());
    }

    private static ObjectNode labels(DataViewSource source) {
        ObjectNode labels = SavedObject.object();
        source.labels().forEach((field, label) -> labels.putObject(field).put("customLabel", label));
        return labels;
    }

    private static ObjectNode formats(List<DataViewSource.Link> links) {
        ObjectNode formats = SavedObject.object();
        for (DataViewSource.Link link : links) {
            formats.putObject(link.field())
                    .put("id", "url")
                    .putObject("params")
                    .put("type", "a")
                    .put("urlTemplate", LETTER_ADDRESS)
                    .put("labelTemplate", link.label());
        }
        return formats;
    }
}
