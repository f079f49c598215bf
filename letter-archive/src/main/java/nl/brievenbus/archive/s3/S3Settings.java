package nl.brievenbus.archive.s3;

import java.net.URI;
import java.util.Optional;

/**
 * How the store is reached.
 *
 * @param endpoint of a store other than Amazon's
 * @param region that requests are signed for; other stores mostly take any
 * @param pathStyle whether the bucket stands in the path ({@code host/bucket/key}) and not in the host's name
 * @param credentials absent where the environment gives them (an instance role, {@code AWS_*} variables, a profile)
 */
public record S3Settings(Optional<URI> endpoint, String region, boolean pathStyle, Optional<Credentials> credentials) {

    /** A key and its secret, which is never printed. */
    public record Credentials(String accessKey, String secretKey) {
        @Override
        public String toString() {
            return "Credentials[" + accessKey + "]";
        }
    }
}
