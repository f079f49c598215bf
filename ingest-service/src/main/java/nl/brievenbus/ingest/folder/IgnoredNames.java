package nl.brievenbus.ingest.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.util.PatternMatchUtils;

/** Which files and folders of the inbox are no letters and are left alone: hidden, temporary, or made by a system. */
public final class IgnoredNames {

    private final String[] patterns;

    /**
     * Names that fit one of these.
     *
     * @param patterns {@code *} stands for any characters, case does not matter
     */
    public IgnoredNames(List<String> patterns) {
        this.patterns = patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    /** Whether the last name of this path is one of them. */
    public boolean include(Path path) {
        Path name = path.getFileName();
        return name != null
                && PatternMatchUtils.simpleMatch(patterns, name.toString().toLowerCase(Locale.ROOT));
    }
}
