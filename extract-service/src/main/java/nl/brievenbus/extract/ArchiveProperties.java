package nl.brievenbus.extract;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bytes of letters are.
 *
 * @param location the folder that ingest-service writes them to
 */
@ConfigurationProperties("brievenbus.archive")
public record ArchiveProperties(@DefaultValue("./brievenbus-home/archive") Path location) {}
