package nl.brievenbus.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import nl.brievenbus.archive.s3.Bucket;
import nl.brievenbus.archive.s3.S3Archive;
import nl.brievenbus.archive.s3.S3Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bytes of letters are kept. Every service that reads or writes them needs the same.
 *
 * @param location a folder that all services share, or {@code s3://BUCKET/PREFIX}
 * @param s3 how the bucket is reached; of no account for a folder
 */
@ConfigurationProperties("brievenbus.archive")
public record ArchiveProperties(@DefaultValue("./brievenbus-home/archive") String location, @DefaultValue S3 s3) {

    /**
     * How the bucket is reached.
     *
     * @param endpoint of a store other than Amazon's, for example {@code https://s3.example.org}
     * @param region that requests are signed for
     * @param pathStyle whether the bucket stands in the path and not in the host's name
     * @param accessKey absent where the environment gives the credentials
     * @param secretKey of the access key; give it by a file ({@code spring.config.import=configtree:…})
     */
    public record S3(
            @Nullable URI endpoint,
            @DefaultValue("eu-central-1") String region,
            @DefaultValue("true") boolean pathStyle,
            @Nullable String accessKey,
            @Nullable String secretKey) {

        public S3 {
            if ((accessKey == null) != (secretKey == null)) {
                throw new IllegalArgumentException(
                        "brievenbus.archive.s3.access-key and secret-key go together: give both, or neither.");
            }
        }

        S3Settings settings() {
            Optional<S3Settings.Credentials> credentials = accessKey == null || secretKey == null
                    ? Optional.empty()
                    : Optional.of(new S3Settings.Credentials(accessKey, secretKey));
            return new S3Settings(Optional.ofNullable(endpoint), region, pathStyle, credentials);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "S3[endpoint=%s, region=%s, pathStyle=%s]".formatted(endpoint, region, pathStyle);
        }
    }

    public ArchiveProperties {
        if (location.startsWith("s3:") && Bucket.at(location).isEmpty()) {
            throw new IllegalArgumentException(
                    "brievenbus.archive.location must be a folder, or s3://BUCKET/PREFIX, for example s3://letters/brievenbus; it is '%s'."
                            .formatted(location));
        }
    }

    /**
     * Opens the archive.
     *
     * @throws IOException where the folder cannot be made or written
     */
    public Archive open() throws IOException {
        Optional<Bucket> bucket = Bucket.at(location);
        return bucket.isPresent()
                ? new S3Archive(bucket.get(), s3.settings())
                : new DirectoryArchive(Path.of(location).toAbsolutePath().normalize());
    }
}
