package nl.brievenbus.kibana.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All sources: one object a file. */
public record Sources(
        List<DataViewSource> dataViews,
        List<SearchSource> searches,
        List<DashboardSource> dashboards,
        LinksSource links,
        TagSource tag) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Sources {
        dataViews = List.copyOf(dataViews);
        searches = List.copyOf(searches);
        dashboards = List.copyOf(dashboards);
    }

    /**
     * Reads a folder of sources.
     *
     * @throws IllegalArgumentException where a file does not follow the form; names the file and the place
     */
    public static Sources read(Path folder) throws IOException {
        return new Sources(
                all(folder.resolve("data-views"), DataViewSource.class),
                all(folder.resolve("searches"), SearchSource.class),
                all(folder.resolve("dashboards"), DashboardSource.class),
                one(folder.resolve("links.yaml"), LinksSource.class),
                one(folder.resolve("tag.yaml"), TagSource.class));
    }

    private static <T> List<T> all(Path folder, Class<T> type) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<T> sources = new ArrayList<>();
            for (Path file : files.filter(name -> name.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                sources.add(one(file, type));
            }
            return sources;
        }
    }

    private static <T> T one(Path file, Class<T> type) throws IOException {
        try {
            return YAML.readValue(Files.readString(file), type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file, e.getOriginalMessage()), e);
        }
    }
}
