package nl.brievenbus.archive;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the bytes of a letter are kept, by their hash: {@code ab/cd/abcd….pdf}. The same in every kind of archive, so that
 * one can be copied into another.
 *
 * @param hash SHA-256 in lower-case hexadecimal
 * @param ending of the file's name, with its dot; empty where it has none that is plain
 */
public record ContentAddress(String hash, String ending) {

    private static final Pattern LETTER_ID = Pattern.compile("sha256:([0-9a-f]{64})");
    private static final Pattern LOCATION =
            Pattern.compile("archive:/([0-9a-f]{2})/([0-9a-f]{2})/(\\1\\2[0-9a-f]{60})(\\.[a-z0-9]{1,8})?");
    private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{1,8}");

    /** The address for bytes of this hash that came in this file. */
    public static ContentAddress of(String hash, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        return new ContentAddress(hash, ENDING.matcher(ending).matches() ? ending : "");
    }

    /** The address that {@link #location()} gave; empty for any other URI. */
    public static Optional<ContentAddress> at(URI location) {
        return at(location.toString());
    }

    private static Optional<ContentAddress> at(String location) {
        Matcher address = LOCATION.matcher(location);
        return address.matches()
                ? Optional.of(new ContentAddress(
                        address.group(3), Optional.ofNullable(address.group(4)).orElse("")))
                : Optional.empty();
    }

    /** The address whose {@link #path()} this is; empty for any other path, also one that no URI can hold. */
    static Optional<ContentAddress> atPath(String path) {
        return at("archive:/" + path);
    }

    /** The hash in a letter's id; empty where it is no such id. */
    public static Optional<String> hashOf(String letterId) {
        Matcher id = LETTER_ID.matcher(letterId);
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /** The path below the archive, with {@code /}. */
    public String path() {
        return prefix(hash) + ending;
    }

    /** What every path of bytes with this hash begins with. */
    public static String prefix(String hash) {
        return "%s/%s/%s".formatted(hash.substring(0, 2), hash.substring(2, 4), hash);
    }

    public String letterId() {
        return "sha256:" + hash;
    }

    public URI location() {
        return URI.create("archive:/" + path());
    }
}
