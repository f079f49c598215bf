package nl.brievenbus.kibana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.brievenbus.kibana.dashboard.DashboardObject;
import nl.brievenbus.kibana.object.DataViewObject;
import nl.brievenbus.kibana.object.LinksObject;
import nl.brievenbus.kibana.object.SavedObject;
import nl.brievenbus.kibana.object.SearchObject;
import nl.brievenbus.kibana.object.TagObject;
import nl.brievenbus.kibana.source.Sources;

/** Builds the file that Kibana imports: one saved object a line. The same sources give the same bytes. */
public final class DashboardsBuild {

    private DashboardsBuild() {}

    /**
     * Reads the sources and writes the file.
     *
     * @param arguments the folder of the sources, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Give the folder of the sources and the file to write.");
        }
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, ndjson(Sources.read(Path.of(arguments[0]))));
    }

    /** The objects as lines of JSON. */
    public static String ndjson(Sources sources) {
        return objects(sources).stream().map(object -> object.toJson() + "\n").collect(Collectors.joining());
    }

    /** The objects: data views first, as what refers to them comes later. */
    static List<SavedObject> objects(Sources sources) {
        List<SavedObject> objects = new ArrayList<>();
        sources.dataViews().forEach(view -> objects.add(DataViewObject.of(view)));
        objects.add(TagObject.of(sources.tag()));
        sources.searches().forEach(search -> objects.add(SearchObject.of(search, sources.tag())));
        sources.dashboards()
                .forEach(dashboard -> objects.add(DashboardObject.of(dashboard, sources.links(), sources.tag())));
        objects.add(LinksObject.of(sources.links()));
        return objects;
    }
}
