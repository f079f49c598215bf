package nl.brievenbus.extract;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import nl.brievenbus.extract.parse.ParseLimits;
import nl.brievenbus.extract.parse.ParserSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How letters are extracted.
 *
 * @param workers how many letters the quick lane reads at the same time, each in a process of its own; 0: one for every
 *     two processors, and at least one
 * @param slowWorkers the same of the slow lane
 * @param quickTime as long as the parsing of a letter may take in the quick lane; then it is handed on to the slow lane. What is read in
 *     its text after that has no limit of its own: it takes a time linear in the text, of which {@code maxCharacters} is the limit
 * @param slowTime as long as its parsing may take there; then it has failed
 * @param forkMemory of a parsing process; a letter that needs more gets twice as much, once, in the slow lane
 * @param maxCharacters a longer text is refused
 * @param ocr how scans are read
 * @param workFolder where parsing processes keep what they need for a moment; its content is worth nothing. The
 *     default is below the system's temporary folder
 */
@ConfigurationProperties("brievenbus.extract")
public record ExtractProperties(
        @DefaultValue("0") int workers,
        @DefaultValue("1") int slowWorkers,
        @DefaultValue("10s") Duration quickTime,
        @DefaultValue("10m") Duration slowTime,
        @DefaultValue("512MB") DataSize forkMemory,
        @DefaultValue("2000000") int maxCharacters,
        @DefaultValue Ocr ocr,
        @Nullable Path workFolder) {

    /**
     * How scans are read, where Tesseract is installed.
     *
     * @param languages as Tesseract names them, joined by {@code +}; those that are not installed are left out
     * @param timePerPage beyond it a page stays unread
     * @param maxPages a longer scan is refused
     */
    public record Ocr(
            @DefaultValue("nld+eng") String languages,
            @DefaultValue("60s") Duration timePerPage,
            @DefaultValue("200") int maxPages) {
        public Ocr {
            if (!languages.matches("\\w++(?:\\+\\w++)*+")) {
                throw new IllegalArgumentException(
                        "brievenbus.extract.ocr.languages must be names of Tesseract's languages joined by +, for example nld+eng; it is '%s'."
                                .formatted(languages));
            }
            within("ocr.time-per-page", timePerPage, Duration.ofSeconds(1), Duration.ofMinutes(10), "60s");
            atLeast(1, maxPages, "ocr.max-pages", "200");
        }
    }

    public ExtractProperties {
        atLeast(0, workers, "workers", "2");
        atLeast(1, slowWorkers, "slow-workers", "1");
        within("quick-time", quickTime, Duration.ofSeconds(1), Duration.ofMinutes(1), "10s");
        within("slow-time", slowTime, Duration.ofSeconds(1), Duration.ofHours(1), "10m");
        atLeast(64, (int) forkMemory.toMegabytes(), "fork-memory", "512MB");
        atLeast(1, maxCharacters, "max-characters", "2000000");
        if (workers == 0) {
            workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        }
        workFolder = Objects.requireNonNullElseGet(workFolder, ExtractProperties::temporaryFolder);
    }

    /** The same, as the parsers want to have it. */
    public ParserSettings parserSettings() {
        int megabytes = (int) forkMemory.toMegabytes();
        return new ParserSettings(
                Objects.requireNonNullElseGet(workFolder, ExtractProperties::temporaryFolder),
                new ParseLimits(quickTime, megabytes, maxCharacters),
                new ParseLimits(slowTime, megabytes, maxCharacters),
                new ParserSettings.Ocr(ocr.languages(), ocr.timePerPage(), ocr.maxPages()));
    }

    private static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "brievenbus-extract-" + System.getProperty("user.name"));
    }

    private static void atLeast(int least, int value, String name, String example) {
        if (value < least) {
            throw new IllegalArgumentException("brievenbus.extract.%s must be %d or more, for example %s; it is %d."
                    .formatted(name, least, example, value));
        }
    }

    private static void within(String name, Duration value, Duration least, Duration most, String example) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "brievenbus.extract.%s must be between %ds and %ds, for example %s; it is %s."
                            .formatted(name, least.toSeconds(), most.toSeconds(), example, value));
        }
    }
}
