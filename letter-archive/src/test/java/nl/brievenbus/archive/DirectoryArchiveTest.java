package nl.brievenbus.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

class DirectoryArchiveTest extends ArchiveContract {

    private Archive archive;

    @BeforeEach
    void openArchive() throws IOException {
        archive = new DirectoryArchive(home.resolve("archive"));
    }

    @Override
    protected Archive archive() {
        return archive;
    }

    @Override
    protected List<String> kept() throws IOException {
        return files().stream()
                .map(file -> home.resolve("archive").relativize(file).toString())
                .toList();
    }

    @Override
    protected void alter(String bytes) throws IOException {
        Files.writeString(files().get(0), bytes);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("archive"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
