package nl.brievenbus.standalone.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.standalone.topics.LetterLog;
import nl.brievenbus.standalone.topics.LetterWriter;
import nl.brievenbus.standalone.topics.TopicUnknownException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has letters read again by the rules of today. */
@Command(
        name = "reextract",
        description = "Has letters extracted again from the archive, for example after an update.",
        footer = {"", "A letter's id stands in its receipt in done/ (letterId)."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that were named are extracted again",
            "1:one of them is not known",
            "2:an option is wrong"
        })
final class ReextractCommand implements Callable<Integer> {

    @Mixin
    private BrokerOption broker = new BrokerOption();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    /** Which letters. */
    static final class Which {
        @Parameters(paramLabel = "LETTER-ID", description = "sha256: and 64 hexadecimal digits.", arity = "1..*")
        private List<String> ids = new ArrayList<>();

        @Option(names = "--failed", description = "All letters whose last outcome is a failure.")
        private boolean failed;

        @Option(names = "--all", description = "All letters.")
        private boolean all;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = new Terminal();
        String kafka = broker.kafka();
        LetterLog log = read(kafka);
        int unknown = 0;
        int again = 0;
        try (LetterWriter writer = new LetterWriter(kafka)) {
            for (String id : chosen(log)) {
                LetterReceived received = log.received(id).orElse(null);
                if (received == null) {
                    System.err.println("No letter '%s' is known; its id stands in its receipt in done/.".formatted(id));
                    unknown++;
                    continue;
                }
                FoundIds earlier = log.found(id);
                writer.extractAgain(received, earlier);
                again++;
                terminal.line("%s  %s: extracted again; found before: %d statements, %d topics"
                        .formatted(
                                id,
                                received.source().fileName(),
                                earlier.commitmentIds().size(),
                                earlier.topicIds().size()));
            }
        }
        terminal.line("%,d of %,d letters are extracted again."
                .formatted(again, log.letterIds().size()));
        return unknown == 0 ? 0 : 1;
    }

    private List<String> chosen(LetterLog log) {
        if (which.all) {
            return log.letterIds().stream().sorted().toList();
        }
        return which.failed ? log.failed().stream().sorted().toList() : which.ids;
    }

    private static LetterLog read(String kafka) {
        try {
            return LetterLog.read(kafka);
        } catch (TopicUnknownException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }
}
