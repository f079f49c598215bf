package nl.brievenbus.index;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service. Its settings stand in {@code index-service.yaml}. */
@SpringBootApplication
public class IndexService {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, not yet started; others who start it in their process add their settings. */
    public static SpringApplicationBuilder application() {
        // A name of its own, so that several services can share one class path.
        return new SpringApplicationBuilder(IndexService.class).properties("spring.config.name=index-service");
    }
}
