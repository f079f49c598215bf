package nl.brievenbus.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What tests drop in the inbox. */
final class Drop {

    /** The project's own folder, seen from this module's. */
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static final Path SAMPLES = PROJECT.resolve("samples/letters");
    static final Path BROKEN = PROJECT.resolve("samples/broken");

    private Drop() {}

    /** Copies a folder's files into the inbox, sub-folders and all. Returns how many there are. */
    static int folder(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return files.size();
    }

    /** A short letter of our own that promises one thing; letters of different numbers are different letters. */
    static void letter(Path inbox, int number) throws IOException {
        Files.writeString(
                inbox.resolve("brief %03d.txt".formatted(number)),
                """
                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Datum: 6 juli 2022
                Betreft: Voortgang van project %1$d

                Geachte voorzitter,

                Het onderzoek naar brug %1$d is begonnen. Ik zal uw Kamer voor 1 oktober 2022 informeren over de \
                uitkomst van onderzoek %1$d.

                De Minister van Infrastructuur en Waterstaat,
                A. Voorbeeld
                """
                        .formatted(number));
    }

    /** A real letter, which is no part of this project; a test that needs it is skipped where it is absent. */
    static Path realLetter(String name) {
        Path letter = PROJECT.resolveSibling("shared").resolve("letters").resolve(name);
        assumeTrue(Files.exists(letter), () -> "skipped: the real letter %s is not on this machine".formatted(name));
        return letter;
    }
}
