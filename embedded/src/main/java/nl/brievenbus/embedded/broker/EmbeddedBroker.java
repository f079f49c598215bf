package nl.brievenbus.embedded.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import nl.brievenbus.embedded.LoopbackPort;
import nl.brievenbus.embedded.PortTakenException;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker, its own controller, in this process. Its log is on disk: a new one on the same folder goes on where
 * this one ended, however it ended.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it takes requests.
     *
     * @param home the folder of the broker alone, made where it is not there yet
     * @param port to listen on, or 0 for any free one
     * @throws PortTakenException where somebody listens on the port
     */
    public static EmbeddedBroker start(Path home, int port) throws IOException {
        int brokerPort = LoopbackPort.free(port);
        int controllerPort = LoopbackPort.free(0);
        Path log = Files.createDirectories(home).toRealPath();
        BrokerStorage.format(log);
        KafkaConfig settings = new KafkaConfig(BrokerSettings.of(log, brokerPort, controllerPort));
        KafkaRaftServer server = new KafkaRaftServer(settings, Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, brokerPort);
    }

    /** What a client needs to find the broker: {@code 127.0.0.1:PORT}. */
    public String bootstrapServers() {
        return LoopbackPort.ADDRESS + ":" + port;
    }

    /** Stops the broker and returns when its log is closed. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
