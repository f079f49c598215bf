package nl.brievenbus.standalone.command;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the pipeline on a home. */
@Command(
        name = "start",
        description = "Starts Kafka, Elasticsearch and the services on this machine; runs until Ctrl-C.",
        footer = {
            "",
            "Drop letters in HOME/inbox. Each ends in HOME/done with a receipt, or in HOME/failed with a reason.",
            "A stop at any moment, also by kill -9, loses nothing: the next start goes on."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every letter is searchable",
            "1:something could not be started",
            "2:an option is wrong",
            "3:with --until-idle: letters failed",
            "130:stopped by Ctrl-C"
        })
final class StartCommand implements Callable<Integer> {

    private static final int SOME_FAILED = 3;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--until-idle",
            description = "End once every letter that was dropped has come to its end in done/ or failed/.")
    private boolean untilIdle;

    @Override
    public Integer call() throws Exception {
        Terminal terminal = new Terminal();
        try (Session session = new Session(options, terminal)) {
            session.start();
            if (!untilIdle) {
                terminal.line("Stop with Ctrl-C.");
                session.untilStopped();
                return 0;
            }
            session.untilIdle();
            return ended(session.failures(), terminal);
        }
    }

    private int ended(Set<Path> failures, Terminal terminal) {
        if (failures.isEmpty()) {
            terminal.line("Every letter has come to its end.");
            return 0;
        }
        terminal.line("%d failed; the reasons stand beside them in '%s'."
                .formatted(failures.size(), options.home().failed()));
        return SOME_FAILED;
    }
}
