package nl.brievenbus.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How names of files are written, shortened, numbered and shown. */
public final class FileNames {

    /** The longest name that common file systems take, in bytes of UTF-8. */
    private static final int LONGEST = 255;

    private FileNames() {}

    /** The last name of a path, in NFC: the form in which people and searches compare. */
    public static String normalised(Path path) {
        return Normalizer.normalize(printable(path), Normalizer.Form.NFC);
    }

    /** The names of a relative path in NFC, joined by {@code /}; empty for the empty path. */
    public static String normalisedFolder(Path folder) {
        List<String> names = new ArrayList<>();
        folder.forEach(name -> names.add(normalised(name)));
        return String.join("/", names);
    }

    /** The last name of a path as text: bytes that are no text in the file system's encoding become U+FFFD. */
    public static String printable(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** A name for a person to read on one line: what would break the line or turn it around is escaped. */
    public static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR) {
                shown.append("\\u%04x".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** The n-th name for a file whose name is taken: {@code brief (2).pdf}. The first is the name itself. */
    public static String numbered(String name, int n) {
        if (n == 1) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        String tail = " (" + n + ")" + name.substring(end);
        if (bytes(tail) > LONGEST / 2) {
            return withSuffix(name, " (" + n + ")");
        }
        return withSuffix(name.substring(0, end), tail);
    }

    /**
     * A name and a suffix behind it. Where both are too long together, the name is cut and a number is added that
     * differs for names that are cut to the same.
     */
    public static String withSuffix(String name, String suffix) {
        if (bytes(name) + bytes(suffix) <= LONGEST) {
            return name + suffix;
        }
        String mark = "~%08x".formatted(name.hashCode());
        return cut(name, LONGEST - bytes(mark) - bytes(suffix)) + mark + suffix;
    }

    private static String cut(String name, int longest) {
        StringBuilder kept = new StringBuilder();
        int left = longest;
        for (int c : name.codePoints().toArray()) {
            left -= bytes(Character.toString(c));
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
