package nl.brievenbus.extract;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service. Its settings stand in {@code extract-service.yaml}. */
@SpringBootApplication
public class ExtractService {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, not yet started; others who start it in their process add their settings. */
    public static SpringApplicationBuilder application() {
        // A name of its own, so that several services can share one class path.
        return new SpringApplicationBuilder(ExtractService.class).properties("spring.config.name=extract-service");
    }
}
