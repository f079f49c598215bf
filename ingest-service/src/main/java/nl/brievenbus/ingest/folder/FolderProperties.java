package nl.brievenbus.ingest.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The operator's folders and how they are watched.
 *
 * @param home holds inbox, processing, done and failed; all on one file system
 * @param scanEvery the pause between two looks at the inbox
 * @param stableFor how long a file must not change before it is taken
 * @param emptyFor the same for a file without bytes: a copy begins as one
 * @param ignore names that are left alone, of files and of folders with all that is in them; {@code *} stands for any
 *     characters, case does not matter
 * @param workers how many letters are archived and published at the same time
 * @param largestLetter a larger file is refused: it is no letter, and would fill the archive
 * @param publishAgainAfter a letter without an outcome for so long is published again
 */
@ConfigurationProperties("brievenbus.folders")
public record FolderProperties(
        @DefaultValue("./brievenbus-home") Path home,
        @DefaultValue("500ms") Duration scanEvery,
        @DefaultValue("2s") Duration stableFor,
        @DefaultValue("10s") Duration emptyFor,
        @DefaultValue(IgnoredNames.USUAL) List<String> ignore,
        @DefaultValue("8") int workers,
        @DefaultValue("200MB") DataSize largestLetter,
        @DefaultValue("24h") Duration publishAgainAfter) {

    public FolderProperties {
        ignore = List.copyOf(ignore);
        requirePositive("scan-every", scanEvery, "500ms");
        requirePositive("stable-for", stableFor, "2s");
        requirePositive("publish-again-after", publishAgainAfter, "24h");
        if (emptyFor.compareTo(stableFor) < 0) {
            throw new IllegalArgumentException(
                    "brievenbus.folders.empty-for must be as long as stable-for (%s) or longer, for example 10s; it is %s."
                            .formatted(stableFor, emptyFor));
        }
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException(
                    "brievenbus.folders.workers must be 1 to 64, for example 8; it is %d.".formatted(workers));
        }
        if (largestLetter.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "brievenbus.folders.largest-letter must be more than nothing, for example 200MB; it is %s."
                            .formatted(largestLetter));
        }
    }

    private static void requirePositive(String name, Duration value, String example) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(
                    "brievenbus.folders.%s must be longer than nothing, for example %s; it is %s."
                            .formatted(name, example, value));
        }
    }
}
