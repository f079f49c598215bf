package nl.brievenbus.standalone.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;
import nl.brievenbus.standalone.topics.Broker;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that lead to a broker: that of a running home, or another, which may ask who one is. */
final class BrokerOption {

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(
            names = "--kafka-server",
            paramLabel = "HOST:PORT",
            description = "The broker; default is that of the Brievenbus that runs on the home.")
    private @Nullable String server;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description =
                    "Settings of a Kafka client for a broker with TLS or passwords (security.protocol, ssl.*, sasl.*), as Kafka's own tools take with --command-config.")
    private @Nullable Path config;

    Home home() {
        return homeOption.home();
    }

    /** The broker: as the option says, else the file, else that of the running home. */
    Broker broker() throws IOException {
        Map<String, String> client = client();
        Optional<String> named = Optional.ofNullable(server)
                .or(() -> Optional.ofNullable(client.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)));
        return new Broker(named.isPresent() ? named.get() : runningBroker(), client);
    }

    Optional<Running> running() throws IOException {
        return Running.on(home());
    }

    private String runningBroker() throws IOException {
        return running()
                .map(Running::kafka)
                .orElseThrow(() -> new CommandFailure(
                        "No Brievenbus runs on '%s'. Start it (./brievenbus start --home DIR), or name a broker with --kafka-server HOST:PORT."
                                .formatted(home().path())));
    }

    private Map<String, String> client() {
        if (config == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(config)) {
            properties.load(file);
        } catch (IOException | IllegalArgumentException e) {
            // An escape that is wrong is quoted by the parser, and may belong to a password.
            throw new CommandFailure(
                    "Cannot read '%s' (%s). --kafka-config takes a file with lines NAME=VALUE that you may read."
                            .formatted(config, e.getClass().getSimpleName()));
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
