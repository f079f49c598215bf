package nl.brievenbus.standalone.run;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import nl.brievenbus.embedded.search.EmbeddedElasticsearch;
import nl.brievenbus.standalone.home.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Elasticsearch, started again where it ends by itself: it is a process of its own that somebody may kill. */
final class SearchServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SearchServer.class);

    private final Home home;
    private EmbeddedElasticsearch server;
    private boolean closed;

    private SearchServer(Home home, EmbeddedElasticsearch server) {
        this.home = home;
        this.server = server;
    }

    static SearchServer start(Home home, int port) throws IOException, InterruptedException {
        SearchServer search = new SearchServer(home, EmbeddedElasticsearch.start(home.elasticsearch(), port));
        search.watch();
        return search;
    }

    private synchronized void watch() {
        CompletableFuture<ProcessHandle> unused = server.process()
                .onExit()
                .whenCompleteAsync((ended, error) -> revive(), SearchServer::inAThreadOfItsOwn);
    }

    /**
     * Reviving waits for whoever is closing. Done in the JDK's common pool, which has one thread on two processors, it would
     * keep from the closer the very news that the server has ended.
     */
    private static void inAThreadOfItsOwn(Runnable reviving) {
        Thread thread = new Thread(reviving, "elasticsearch-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        log.warn("Elasticsearch ended by itself; starting it again. Letters wait meanwhile.");
        URI url = server.url();
        try {
            server = EmbeddedElasticsearch.start(home.elasticsearch(), url.getPort());
            log.info("Elasticsearch answers again.");
            watch();
        } catch (IOException e) {
            log.error("Elasticsearch could not be started again: {} Stop and start Brievenbus.", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        server.close();
    }
}
