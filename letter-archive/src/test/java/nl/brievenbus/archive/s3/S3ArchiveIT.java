package nl.brievenbus.archive.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import nl.brievenbus.archive.Archive;
import nl.brievenbus.archive.ArchiveContract;
import nl.brievenbus.archive.ArchivedLetter;
import nl.brievenbus.archive.DirectoryArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3ArchiveIT extends ArchiveContract {

    private static final String PREFIX = "archief/";

    private S3Server server;
    private S3Archive archive;

    @BeforeEach
    void start() throws Exception {
        server = S3Server.start();
        archive = new S3Archive(new Bucket(S3Server.BUCKET, PREFIX), server.settings());
    }

    @AfterEach
    void stop() throws Exception {
        archive.close();
        server.close();
    }

    @Override
    protected Archive archive() {
        return archive;
    }

    @Override
    protected List<String> kept() {
        return server.keys().stream().map(key -> key.substring(PREFIX.length())).toList();
    }

    @Override
    protected void alter(String bytes) {
        server.put(server.keys().get(0), bytes);
    }

    @Test
    void aCopyOfTheFolderIsTheBucket() throws Exception {
        ArchivedLetter inFolder = new DirectoryArchive(home.resolve("folder")).put(letter("a.txt", "brief"));
        server.put(PREFIX + inFolder.location().getPath().substring(1), "brief");

        try (Archive.LocalCopy copy = archive.fetch(inFolder.letterId(), inFolder.location())) {
            assertThat(copy.path()).hasContent("brief");
        }
        assertThat(archive.put(letter("b.txt", "brief"))).isEqualTo(inFolder);
    }

    @Test
    void aLocalCopyIsGoneOnceItIsClosed() throws Exception {
        ArchivedLetter kept = archive.put(letter("a.txt", "brief"));
        Archive.LocalCopy copy = archive.fetch(kept.letterId(), kept.location());

        copy.close();

        assertThat(copy.path()).doesNotExist();
        assertThat(copy.path().getParent()).doesNotExist();
    }

    @Test
    void wrongCredentialsAreToldWithTheRemedyAndWithoutTheSecret() throws Exception {
        try (S3Archive refused =
                new S3Archive(new Bucket(S3Server.BUCKET, PREFIX), server.settings("verkeerde-sleutel"))) {
            assertThatThrownBy(() -> refused.put(letter("a.txt", "brief")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("s3://letters/archief/", "secret-key")
                    .hasMessageNotContaining("verkeerde-sleutel");
        }
    }

    @Test
    void aBucketThatIsNotThereIsNamed() throws Exception {
        try (S3Archive elsewhere = new S3Archive(new Bucket("brieven-weg", ""), server.settings())) {
            assertThatThrownBy(() -> elsewhere.put(letter("a.txt", "brief")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("s3://brieven-weg/", "no such bucket");
        }
    }

    @Test
    void aStoreThatIsAwayIsAFaultOfTheArchiveThatPasses() throws Exception {
        S3Settings settings = server.settings();
        server.close();
        try (S3Archive away = new S3Archive(new Bucket(S3Server.BUCKET, PREFIX), settings)) {
            assertThatThrownBy(() -> away.put(letter("a.txt", "brief")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("s3://letters/archief/", "brievenbus.archive.s3.endpoint");
        }
        server = S3Server.start();
    }
}
