package nl.brievenbus.index.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is, and who we are there. Either a user with a password, or an API key, or neither.
 *
 * @param url one or more nodes
 * @param username with {@code password} or {@code password-file}
 * @param passwordFile holds the password; white space around it is ignored
 * @param apiKey as Elasticsearch gives it, {@code encoded}
 * @param apiKeyFile holds the API key; white space around it is ignored
 * @param caCertificate a PEM file with the certificate of the authority that signed the server's, where the platform
 *     does not know it
 */
// Spring Boot cannot read a path into an Optional.
@ConfigurationProperties("brievenbus.elasticsearch")
public record ElasticsearchProperties(
        @DefaultValue("http://127.0.0.1:9200") List<URI> url,
        Optional<String> username,
        Optional<String> password,
        @Nullable Path passwordFile,
        Optional<String> apiKey,
        @Nullable Path apiKeyFile,
        @Nullable Path caCertificate) {

    public ElasticsearchProperties {
        url = List.copyOf(url);
        check(!url.isEmpty(), "brievenbus.elasticsearch.url must name a node, for example http://127.0.0.1:9200.");
        url.forEach(ElasticsearchProperties::checkNode);
        check(
                password.isEmpty() || passwordFile == null,
                "Give brievenbus.elasticsearch.password or .password-file, not both.");
        check(
                apiKey.isEmpty() || apiKeyFile == null,
                "Give brievenbus.elasticsearch.api-key or .api-key-file, not both.");
        boolean hasPassword = password.isPresent() || passwordFile != null;
        boolean hasKey = apiKey.isPresent() || apiKeyFile != null;
        check(
                username.isPresent() == hasPassword,
                "brievenbus.elasticsearch.username goes with .password or .password-file: give both or neither.");
        check(
                !(username.isPresent() && hasKey),
                "Give brievenbus.elasticsearch.username and its password, or an API key, not both.");
        checkReadable("password-file", passwordFile);
        checkReadable("api-key-file", apiKeyFile);
        checkReadable("ca-certificate", caCertificate);
    }

    /** The value of the {@code Authorization} header; read anew at each start. */
    Optional<String> authorization() {
        Optional<String> key = apiKey.or(() -> Optional.ofNullable(apiKeyFile).map(ElasticsearchProperties::secretIn));
        Optional<String> secret =
                password.or(() -> Optional.ofNullable(passwordFile).map(ElasticsearchProperties::secretIn));
        return key.map(value -> "ApiKey " + value)
                .or(() -> username.flatMap(name -> secret.map(word -> basic(name, word))));
    }

    private static String basic(String name, String word) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + word).getBytes(UTF_8));
    }

    private static String secretIn(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the secret in %s: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static void checkNode(URI node) {
        boolean http = "http".equals(node.getScheme()) || "https".equals(node.getScheme());
        check(
                http && node.getHost() != null && node.getUserInfo() == null,
                "brievenbus.elasticsearch.url must be like https://search.example:9200, without user or password; it is "
                        + (node.getUserInfo() == null ? node : "one with a user in it") + ".");
    }

    private static void checkReadable(String property, @Nullable Path file) {
        check(
                file == null || Files.isReadable(file),
                "brievenbus.elasticsearch.%s names a file that cannot be read: %s.".formatted(property, file));
    }

    private static void check(boolean good, String message) {
        if (!good) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ElasticsearchProperties[url=" + url + "]";
    }
}
