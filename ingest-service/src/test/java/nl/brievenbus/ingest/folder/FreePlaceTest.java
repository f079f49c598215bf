package nl.brievenbus.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePlaceTest {

    private static final String SUFFIX = ".receipt.json";

    @TempDir
    Path root;

    @Test
    void aFreeNameIsHeldAsItIs() throws IOException {
        Path place = hold("brief.pdf", "a");

        assertThat(place).isEqualTo(root.resolve("2022/brief.pdf"));
        assertThat(FreePlace.isHeldBy(place, "a")).isTrue();
        assertThat(FreePlace.isHeldBy(place, "b")).isFalse();
    }

    @Test
    void theSameHolderGetsTheSamePlaceAgain() throws IOException {
        assertThat(hold("brief.pdf", "a")).isEqualTo(hold("brief.pdf", "a"));
    }

    @Test
    void aNameThatIsTakenIsNumberedAndWhatHasItIsLeftAsItIs() throws IOException {
        Files.createDirectories(root.resolve("2022"));
        Files.writeString(root.resolve("2022/brief.pdf"), "eerste");

        assertThat(hold("brief.pdf", "a")).isEqualTo(root.resolve("2022/brief (2).pdf"));
        assertThat(hold("brief.pdf", "b")).isEqualTo(root.resolve("2022/brief (3).pdf"));
        assertThat(root.resolve("2022/brief.pdf")).hasContent("eerste");
    }

    @Test
    void aNameWhoseCompanionIsTakenIsNumberedToo() throws IOException {
        Files.createDirectories(root.resolve("2022"));
        Files.writeString(root.resolve("2022/brief.pdf.receipt.json"), "{}");

        assertThat(hold("brief.pdf", "a")).isEqualTo(root.resolve("2022/brief (2).pdf"));
    }

    @Test
    void aLinkThatLeadsNowhereTakesItsName() throws IOException {
        Files.createDirectories(root.resolve("2022"));
        Files.createSymbolicLink(root.resolve("2022/brief.pdf"), Path.of("nergens"));

        assertThat(hold("brief.pdf", "a")).isEqualTo(root.resolve("2022/brief (2).pdf"));
    }

    @Test
    void aFileInTheWayOfAFolderAndAFolderInTheWayOfAFileAreGoneRound() throws IOException {
        Files.writeString(root.resolve("2022"), "een brief die 2022 heet");
        assertThat(hold("brief.pdf", "a")).isEqualTo(root.resolve("2022 (2)/brief.pdf"));

        Files.createDirectories(root.resolve("2022 (2)/map.pdf"));
        assertThat(hold("map.pdf", "a")).isEqualTo(root.resolve("2022 (2)/map (2).pdf"));
    }

    @Test
    void manyWhoWantOneNameEachGetTheirOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Path>> places = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String holder = "holder-" + i;
            places.add(threads.submit(() -> hold("brief.pdf", holder)));
        }
        List<Path> all = new ArrayList<>();
        for (Future<Path> place : places) {
            all.add(place.get());
        }
        threads.shutdown();

        assertThat(all).doesNotHaveDuplicates().hasSize(100);
    }

    private Path hold(String name, String holder) throws IOException {
        return FreePlace.hold(root, Path.of("2022"), Path.of(name), SUFFIX, holder);
    }
}
