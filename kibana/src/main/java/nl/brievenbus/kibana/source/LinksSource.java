package nl.brievenbus.kibana.source;

import java.util.List;

/** The row of links from one dashboard to another. */
public record LinksSource(String id, String title, String description, List<Target> dashboards) {

    /** A dashboard by its id, and what the link says. */
    public record Target(String id, String label) {}

    public LinksSource {
        dashboards = List.copyOf(dashboards);
    }
}
