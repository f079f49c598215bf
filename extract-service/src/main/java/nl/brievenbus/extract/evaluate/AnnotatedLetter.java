package nl.brievenbus.extract.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        NavigableSet<Path> others = files(folder);
        NavigableSet<Path> golds = new TreeSet<>(others);
        golds.removeIf(file -> !isGold(file));
        others.removeAll(golds);
        for (Path gold : golds) {
            String fileName = gold.getFileName().toString();
            String name = fileName.substring(0, fileName.length() - GOLD.length());
            letters.add(new AnnotatedLetter(name, letterBeside(gold, name, others), gold));
        }
        if (letters.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' holds no gold letter; each is a file NAME%s beside its letter, for example NAME.txt."
                            .formatted(folder, GOLD));
        }
        return letters;
    }

    private static NavigableSet<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isGold(Path file) {
        return file.getFileName().toString().endsWith(GOLD);
    }

    private static Path letterBeside(Path gold, String name, NavigableSet<Path> others) {
        Path letter = others.ceiling(gold.resolveSibling(name + "."));
        if (letter == null || !letter.getFileName().toString().startsWith(name + ".")) {
            throw new IllegalArgumentException(
                    "'%s' has no letter beside it, for example %s.txt.".formatted(gold, name));
        }
        return letter;
    }
}
