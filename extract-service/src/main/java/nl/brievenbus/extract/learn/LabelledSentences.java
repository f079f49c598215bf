package nl.brievenbus.extract.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.brievenbus.extract.statement.Example;

/**
 * Single sentences of which a person has told whether they hold a promise: files {@code nl.txt}, {@code en.txt} of lines
 * {@code promise|sentence} and {@code none|sentence}; a line that begins with # is a comment.
 */
final class LabelledSentences {

    private static final String PROMISE = "promise|";
    private static final String NONE = "none|";

    private LabelledSentences() {}

    /**
     * Those of a folder, by language.
     *
     * @throws IllegalArgumentException where a line has another form, naming it
     */
    static Map<String, List<Example>> of(Path folder) throws IOException {
        Map<String, List<Example>> byLanguage = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                byLanguage.put(name.substring(0, name.indexOf('.')), read(file));
            }
        }
        return byLanguage;
    }

    private static List<Example> read(Path file) throws IOException {
        List<Example> sentences = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(PROMISE)) {
                sentences.add(new Example(line.substring(PROMISE.length()), true));
            } else if (line.startsWith(NONE)) {
                sentences.add(new Example(line.substring(NONE.length()), false));
            } else if (!line.startsWith("#")) {
                throw new IllegalArgumentException("'%s', line %d: begin it with '%s' or '%s', or with # for a comment."
                        .formatted(file, i + 1, PROMISE, NONE));
            }
        }
        return sentences;
    }
}
