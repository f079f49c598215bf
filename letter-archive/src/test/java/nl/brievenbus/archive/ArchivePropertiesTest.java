package nl.brievenbus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import nl.brievenbus.archive.s3.Bucket;
import nl.brievenbus.archive.s3.S3Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ArchivePropertiesTest {

    @TempDir
    private Path home;

    @Test
    void aFolderIsADirectoryArchive() throws Exception {
        assertThat(bind(Map.of("location", home.resolve("archief").toString())).open())
                .isInstanceOf(DirectoryArchive.class);
    }

    @Test
    void aBucketIsAnS3ArchiveAndIsNotAskedBeforeItIsNeeded() throws Exception {
        try (S3Archive archive = (S3Archive) bind(Map.of(
                        "location", "s3://letters/archief",
                        "s3.endpoint", "http://127.0.0.1:9",
                        "s3.access-key", "a",
                        "s3.secret-key", "b"))
                .open()) {
            assertThat(archive).isNotNull();
        }
    }

    @Test
    void anAddressOfABucketEndsItsPrefixWithASlash() {
        assertThat(Bucket.at("s3://letters")).contains(new Bucket("letters", ""));
        assertThat(Bucket.at("s3://letters/a/b")).contains(new Bucket("letters", "a/b/"));
        assertThat(Bucket.at("/data/archive")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:letters", "s3://", "s3://A b/c", "s3:///letters"})
    void anAddressThatIsNoBucketIsRefusedWithAGoodExample(String location) {
        assertThatThrownBy(() -> bind(Map.of("location", location)))
                .rootCause()
                .hasMessageContainingAll("brievenbus.archive.location", location, "s3://letters/brievenbus");
    }

    @Test
    void halfOfTheCredentialsIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("s3.access-key", "a"))).rootCause().hasMessageContaining("go together");
    }

    @Test
    void theSecretIsNotPrinted() {
        ArchiveProperties properties = bind(Map.of("s3.access-key", "sleutel", "s3.secret-key", "geheim"));

        assertThat(properties.toString()).doesNotContain("geheim");
        assertThat(properties.s3().settings().toString()).doesNotContain("geheim");
    }

    private static ArchiveProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", ArchiveProperties.class);
    }
}
