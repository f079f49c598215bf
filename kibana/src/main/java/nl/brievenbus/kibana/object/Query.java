package nl.brievenbus.kibana.object;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** KQL as Kibana's objects hold it. */
public final class Query {

    private Query() {}

    /**
     * A query in KQL.
     *
     * @param kql absent: everything
     */
    public static ObjectNode of(Optional<String> kql) {
        return SavedObject.object().put("query", kql.orElse("")).put("language", "kuery");
    }

    /** The source of a search without an index of its own, with nothing left out. */
    public static ObjectNode everything() {
        ObjectNode source = SavedObject.object();
        source.set("query", of(Optional.empty()));
        source.putArray("filter");
        return source;
    }
}
