package nl.brievenbus.standalone.command;

import java.util.concurrent.CancellationException;
import nl.brievenbus.standalone.run.StartFailure;
import nl.brievenbus.stream.OutsideFault;
import org.apache.kafka.common.KafkaException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. */
@Command(
        name = "brievenbus",
        description = "Letters in, commitments out.",
        mixinStandardHelpOptions = true,
        version = "Brievenbus 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        scope = CommandLine.ScopeType.INHERIT,
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            StartCommand.class,
            ExtractCommand.class,
            EvaluateCommand.class,
            LearnCommand.class,
            StatusCommand.class,
            ReadCommand.class,
            ReextractCommand.class,
            ReindexCommand.class,
            WithdrawCommand.class,
            HelpCommand.class
        })
public final class Brievenbus {

    private Brievenbus() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Brievenbus())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((fault, command, parsed) -> explain(fault));
    }

    /** One line for the user; what a developer needs is in the log. */
    private static int explain(Exception fault) {
        if (fault instanceof CancellationException) {
            // The shutdown hook is at work, and tells so.
            return 130;
        }
        if (fault instanceof KafkaException trouble) {
            LoggerFactory.getLogger(Brievenbus.class).debug("Kafka refused.", trouble);
            System.err.println("brievenbus: " + BrokerTrouble.explain(trouble));
            return 1;
        }
        boolean expected =
                fault instanceof CommandFailure || fault instanceof StartFailure || fault instanceof OutsideFault;
        if (!expected) {
            LoggerFactory.getLogger(Brievenbus.class).error("The command failed.", fault);
        }
        String message = fault.getMessage();
        System.err.println("brievenbus: " + (expected && message != null ? message : fault));
        return 1;
    }
}
