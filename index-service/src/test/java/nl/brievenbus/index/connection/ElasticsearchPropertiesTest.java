package nl.brievenbus.index.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Bound from text, as a settings file, the environment or the command line gives it. */
class ElasticsearchPropertiesTest {

    @TempDir
    private Path folder;

    @Test
    void thePasswordIsReadFromTheFileThatASettingNames() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "geheim\n");

        assertThat(bound(Map.of("username", "jan", "password-file", file.toString()))
                        .authorization())
                .hasValue("Basic amFuOmdlaGVpbQ==");
    }

    @Test
    void theKeyIsReadFromTheFileThatASettingNames() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), " c2xldXRlbA== ");

        assertThat(bound(Map.of("api-key-file", file.toString())).authorization())
                .hasValue("ApiKey c2xldXRlbA==");
    }

    @Test
    void theAuthorityIsAFileThatASettingNames() throws IOException {
        Path file = Files.createFile(folder.resolve("ca.pem"));

        assertThat(bound(Map.of("ca-certificate", file.toString())).caCertificate())
                .isEqualTo(file);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        String file = folder.resolve("none.pem").toString();

        assertThatThrownBy(() -> bound(Map.of("ca-certificate", file)))
                .rootCause()
                .hasMessageContaining("brievenbus.elasticsearch.ca-certificate")
                .hasMessageContaining(file);
    }

    @Test
    void withoutSettingsNobodyIsAskedForAPassword() {
        assertThat(bound(Map.of("url", "http://127.0.0.1:9200")).authorization())
                .isEmpty();
    }

    private static ElasticsearchProperties bound(Map<String, String> settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("brievenbus.elasticsearch." + name, value));
        return new Binder(source).bindOrCreate("brievenbus.elasticsearch", ElasticsearchProperties.class);
    }
}
