package nl.brievenbus.standalone.run;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.embedded.LoopbackPort;
import nl.brievenbus.extract.ExtractService;
import nl.brievenbus.index.IndexService;
import nl.brievenbus.ingest.IngestService;
import nl.brievenbus.standalone.home.Home;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The services, in the order of the flow. Each is a Spring context of its own, as if it stood alone. */
enum Service {
    INGEST,
    EXTRACT,
    INDEX;

    private SpringApplicationBuilder application() {
        // Its own main class: else its log names ours.
        return switch (this) {
            case INGEST -> IngestService.application().main(IngestService.class);
            case EXTRACT -> ExtractService.application().main(ExtractService.class);
            case INDEX -> IndexService.application().main(IndexService.class);
        };
    }

    /**
     * Starts it.
     *
     * @param kafka address of the broker
     * @param elasticsearch address of the search server
     * @param httpPort where it tells of its health
     */
    ConfigurableApplicationContext start(Home home, String kafka, String elasticsearch, int httpPort) {
        List<String> settings = new ArrayList<>();
        settings.add("--spring.kafka.bootstrap-servers=" + kafka);
        settings.add("--brievenbus.elasticsearch.url=" + elasticsearch);
        settings.add("--brievenbus.folders.home=" + home.path());
        settings.add("--brievenbus.archive.location=" + home.archive());
        settings.add("--server.address=" + LoopbackPort.ADDRESS);
        settings.add("--server.port=" + httpPort);
        return application()
                // We stop the services ourselves, in order.
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new));
    }
}
