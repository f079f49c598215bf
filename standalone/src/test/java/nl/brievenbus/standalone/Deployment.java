package nl.brievenbus.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files from which containers are started, as they stand at the root of the project. */
record Deployment(Path project) {

    /** The project's own folder, seen from this module's. */
    static final Deployment OF_THIS_PROJECT =
            new Deployment(Path.of("..").toAbsolutePath().normalize());

    /** The settings of {@code .env.example}, by name. */
    Map<String, String> example() throws IOException {
        return lines(".env.example").stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        setting -> setting[0], setting -> setting[1], (first, second) -> first, LinkedHashMap::new));
    }

    /** The containers of {@code docker-compose.yml}, by name, with what they share merged in. */
    Map<String, Container> containers() throws IOException {
        Map<?, ?> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml"));
        Map<String, Container> containers = new LinkedHashMap<>();
        asMap(Objects.requireNonNull(compose.get("services")))
                .forEach((name, settings) -> containers.put(name, new Container(name, asMap(settings))));
        return containers;
    }

    /** The instructions of a stage of the Dockerfile, from its {@code FROM} to the next, continued lines joined. */
    List<String> stage(String name) throws IOException {
        List<String> instructions = text("Dockerfile")
                .replaceAll("(?m)^#.*\n", "")
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> stage = instructions.stream()
                .dropWhile(line -> !(line.startsWith("FROM ") && line.endsWith(" AS " + name)))
                .toList();
        return stage.stream()
                .limit(1
                        + stage.stream()
                                .skip(1)
                                .takeWhile(line -> !line.startsWith("FROM "))
                                .count())
                .toList();
    }

    String text(String file) throws IOException {
        return Files.readString(project.resolve(file));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(project.resolve(file));
    }

    private static Map<String, Object> asMap(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, inner) -> map.put(String.valueOf(key), inner));
        return map;
    }

    /**
     * A container of the compose file.
     *
     * @param settings as written, variables and all
     */
    record Container(String name, Map<String, Object> settings) {

        /** Whether its image is ours, rather than fetched. */
        boolean isOurs() {
            return settings.containsKey("build");
        }

        String text(String setting) {
            return String.valueOf(settings.getOrDefault(setting, ""));
        }

        List<String> list(String setting) {
            return ((List<?>) settings.getOrDefault(setting, List.of()))
                    .stream().map(String::valueOf).toList();
        }

        Map<String, Object> map(String setting) {
            return asMap(settings.getOrDefault(setting, Map.of()));
        }

        /** Its limit of memory in megabytes. */
        int megabytes() {
            String limit = text("mem_limit");
            int number = Integer.parseInt(limit.substring(0, limit.length() - 1));
            return limit.endsWith("g") ? number * 1024 : number;
        }
    }
}
