package nl.brievenbus.kibana.object;

import java.util.List;
import nl.brievenbus.kibana.source.SearchSource;
import nl.brievenbus.kibana.source.TagSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Discover sessions: the only panel that shows one document a row, its words whole and what was searched marked. */
public final class SearchObject {

    private static final String INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index";
    /** As high as its text needs. */
    private static final int WHOLE_TEXT = -1;

    private SearchObject() {}

    public static SavedObject of(SearchSource source, TagSource tag) {
        ObjectNode attributes = SavedObject.object()
                .put("title", source.title())
                .put("description", source.description())
                .put("hideChart", true)
                .put("isTextBasedQuery", false)
                .put("timeRestore", false)
                .put("usesAdHocDataView", false)
                .put("rowHeight", WHOLE_TEXT);
        ArrayNode columns = attributes.putArray("columns");
        source.columns().forEach(columns::add);
        attributes
                .putArray("sort")
                .addArray()
                .add(source.sort().field())
                .add(source.sort().order());
        attributes.putObject("grid");
        attributes
                .putObject("kibanaSavedObjectMeta")
                .put("searchSourceJSON", SavedObject.asString(searchSource(source)));
        return SavedObject.of(
                ObjectType.SEARCH,
                source.id(),
                attributes,
                List.of(new Reference(ObjectType.DATA_VIEW.kibanaName(), source.of(), INDEX), Reference.tag(tag.id())));
    }

    private static ObjectNode searchSource(SearchSource source) {
        ObjectNode searchSource = SavedObject.object();
        searchSource.set("query", Query.of(source.where()));
        searchSource.putArray("filter");
        return searchSource.put("highlightAll", true).put("version", true).put("indexRefName", INDEX);
    }
}
