package nl.brievenbus.kibana.source;

import java.util.List;
import java.util.Optional;

/**
 * A dashboard.
 *
 * @param from begin of the time range that it opens with, in Kibana's words ({@code now-10y})
 * @param to end of it
 * @param controls what one can filter by, in the order in which they stand on top
 */
public record DashboardSource(
        String id,
        String title,
        String description,
        String from,
        String to,
        List<Control> controls,
        List<PanelSource> panels) {

    public DashboardSource {
        controls = List.copyOf(controls);
        panels = List.copyOf(panels);
    }

    /**
     * A filter on top: a list of the values of a field, or a slider over the time range where no field is named.
     *
     * @param of id of the data view
     */
    public record Control(String title, Optional<String> of, Optional<String> field) {}
}
