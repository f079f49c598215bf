package nl.brievenbus.ingest.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.util.PatternMatchUtils;

/** Which files and folders of the inbox are no letters and are left alone: hidden, temporary, or made by a system. */
public final class IgnoredNames {

    /**
     * What is ignored where nothing else is configured, separated by commas: hidden files, files that a copy or a
     * download or an editor has not finished, what systems leave in folders, and our own notes beside letters that an
     * operator moved back with them.
     */
    public static final String USUAL = ".*,*.part,*.partial,*.filepart,*.tmp,*.crdownload,*.download,~$*,*~,"
            + "Thumbs.db,desktop.ini,__MACOSX,@eaDir,*.receipt.json,*.reason.txt";

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

    /** Those that are ignored where nothing else is configured. */
    public static IgnoredNames usual() {
        return new IgnoredNames(List.of(USUAL.split(",")));
    }

    /** Whether the last name of this path is one of them. */
    public boolean include(Path path) {
        Path name = path.getFileName();
        return name != null
                && PatternMatchUtils.simpleMatch(patterns, name.toString().toLowerCase(Locale.ROOT));
    }
}
