package nl.brievenbus.ingest.folder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the bytes of letters are kept.
 *
 * @param location the folder that all services share; {@code archive} in the home where none is given
 */
@ConfigurationProperties("brievenbus.archive")
public record ArchiveProperties(@Nullable Path location) {

    public Path locationOr(Folders folders) {
        return location == null ? folders.home().resolve("archive") : location;
    }
}
