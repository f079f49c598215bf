package nl.brievenbus.kibana.object;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.kibana.source.LinksSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The row of links. Each dashboard opens with the time range and filters that it states itself. */
public final class LinksObject {

    private LinksObject() {}

    public static SavedObject of(LinksSource source) {
        ObjectNode attributes = SavedObject.object()
                .put("title", source.title())
                .put("description", source.description())
                .put("layout", "horizontal");
        ArrayNode links = attributes.putArray("links");
        List<Reference> references = new ArrayList<>();
        for (LinksSource.Target target : source.dashboards()) {
            String name = "link_" + target.id() + "_dashboard";
            links.addObject()
                    .put("id", target.id())
                    .put("type", "dashboardLink")
                    .put("label", target.label())
                    .put("order", references.size())
                    .put("destinationRefName", name)
                    .putObject("options")
                    .put("openInNewTab", false)
                    .put("useCurrentDateRange", false)
                    .put("useCurrentFilters", false);
            references.add(new Reference(ObjectType.DASHBOARD.kibanaName(), target.id(), name));
        }
        return SavedObject.of(ObjectType.LINKS, source.id(), attributes, references);
    }
}
