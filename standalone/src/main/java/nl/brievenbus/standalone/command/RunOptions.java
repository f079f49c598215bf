package nl.brievenbus.standalone.command;

import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.run.Logs;
import nl.brievenbus.standalone.run.Ports;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of what runs a pipeline. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            defaultValue = "9092",
            description = "Where Kafka listens; 0 for any free port (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--elasticsearch-port",
            paramLabel = "N",
            defaultValue = "9200",
            description = "Where Elasticsearch listens; 0 for any free port (default: ${DEFAULT-VALUE}).")
    private int elasticsearchPort;

    @Option(
            names = "--http-port",
            paramLabel = "N",
            defaultValue = "8081",
            description = "Where the services tell of their health and metrics: this port and the next two;"
                    + " 0 for any free ports (default: ${DEFAULT-VALUE}).")
    private int httpPort;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "How the log in HOME/logs is written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Logs.Format logFormat = Logs.Format.TEXT;

    Home home() {
        return homeOption.home();
    }

    Ports ports() {
        return new Ports(
                checked("--kafka-port", kafkaPort),
                checked("--elasticsearch-port", elasticsearchPort),
                checked("--http-port", httpPort));
    }

    private int checked(String option, int port) {
        if (port < 0 || port > 65_533) {
            throw new ParameterException(
                    command.commandLine(),
                    "%s must be a port from 1 to 65533, or 0 for any free one; it is %d.".formatted(option, port));
        }
        return port;
    }

    Logs.Format logFormat() {
        return logFormat;
    }
}
