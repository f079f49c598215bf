package nl.brievenbus.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The letters of {@code samples/}, good and broken, and what they are meant to hold. */
public final class Samples {

    /** The project's own folder, seen from this module's. */
    private static final Path FOLDER = Path.of("").toAbsolutePath().resolveSibling("samples");

    private Samples() {}

    public static Path broken(String name) {
        return FOLDER.resolve("broken").resolve(name);
    }

    /** The only letter among them that has no text but in its pictures. */
    public static Path scan() {
        return FOLDER.resolve("letters/scan_brief vliegbasis Heidebeemd 12-03-2019.pdf");
    }

    /** A letter in the format that its name ends in. */
    public static Path letter(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve("letters"))) {
            return files.filter(file -> file.toString().endsWith(ending) && !file.equals(scan()))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Words that can be read in a letter.
     *
     * @param file below {@code samples/}
     * @param ocr whether they were read from a picture
     * @param quotes each of one piece: where the border of a page interrupts a statement it is two
     */
    public record Expected(String file, boolean ocr, List<String> quotes) {

        public Path path() {
            return FOLDER.resolve(file);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** Every letter of {@code expected.json}. */
    public static List<Expected> expected() {
        JsonNode letters = json();
        return letters.properties().stream().map(Samples::expected).toList();
    }

    private static Expected expected(Map.Entry<String, JsonNode> letter) {
        List<String> quotes = new ArrayList<>();
        for (JsonNode statement : letter.getValue().get("statements")) {
            JsonNode parts = statement.path("parts");
            quotes.addAll(parts.isMissingNode() ? List.of(statement.get("quote").asString()) : strings(parts));
        }
        return new Expected(letter.getKey(), letter.getValue().path("ocr").asBoolean(false), List.copyOf(quotes));
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toList());
    }

    private static JsonNode json() {
        try {
            return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("expected.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
