package nl.brievenbus.extract.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A letter and what a careful reader finds in it, side by side in a folder.
 *
 * @param file the letter, {@code NAME.txt} or any other format
 * @param gold {@code NAME.gold.json}
 */
public record AnnotatedLetter(String name, Path file, Path gold) {

    private static final String GOLD = ".gold.json";

    /**
     * Those of a folder, in the order of their names.
     *
     * @throws IllegalArgumentException where there is none, or one has no letter beside it
     */
    public static List<AnnotatedLetter> of(Path folder) throws IOException {
        List<AnnotatedLetter> letters = new ArrayList<>();
        for (Path gold : goldFiles(folder)) {
            String fileName = gold.getFileName().toString();
            String name = fileName.substring(0, fileName.length() - GOLD.length());
            letters.add(new AnnotatedLetter(name, letterBeside(gold, name), gold));
        }
        if (letters.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' holds no gold letter; each is a file NAME%s beside its letter, for example NAME.txt."
                            .formatted(folder, GOLD));
        }
        return letters;
    }

    private static List<Path> goldFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(GOLD))
                    .sorted()
                    .toList();
        }
    }

    private static Path letterBeside(Path gold, String name) throws IOException {
        try (Stream<Path> files = Files.list(gold.toAbsolutePath().getParent())) {
            Optional<Path> letter = files.filter(
                            file -> file.getFileName().toString().startsWith(name + "."))
                    .filter(file -> !file.getFileName().toString().endsWith(GOLD))
                    .sorted()
                    .findFirst();
            return letter.orElseThrow(() -> new IllegalArgumentException(
                    "'%s' has no letter beside it, for example %s.txt.".formatted(gold, name)));
        }
    }
}
