package nl.brievenbus.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service as an operator would, but in a hurry. */
final class TestService {

    private TestService() {}

    static ConfigurableApplicationContext start(Path home, TestBroker broker, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--brievenbus.folders.home=" + home,
                "--brievenbus.folders.scan-every=50ms",
                "--brievenbus.folders.stable-for=200ms",
                "--brievenbus.folders.empty-for=400ms",
                "--spring.kafka.bootstrap-servers=" + broker.address(),
                // So that a broker that comes late is noticed within the patience of a test.
                "--spring.kafka.producer.properties.max.block.ms=3000",
                "--spring.kafka.producer.properties.delivery.timeout.ms=5000",
                "--spring.kafka.producer.properties.request.timeout.ms=2000",
                "--server.port=0"));
        settings.addAll(List.of(more));
        return IngestService.application().run(settings.toArray(String[]::new));
    }
}
