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
import nl.brievenbus.stream.EventTooLargeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a letter disappear that was sent by mistake. */
@Command(
        name = "withdraw",
        description = "Removes a letter and all that was found in it: from topics, index, archive and folders.",
        footer = {
            "",
            "The letter's id stands in its receipt in done/ (letterId), or is sha256: and what sha256sum prints of the file.",
            "A letter that is still in work is withdrawn too. Kafka's disk keeps the withdrawn records until it next compacts"
                    + " the topics."
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
        boolean known = withdrawn(option.broker(), terminal);
        List<String> done = new Withdrawal(home).of(letterId);
        done.forEach(terminal::line);
        if (!known && done.isEmpty()) {
            throw new CommandFailure(
                    "No letter '%s' is known, neither on Kafka nor in '%s'.".formatted(letterId, home.path()));
        }
        return 0;
    }

    /** From the topics; tells whether it was known there. The arrival first: see {@link LetterWriter}. */
    private boolean withdrawn(Broker broker, Terminal terminal) throws EventTooLargeException {
        try (LetterWriter writer = new LetterWriter(broker)) {
            boolean arrived = writer.withdrawArrival(letterId);
            LetterLog log = LetterLog.read(broker);
            if (!arrived && !log.knows(letterId)) {
                return false;
            }
            writer.withdrawFound(letterId, log);
            FoundIds found = log.found(letterId);
            terminal.line("withdrew the letter, %d statements and %d topics on Kafka; the index follows"
                    .formatted(found.commitmentIds().size(), found.topicIds().size()));
            return true;
        } catch (TopicUnknownException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }
}
