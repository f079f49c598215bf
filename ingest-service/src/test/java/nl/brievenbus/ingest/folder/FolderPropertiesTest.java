package nl.brievenbus.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.brievenbus.archive.ArchiveProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class FolderPropertiesTest {

    @Test
    void whatIsNotSetHasASafeValue() {
        FolderProperties properties = bind(Map.of());

        assertThat(properties.home().normalize()).isEqualTo(Path.of("brievenbus-home"));
        assertThat(properties.stableFor()).isEqualTo(Duration.ofSeconds(2));
        assertThat(properties.largestLetter().toMegabytes()).isEqualTo(200);
        assertThat(new IgnoredNames(properties.ignore()).include(Path.of("brief.part")))
                .isTrue();
    }

    @Test
    void theSettingsFileSaysWhatTheDefaultsAre() throws Exception {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("service", new ClassPathResource("ingest-service.yaml"))
                .forEach(environment.getPropertySources()::addFirst);
        ConfigurationPropertySources.attach(environment);
        FolderProperties written = Binder.get(environment).bindOrCreate("brievenbus.folders", FolderProperties.class);

        FolderProperties defaults = bind(Map.of());
        assertThat(written).usingRecursiveComparison().ignoringFields("ignore").isEqualTo(defaults);
        assertThat(written.ignore().toString().replaceAll("\\s", ""))
                .isEqualTo(defaults.ignore().toString().replaceAll("\\s", ""));
        assertThat(Path.of(Binder.get(environment)
                                .bindOrCreate("brievenbus.archive", ArchiveProperties.class)
                                .location())
                        .normalize())
                .isEqualTo(Path.of("brievenbus-home/archive"));
    }

    @Test
    void whatIsSetIsTaken() {
        FolderProperties properties = bind(Map.of(
                "brievenbus.folders.home", "/data/brieven",
                "brievenbus.folders.stable-for", "30s",
                "brievenbus.folders.empty-for", "1m",
                "brievenbus.folders.ignore[0]", "*.bak",
                "brievenbus.folders.ignore[1]", "oud*"));

        assertThat(properties.home()).isEqualTo(Path.of("/data/brieven"));
        assertThat(properties.ignore()).containsExactly("*.bak", "oud*");
        assertThat(archive(Map.of("brievenbus.archive.location", "/data/archief"))
                        .location())
                .isEqualTo("/data/archief");
    }

    @Test
    void whatCannotBeIsRefusedWithTheValueAndAGoodExample() {
        assertThatThrownBy(() -> bind(Map.of("brievenbus.folders.stable-for", "0s")))
                .rootCause()
                .hasMessageContainingAll("brievenbus.folders.stable-for", "PT0S", "2s");
        assertThatThrownBy(() -> bind(Map.of("brievenbus.folders.empty-for", "1s")))
                .rootCause()
                .hasMessageContainingAll("brievenbus.folders.empty-for", "PT1S", "10s");
        assertThatThrownBy(() -> bind(Map.of("brievenbus.folders.workers", "0")))
                .rootCause()
                .hasMessageContainingAll("brievenbus.folders.workers", "is 0", "8");
        assertThatThrownBy(() -> bind(Map.of("brievenbus.folders.largest-letter", "0B")))
                .rootCause()
                .hasMessageContainingAll("brievenbus.folders.largest-letter", "200MB");
    }

    private static FolderProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("brievenbus.folders", FolderProperties.class);
    }

    private static ArchiveProperties archive(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("brievenbus.archive", ArchiveProperties.class);
    }
}
