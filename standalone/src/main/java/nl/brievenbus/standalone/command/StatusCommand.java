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
import nl.brievenbus.standalone.mailbox.Counts;
import nl.brievenbus.standalone.mailbox.FailedLetter;
import nl.brievenbus.standalone.mailbox.Mailbox;
import nl.brievenbus.standalone.mailbox.WaitingLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (failures < 0) {
            throw new ParameterException(
                    command.commandLine(), "--failures must be 0 or more; it is %d.".formatted(failures));
        }
        Home home = homeOption.home();
        if (!Files.isDirectory(home.inbox())) {
            throw new CommandFailure(
                    "'%s' is no home of Brievenbus: it has no inbox. Name one with --home DIR.".formatted(home.path()));
        }
        Terminal terminal = new Terminal();
        Mailbox mailbox = new Mailbox(home);
        Counts counts = mailbox.count();
        terminal.line("home     " + home.path());
        terminal.line("running  "
                + Running.on(home)
                        .map(running -> "yes, pid %d; Kafka %s, Elasticsearch %s"
                                .formatted(running.pid(), running.kafka(), running.elasticsearch()))
                        .orElse("no"));
        terminal.line("waiting  %,d%s".formatted(counts.waiting(), oldest(mailbox.oldestWaiting())));
        terminal.line("in work  %,d".formatted(counts.inWork()));
        terminal.line("done     %,d".formatted(counts.done()));
        terminal.line("failed   %,d".formatted(counts.failed()));
        showFailures(mailbox.lastFailures(failures), terminal);
        return 0;
    }

    private static String oldest(Optional<WaitingLetter> oldest) {
        return oldest.map(letter -> "   the oldest: %s, %s"
                        .formatted(
                                FileNames.shown(letter.file().toString()),
                                age(Duration.between(letter.since(), Instant.now()))))
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
