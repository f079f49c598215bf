package nl.brievenbus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Measures themes against those that a clerk would give ({@code gold/themes.yaml}), over the letters there that are plain
 * text.
 */
class ThemeGoldTest {

    private static final Path GOLD = Path.of("..", "gold");

    /** 34 of 39 when this was written. */
    private static final double LEAST_RIGHT = 0.85;

    private record Gold(Map<String, Clerk> themes) {}

    private record Clerk(String main, Optional<String> sub, Optional<String> also) {}

    @Test
    void theMainThemeIsMostlyTheOneThatAClerkWouldGive() throws IOException {
        LetterReader reader = LetterReader.load();
        List<String> wrong = new ArrayList<>();
        int letters = 0;
        for (Map.Entry<String, Clerk> each : gold().themes().entrySet()) {
            Path file = GOLD.resolve("tuning").resolve(each.getKey() + ".txt");
            if (Files.exists(file)) {
                letters++;
                LetterReading reading = reader.read("id", "x.txt", ParsedLetter.ofText(Files.readString(file)));
                String found = mainTheme(reading.topics());
                if (!found.equals(each.getValue().main())) {
                    wrong.add(each.getKey() + ": " + found + ", not "
                            + each.getValue().main());
                }
            }
        }

        String wrongs = String.join("\n", wrong);
        double right = 1 - (double) wrong.size() / letters;
        assertThat(letters).isGreaterThanOrEqualTo(25);
        assertThat(right)
                .as("The main theme is right in %d of %d letters. Wrong:%n%s", letters - wrong.size(), letters, wrongs)
                .isGreaterThanOrEqualTo(LEAST_RIGHT);
    }

    /** The main theme that covers most of a letter. */
    private static String mainTheme(List<Topic> topics) {
        Map<String, Double> covered = new LinkedHashMap<>();
        for (Topic topic : topics) {
            topic.themes().stream()
                    .findFirst()
                    .ifPresent(theme -> covered.merge(
                            theme.main(), theme.mainScore().orElse(0.0) * (topic.end() - topic.start()), Double::sum));
        }
        return covered.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("none");
    }

    private static Gold gold() throws IOException {
        return YAMLMapper.shared().readValue(Files.readString(GOLD.resolve("themes.yaml")), Gold.class);
    }
}
