package nl.brievenbus.archive.s3;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bucket and the place in it.
 *
 * @param name of the bucket
 * @param prefix before every key: empty, or ending in {@code /}
 */
public record Bucket(String name, String prefix) {

    private static final Pattern ADDRESS = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([^?#]*))?");

    /**
     * The bucket of an address such as {@code s3://letters/brievenbus}; empty for any other address.
     */
    public static Optional<Bucket> at(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String folder = Optional.ofNullable(parts.group(2)).orElse("");
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        return Optional.of(new Bucket(parts.group(1), prefix));
    }

    /** The address in the way that {@link #at} reads. */
    public URI address() {
        return URI.create("s3://" + name + "/" + prefix);
    }
}
