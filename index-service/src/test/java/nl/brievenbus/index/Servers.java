package nl.brievenbus.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.brievenbus.embedded.broker.EmbeddedBroker;
import nl.brievenbus.embedded.search.EmbeddedElasticsearch;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A broker and an Elasticsearch for all tests of a run, started with the first test that wants them. */
final class Servers implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Servers.class))
                .computeIfAbsent(Running.class, type -> Running.start(), Running.class);
    }

    /** The two servers; ended by JUnit after the last test. */
    static final class Running implements AutoCloseable {

        /** Below the build's folder, unpacked once. */
        private static final Path SERVERS = Path.of("target", "elasticsearch-servers");

        private final Path home;
        private final EmbeddedBroker broker;
        private EmbeddedElasticsearch elasticsearch;
        private final URI url;

        private Running(Path home, EmbeddedBroker broker, EmbeddedElasticsearch elasticsearch) {
            this.home = home;
            this.broker = broker;
            this.elasticsearch = elasticsearch;
            this.url = elasticsearch.url();
        }

        private static Running start() {
            try {
                Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "servers-");
                return new Running(
                        home,
                        EmbeddedBroker.start(home.resolve("kafka"), 0),
                        EmbeddedElasticsearch.start(home.resolve("elasticsearch"), SERVERS, 0));
            } catch (IOException e) {
                throw new IllegalStateException("The servers of the test do not start.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while the servers of the test started.", e);
            }
        }

        String bootstrapServers() {
            return broker.bootstrapServers();
        }

        URI elasticsearch() {
            return url;
        }

        void stopElasticsearch() {
            elasticsearch.close();
        }

        /** On the same port, with the data that it had. */
        void startElasticsearch() throws IOException, InterruptedException {
            elasticsearch = EmbeddedElasticsearch.start(home.resolve("elasticsearch"), SERVERS, url.getPort());
        }

        @Override
        public void close() {
            elasticsearch.close();
            broker.close();
        }
    }
}
