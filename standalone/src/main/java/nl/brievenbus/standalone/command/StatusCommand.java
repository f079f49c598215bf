package nl.brievenbus.standalone.command;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.brievenbus.ingest.folder.FileNames;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;
import nl.brievenbus.standalone.mailbox.FailedLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what stands where. */
@Command(
        name = "status",
        description = "Tells how many letters wait, are in work, done and failed, and why. Needs nothing that runs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:told", "1:the folder is no home of Brievenbus", "2:an option is wrong"})
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(
            names = "--failures",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many of the last failures to show (default: ${DEFAULT-VALUE}).")
    private int failures;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        AtLeast.checked(command, "--failures", 0, failures);
        Home home = homeOption.home();
        if (!Files.isDirectory(home.inbox())) {
            throw new CommandFailure(
                    "'%s' is no home of Brievenbus: it has no inbox. Name one with --home DIR.".formatted(home.path()));
        }
        Terminal terminal = new Terminal();
        Status status = Status.of(home, failures);
        if (json) {
            terminal.line(status.toJson());
        } else {
            show(status, terminal);
        }
        return 0;
    }

    private static void show(Status status, Terminal terminal) {
        terminal.line("home     " + status.home());
        terminal.line("running  "
                + switch (status.process()) {
                    case RUNNING -> status.running().map(StatusCommand::reached).orElse("yes");
                    case STARTING_OR_STOPPING -> "not yet, or no more: a process starts or stops";
                    case NONE -> "no";
                });
        terminal.line("waiting  %,d%s".formatted(status.waiting(), oldest(status.oldestWaiting())));
        terminal.line("in work  %,d".formatted(status.inWork()));
        terminal.line("done     %,d".formatted(status.done()));
        terminal.line("failed   %,d".formatted(status.failed()));
        showFailures(status.lastFailures(), terminal);
    }

    private static String reached(Running running) {
        return "yes, pid %d; Kafka %s, Elasticsearch %s"
                .formatted(running.pid(), running.kafka(), running.elasticsearch());
    }

    private static String oldest(Optional<Status.Oldest> oldest) {
        return oldest.map(letter -> "   the oldest: %s, %s"
                        .formatted(
                                FileNames.shown(letter.file()), age(Duration.between(letter.since(), Instant.now()))))
                .orElse("");
    }

    private static String age(Duration age) {
        if (age.toMinutes() < 2) {
            return age.toSeconds() + " s old";
        }
        return age.toHours() < 2 ? age.toMinutes() + " min old" : age.toHours() + " h old";
    }

    private static void showFailures(List<FailedLetter> failures, Terminal terminal) {
        if (!failures.isEmpty()) {
            terminal.line("last failures, newest first:");
        }
        for (FailedLetter failure : failures) {
            terminal.line("  %s  %s"
                    .formatted(
                            TIME.format(failure.at().atZone(ZoneId.systemDefault())), FileNames.shown(failure.file())));
            terminal.line("    " + failure.why());
        }
    }
}
