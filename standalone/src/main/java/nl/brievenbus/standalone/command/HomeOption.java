package nl.brievenbus.standalone.command;

import java.nio.file.Path;
import nl.brievenbus.standalone.home.Home;
import picocli.CommandLine.Option;

/** The option that names the home. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "brievenbus-home",
            description = "The folder below which everything is kept (default: ${DEFAULT-VALUE}).")
    private Path home = Path.of("brievenbus-home");

    Home home() {
        return new Home(home);
    }
}
