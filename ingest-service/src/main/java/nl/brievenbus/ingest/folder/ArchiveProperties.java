package nl.brievenbus.ingest.folder;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bytes of letters are kept.
 *
 * @param location the folder that all services share; the settings file puts it in the home
 */
@ConfigurationProperties("brievenbus.archive")
public record ArchiveProperties(@DefaultValue("./brievenbus-home/archive") Path location) {}
