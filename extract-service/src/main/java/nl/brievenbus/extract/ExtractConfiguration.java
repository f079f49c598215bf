package nl.brievenbus.extract;

import java.io.IOException;
import nl.brievenbus.archive.Archive;
import nl.brievenbus.archive.ArchiveProperties;
import nl.brievenbus.extract.lane.LaneConfiguration;
import nl.brievenbus.extract.parse.ParserSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
@Import(LaneConfiguration.class)
@EnableConfigurationProperties({ExtractProperties.class, ArchiveProperties.class})
class ExtractConfiguration {

    @Bean
    Archive archive(ArchiveProperties properties) {
        try {
            return properties.open();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "brievenbus.archive.location must be a folder that this service can write, for example /data/archive, or s3://BUCKET/PREFIX; '%s' is not (%s)."
                            .formatted(properties.location(), e.getMessage()),
                    e);
        }
    }

    @Bean
    ParserSettings parserSettings(ExtractProperties properties) {
        return properties.parserSettings();
    }

    @Bean
    Extractor extractor() {
        return new Extractor(LetterReader.load());
    }
}
