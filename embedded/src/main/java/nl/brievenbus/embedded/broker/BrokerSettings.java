package nl.brievenbus.embedded.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import nl.brievenbus.embedded.LoopbackPort;

/** The broker's settings: a single node for one machine, in little memory. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String BROKER = "BROKER";

    private BrokerSettings() {}

    static Properties of(Path log, int brokerPort, int controllerPort) throws IOException {
        if (log.toString().contains(",")) {
            throw new IOException(
                    "Kafka cannot keep its log in a folder with a comma in its path: '%s'. Choose another."
                            .formatted(log));
        }
        Properties settings = new Properties();
        node(settings, brokerPort, controllerPort);
        settings.setProperty("log.dirs", log.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        alone(settings);
        modest(settings);
        return settings;
    }

    private static void node(Properties settings, int brokerPort, int controllerPort) {
        String listeners = "%s://%s:%d,%s://%s:%d"
                .formatted(BROKER, LoopbackPort.ADDRESS, brokerPort, CONTROLLER, LoopbackPort.ADDRESS, controllerPort);
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", String.valueOf(NODE));
        settings.setProperty("listeners", listeners);
        settings.setProperty("advertised.listeners", listeners);
        settings.setProperty("inter.broker.listener.name", BROKER);
        settings.setProperty("controller.listener.names", CONTROLLER);
        settings.setProperty("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.setProperty(
                "controller.quorum.voters", "%d@%s:%d".formatted(NODE, LoopbackPort.ADDRESS, controllerPort));
    }

    /** Kafka's own topics have one replica, and a lone consumer need not wait for others. */
    private static void alone(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    private static void modest(Properties settings) {
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        // 128 MiB by default, all of it allocated at the start; this holds the keys of 350,000 records a round.
        settings.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024));
    }
}
