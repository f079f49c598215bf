package nl.brievenbus.standalone.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.standalone.topics.ArchivedLetters;
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
        footer = {
            "",
            "A letter's id stands in its receipt in done/ (letterId). With --archived the register is made anew from the"
                    + " archive below the home alone: for when Kafka's topics are lost, or are made anew."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that were named are extracted again",
            "1:one of them is not known, or the broker does not answer",
            "2:an option is wrong",
            "3:letters failed (again)",
            "4:the services do not answer; they do the rest by themselves once they can"
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

        @Option(names = "--all", description = "All letters that Kafka knows.")
        private boolean all;

        @Option(
                names = "--archived",
                description = "All letters in the archive below the home, also those that Kafka does not know.")
        private boolean archived;
    }

    @Mixin
    private WaitOption wait = new WaitOption();

    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() throws Exception {
        wait.check();
        Broker broker = option.broker();
        LetterLog log = read(broker);
        Map<String, LetterReceived> known = which.archived ? archived(log) : known(log);
        Map<String, LetterReceived> letters = new LinkedHashMap<>();
        int unknown = 0;
        for (String id : chosen(log, known)) {
            Optional<LetterReceived> letter = Optional.ofNullable(known.get(id));
            letter.ifPresent(found -> letters.put(id, found));
            if (letter.isEmpty()) {
                System.err.println(
                        "brievenbus: No letter '%s' is known; its id stands in its receipt in done/.".formatted(id));
                unknown++;
            }
        }
        if (letters.isEmpty()) {
            terminal.line("No letter is to be extracted again.");
        }
        int code = letters.isEmpty() ? 0 : extract(broker, letters, known.size(), log);
        return unknown > 0 ? 1 : code;
    }

    /** Returns the exit code that the outcome of these letters asks for. */
    private int extract(Broker broker, Map<String, LetterReceived> letters, int known, LetterLog log)
            throws EventTooLargeException {
        try (OutcomeWatch watch = new OutcomeWatch(broker);
                LetterWriter writer = new LetterWriter(broker)) {
            for (Map.Entry<String, LetterReceived> letter : letters.entrySet()) {
                writer.extractAgain(letter.getValue(), log.found(letter.getKey()));
            }
            terminal.line("Asked for %,d of %,d letters to be extracted again.".formatted(letters.size(), known));
            if (wait.noWait()) {
                return 0;
            }
            OutcomeLines lines = new OutcomeLines(terminal, letters, log);
            boolean answered =
                    wait.await(watch, letters.keySet(), lines::add, "extract-service or index-service", terminal);
            terminal.line("%,d searchable, %,d failed.".formatted(lines.searchable(), lines.failed()));
            return lines.failed() > 0 ? SOME_FAILED : answered ? 0 : WaitOption.NO_ANSWER;
        }
    }

    private Collection<String> chosen(LetterLog log, Map<String, LetterReceived> known) {
        if (which.all || which.archived) {
            return known.keySet();
        }
        return which.failed ? log.failed().stream().sorted().toList() : which.ids;
    }

    private static Map<String, LetterReceived> known(LetterLog log) {
        Map<String, LetterReceived> known = new TreeMap<>();
        for (String id : log.letterIds()) {
            log.received(id).ifPresent(letter -> known.put(id, letter));
        }
        return known;
    }

    /** What the archive holds, as Kafka knows it where it does. */
    private Map<String, LetterReceived> archived(LetterLog log) throws IOException {
        Map<String, LetterReceived> known = new TreeMap<>();
        try {
            for (LetterReceived letter : ArchivedLetters.of(option.home())) {
                known.put(letter.letterId(), log.received(letter.letterId()).orElse(letter));
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailure(
                    "There is no archive in '%s'. Name the folder that holds archive/ and arrivals/ with --home; copy an archive in a bucket there first."
                            .formatted(option.home().path()));
        }
        return known;
    }

    private static LetterLog read(Broker broker) {
        try {
            return LetterLog.read(broker);
        } catch (TopicUnknownException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }
}
