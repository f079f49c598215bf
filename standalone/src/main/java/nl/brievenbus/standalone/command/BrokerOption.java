package nl.brievenbus.standalone.command;

import java.io.IOException;
import java.util.Optional;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that lead to a broker: that of a running home, or another. */
final class BrokerOption {

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(
            names = "--kafka-server",
            paramLabel = "HOST:PORT",
            description = "The broker; default is that of the Brievenbus that runs on the home.")
    private @Nullable String server;

    Home home() {
        return homeOption.home();
    }

    String kafka() throws IOException {
        if (server != null) {
            return server;
        }
        return running()
                .map(Running::kafka)
                .orElseThrow(() -> new CommandFailure(
                        "No Brievenbus runs on '%s'. Start it (./brievenbus start --home DIR), or name a broker with --kafka-server HOST:PORT."
                                .formatted(home().path())));
    }

    Optional<Running> running() throws IOException {
        return Running.on(home());
    }
}
