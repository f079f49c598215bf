package nl.brievenbus.index.connection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import nl.brievenbus.stream.OutsideFault;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The client of Elasticsearch. Tells a fault of the server from a refusal of the document. Thread-safe. */
public final class Elasticsearch implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    /** Longer than any bulk of ours takes; a server that hangs is met again by the next attempt. */
    private static final int ANSWER_MILLIS = 60_000;

    private static final int QUICK_MILLIS = 3_000;

    /** Not about the document: credentials, rights, a missing index, pressure. All of these may be mended. */
    private static final Set<Integer> OUTSIDE = Set.of(401, 403, 404, 408, 429);

    private static final ErrorCause NO_WORDS = ErrorCause.of(error -> error.type("an answer without words"));

    private final List<URI> nodes;
    private final ElasticsearchClient client;
    private final ElasticsearchClient quick;

    /** Connects at the first request, not here. */
    public Elasticsearch(ElasticsearchProperties properties, JsonMapper json) {
        this.nodes = properties.url();
        this.client =
                new ElasticsearchClient(new RestClientTransport(restClient(properties), new Jackson3JsonpMapper(json)));
        RequestConfig quickly = RequestConfig.custom()
                .setConnectTimeout(QUICK_MILLIS)
                .setSocketTimeout(QUICK_MILLIS)
                .build();
        this.quick = client.withTransportOptions(new RestClientOptions(
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(quickly).build(), true));
    }

    /** Something to ask of the server. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(ElasticsearchClient client) throws IOException;
    }

    /**
     * Asks the server.
     *
     * @throws OutsideFault where it does not answer, or answers that it cannot do this now
     * @throws ElasticsearchException where it refuses what was asked
     */
    public <T> T ask(Question<T> question) {
        return ask(question, client);
    }

    /** As {@link #ask}, but gives up after three seconds: for those who look after the service. */
    <T> T askQuickly(Question<T> question) {
        return ask(question, quick);
    }

    private <T> T ask(Question<T> question, ElasticsearchClient client) {
        try {
            return question.ask(client);
        } catch (ElasticsearchException e) {
            if (isOutside(e.status())) {
                throw new OutsideFault(refusal(e.status(), e.error()), e);
            }
            throw e;
        } catch (TransportException e) {
            // An answer without a body, as to a question whether something exists.
            String told = isOutside(e.statusCode()) ? refusal(e.statusCode(), NO_WORDS) : silence(e);
            throw new OutsideFault(told, e);
        } catch (IOException e) {
            throw new OutsideFault(silence(e), e);
        }
    }

    /** Whether an answer with this HTTP status tells of the server, and not of what was asked. */
    public static boolean isOutside(int status) {
        return status >= 500 || OUTSIDE.contains(status);
    }

    /**
     * What an answer tells of the server, with the remedy where that is ours.
     *
     * @param status for which {@link #isOutside}; of the whole answer, or of one of its items
     */
    public static String refusal(int status, ErrorCause error) {
        return switch (status) {
            case 401 ->
                "Elasticsearch refuses who we are (401). Check brievenbus.elasticsearch.username and its password, or the API key: it may have expired.";
            case 403 ->
                "Elasticsearch gives us no right to this (403). Give user or API key the role of docs/deployment.md.";
            default -> "Elasticsearch cannot do it now: %s (%d).".formatted(nameOf(error), status);
        };
    }

    /** As {@link #refusal(int, ErrorCause)}, of an item of an answer that has no status of its own. */
    public static String refusal(ErrorCause error) {
        return "security_exception".equals(error.type())
                ? refusal(403, error)
                : "Elasticsearch cannot do it now: %s. Its log, and GET _cluster/health, tell more."
                        .formatted(nameOf(error));
    }

    private String silence(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "No trust in the certificate of Elasticsearch at %s. Name the authority that signed it with brievenbus.elasticsearch.ca-certificate, and the host as the certificate has it."
                        .formatted(nodes);
            }
        }
        return "Elasticsearch does not answer at %s: %s. Is it running, and is brievenbus.elasticsearch.url right?"
                .formatted(nodes, nameOf(e));
    }

    private static String nameOf(ErrorCause error) {
        return Optional.ofNullable(error.type()).orElse("unknown error");
    }

    private static String nameOf(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
    }

    private static RestClient restClient(ElasticsearchProperties properties) {
        HttpHost[] hosts = properties.url().stream()
                .map(node -> HttpHost.create(node.toString()))
                .toArray(HttpHost[]::new);
        RestClientBuilder builder = RestClient.builder(hosts)
                .setRequestConfigCallback(
                        request -> request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
                .setHttpClientConfigCallback(http -> {
                    // Else a program that ends before close() never ends.
                    http.setThreadFactory(Elasticsearch::daemon);
                    Optional.ofNullable(properties.caCertificate())
                            .ifPresent(file -> http.setSSLContext(trusting(file)));
                    return http;
                });
        properties
                .authorization()
                .ifPresent(value -> builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
        return builder.build();
    }

    private static SSLContext trusting(Path file) {
        try {
            return TransportUtils.sslContextFromHttpCaCrt(file.toFile());
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "brievenbus.elasticsearch.ca-certificate is no certificate in PEM form: %s.".formatted(file), e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "elasticsearch-client");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
