package nl.brievenbus.ingest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service. Its settings stand in {@code ingest-service.yaml}. */
@SpringBootApplication
public class IngestService {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, not yet started; others who start it in their process add their settings. */
    public static SpringApplicationBuilder application() {
        // A name of its own, so that several services can share one class path.
        return new SpringApplicationBuilder(IngestService.class).properties("spring.config.name=ingest-service");
    }
}
