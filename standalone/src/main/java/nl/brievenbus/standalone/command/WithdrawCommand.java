package nl.brievenbus.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.topics.Broker;
import nl.brievenbus.standalone.topics.LetterLog;
import nl.brievenbus.standalone.topics.LetterWriter;
import nl.brievenbus.standalone.topics.TopicUnknownException;
import nl.brievenbus.standalone.topics.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a letter disappear that was sent by mistake. */
@Command(
        name = "withdraw",
        description = "Removes a letter and all that was found in it: from topics, index, archive and folders.",
        footer = {
            "",
            "The letter's id stands in its receipt in done/ (letterId). Kafka's disk keeps the withdrawn records until",
            "it next compacts the topics."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:withdrawn", "1:no such letter", "2:an option is wrong"})
final class WithdrawCommand implements Callable<Integer> {

    private static final Pattern LETTER_ID = Pattern.compile("sha256:[0-9a-f]{64}");

    @Mixin
    private BrokerOption option = new BrokerOption();

    @Parameters(paramLabel = "LETTER-ID", description = "sha256: and 64 hexadecimal digits.")
    private String letterId = "";

    @Override
    public Integer call() throws Exception {
        if (!LETTER_ID.matcher(letterId).matches()) {
            throw new CommandFailure(
                    "'%s' is no letter id: that is sha256: and 64 hexadecimal digits, as in the receipt in done/."
                            .formatted(letterId));
        }
        Terminal terminal = new Terminal();
        Home home = option.home();
        Broker broker = option.broker();
        LetterLog log = read(broker);
        boolean known = log.knows(letterId);
        if (known) {
            FoundIds found = log.found(letterId);
            try (LetterWriter writer = new LetterWriter(broker)) {
                writer.withdraw(letterId, log);
            }
            terminal.line("withdrew the letter, %d statements and %d topics on Kafka; the index follows"
                    .formatted(found.commitmentIds().size(), found.topicIds().size()));
        }
        List<String> done = new Withdrawal(home).of(letterId);
        done.forEach(terminal::line);
        if (!known && done.isEmpty()) {
            throw new CommandFailure(
                    "No letter '%s' is known, neither on Kafka nor in '%s'.".formatted(letterId, home.path()));
        }
        return 0;
    }

    private static LetterLog read(Broker broker) {
        try {
            return LetterLog.read(broker);
        } catch (TopicUnknownException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }
}
