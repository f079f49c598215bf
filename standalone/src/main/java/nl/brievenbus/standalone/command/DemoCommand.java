package nl.brievenbus.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.brievenbus.index.document.CommitmentDocument;
import nl.brievenbus.index.document.TopicDocument;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;
import nl.brievenbus.standalone.mailbox.FailedLetter;
import nl.brievenbus.standalone.register.Findings;
import nl.brievenbus.standalone.run.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what it is all about: the sample letters in, their commitments out. */
@Command(
        name = "demo",
        description = "Starts everything, drops the sample letters, shows what they promise; runs on until Ctrl-C.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"1:something could not be started", "2:an option is wrong", "130:stopped by Ctrl-C"})
final class DemoCommand implements Callable<Integer> {

    private static final int MOST_ROWS = 10_000;
    private static final String PROMISED_TO_THE_HOUSE = "q=kind:MADE+AND+audience:PARLIAMENT"
            + "&sort=deadline.latest&_source=text,actor.name,deadline.text,deadline.latest,letter.title";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            defaultValue = "${sys:brievenbus.project:-.}/samples/letters",
            description = "The letters to drop (default: samples/letters of this project).")
    private Path samples = Path.of("samples", "letters");

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(samples)) {
            throw new CommandFailure(
                    "There are no sample letters in '%s'; name a folder with --samples DIR.".formatted(samples));
        }
        Terminal terminal = new Terminal();
        try (Session session = new Session(options, terminal)) {
            Pipeline.Started started = session.start();
            int dropped = drop();
            terminal.line("Dropped %d sample letters (%s)."
                    .formatted(
                            dropped,
                            dropped == 0
                                    ? "they were there from an earlier demo"
                                    : "copied from '" + samples.normalize() + "'"));
            session.untilIdle();
            showFindings(started, terminal);
            showFailures(session.mailbox().lastFailures(5), terminal);
            showNextSteps(started.running(), terminal);
            session.untilStopped();
            return 0;
        }
    }

    /** Those that no earlier demo has dropped in this home; a copy counts as dropped once it is whole. */
    private int drop() throws IOException {
        Home home = options.home();
        int dropped = 0;
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path sample : files.filter(Files::isRegularFile).sorted().toList()) {
                Path place = samples.relativize(sample);
                if (Files.exists(home.done().resolve(place))
                        || Files.exists(home.failed().resolve(place))) {
                    continue;
                }
                Path target = home.inbox().resolve(place);
                Files.createDirectories(target.getParent());
                Path part = target.resolveSibling(target.getFileName() + ".part");
                Files.copy(sample, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                dropped++;
            }
        }
        return dropped;
    }

    private static void showFindings(Pipeline.Started started, Terminal terminal) {
        List<CommitmentDocument> commitments = started.register().commitments(MOST_ROWS);
        List<TopicDocument> topics = started.register().topics(MOST_ROWS);
        Findings findings = new Findings(terminal.width());
        terminal.line("");
        terminal.line("COMMITMENTS (%d)".formatted(commitments.size()));
        terminal.line(findings.commitments(commitments));
        List<TopicDocument> promising = topics.stream()
                .filter(topic -> !topic.commitmentIds().isEmpty())
                .toList();
        terminal.line(
                "TOPICS (%d; shown are the %d in which commitments stand)".formatted(topics.size(), promising.size()));
        terminal.line(findings.topics(promising));
    }

    private static void showFailures(List<FailedLetter> failures, Terminal terminal) {
        for (FailedLetter failure : failures) {
            terminal.line("failed: %s: %s".formatted(failure.file(), failure.why()));
        }
    }

    private void showNextSteps(Running running, Terminal terminal) {
        Home home = options.home();
        terminal.line("Drop letters of your own in the inbox:");
        terminal.line("  " + home.inbox());
        terminal.line("Read the events, as a downstream system does (the second line with Kafka's own tools):");
        terminal.line("  ./brievenbus read letters.commitments --from-beginning --home '%s'".formatted(home.path()));
        terminal.line("  kafka-console-consumer.sh --bootstrap-server %s --topic letters.commitments --from-beginning"
                .formatted(running.kafka()));
        terminal.line("Ask Elasticsearch what was promised to the house, the earliest term first:");
        terminal.line("  curl '%s/brievenbus-commitments/_search?pretty&size=3&%s'"
                .formatted(running.elasticsearch(), PROMISED_TO_THE_HOUSE));
        terminal.line("Stop with Ctrl-C; everything is kept in '%s'.".formatted(home.path()));
    }
}
