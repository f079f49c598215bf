package nl.brievenbus.standalone.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.standalone.topics.Broker;
import nl.brievenbus.standalone.topics.LetterLog;
import nl.brievenbus.standalone.topics.LetterWriter;
import nl.brievenbus.standalone.topics.OutcomeWatch;
import nl.brievenbus.standalone.topics.TopicUnknownException;
import nl.brievenbus.stream.EventTooLargeException;
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
            "1:one of them is not known, or the broker does not answer",
            "2:an option is wrong",
            "3:letters failed (again)"
        })
final class ReextractCommand implements Callable<Integer> {

    private static final int SOME_FAILED = 3;

    @Mixin
    private BrokerOption option = new BrokerOption();

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

    @Option(
            names = "--no-wait",
            description = "End once Kafka has the requests; the services do the rest by themselves.")
    private boolean noWait;

    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() throws Exception {
        Broker broker = option.broker();
        LetterLog log = read(broker);
        Map<String, LetterReceived> letters = new LinkedHashMap<>();
        int unknown = 0;
        for (String id : chosen(log)) {
            Optional<LetterReceived> received = log.received(id);
            received.ifPresent(letter -> letters.put(id, letter));
            if (received.isEmpty()) {
                System.err.println(
                        "brievenbus: No letter '%s' is known; its id stands in its receipt in done/.".formatted(id));
                unknown++;
            }
        }
        int failed = letters.isEmpty() ? 0 : extract(broker, letters, log);
        if (letters.isEmpty()) {
            terminal.line("No letter is to be extracted again.");
        }
        return unknown > 0 ? 1 : failed > 0 ? SOME_FAILED : 0;
    }

    /** Returns how many failed. */
    private int extract(Broker broker, Map<String, LetterReceived> letters, LetterLog log)
            throws EventTooLargeException {
        try (OutcomeWatch watch = new OutcomeWatch(broker);
                LetterWriter writer = new LetterWriter(broker)) {
            for (Map.Entry<String, LetterReceived> letter : letters.entrySet()) {
                writer.extractAgain(letter.getValue(), log.found(letter.getKey()));
            }
            terminal.line("Asked for %,d of %,d letters to be extracted again."
                    .formatted(letters.size(), log.letterIds().size()));
            if (noWait) {
                return 0;
            }
            OutcomeLines lines = new OutcomeLines(terminal, letters, log);
            watch.await(letters.keySet(), lines::add);
            terminal.line("%,d searchable, %,d failed.".formatted(letters.size() - lines.failed(), lines.failed()));
            return lines.failed();
        }
    }

    private List<String> chosen(LetterLog log) {
        if (which.all) {
            return log.letterIds().stream().sorted().toList();
        }
        return which.failed ? log.failed().stream().sorted().toList() : which.ids;
    }

    private static LetterLog read(Broker broker) {
        try {
            return LetterLog.read(broker);
        } catch (TopicUnknownException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }
}
