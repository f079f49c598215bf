package nl.brievenbus.extract.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.statement.Example;

/**
 * Short texts of which a person has told what they hold: files {@code nl.txt}, {@code en.txt} of lines {@code promise|text} and
 * {@code none|text} (a promise or none), {@code settles|text} and {@code putsOff|text} (the last sentence of it settles, or puts off, what
 * was promised or asked), and {@code neither|text} (nothing is settled or put off in it, though it looks like it); a line that begins with
 * # is a comment.
 */
final class LabelledSentences {

    /** What a label says of the kinds of statement that it speaks of. */
    private static final Map<String, Map<Kind, Boolean>> LABELS = Map.of(
            "promise", Map.of(Kind.MADE, true),
            "none", Map.of(Kind.MADE, false),
            "settles", Map.of(Kind.FULFILLED, true, Kind.DEFERRED, false),
            "putsOff", Map.of(Kind.FULFILLED, false, Kind.DEFERRED, true),
            "neither", Map.of(Kind.FULFILLED, false, Kind.DEFERRED, false));

    private LabelledSentences() {}

    /** What a text is an example of, and of what it is none. */
    record Labelled(String text, Map<Kind, Boolean> holds) {

        /** Tells it as an example of each kind that its label speaks of. */
        void tell(BiConsumer<Kind, Example> taker) {
            holds.forEach((kind, there) -> taker.accept(kind, new Example(text, there)));
        }
    }

    /**
     * Those of a folder, by language.
     *
     * @throws IllegalArgumentException where a line has another form, naming it
     */
    static Map<String, List<Labelled>> of(Path folder) throws IOException {
        Map<String, List<Labelled>> byLanguage = new TreeMap<>();
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

    private static List<Labelled> read(Path file) throws IOException {
        List<Labelled> sentences = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("#")) {
                sentences.add(labelled(line, file, i + 1));
            }
        }
        return sentences;
    }

    private static Labelled labelled(String line, Path file, int number) {
        int bar = line.indexOf('|');
        Map<Kind, Boolean> holds = bar < 0 ? Map.of() : LABELS.getOrDefault(line.substring(0, bar), Map.of());
        if (holds.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s', line %d: begin it with one of %s and '|', or with # for a comment."
                            .formatted(file, number, new TreeSet<>(LABELS.keySet())));
        }
        return new Labelled(line.substring(bar + 1), holds);
    }
}
