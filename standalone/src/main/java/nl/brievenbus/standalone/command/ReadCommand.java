package nl.brievenbus.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import nl.brievenbus.standalone.topics.TopicLog;
import nl.brievenbus.standalone.topics.TopicUnknownException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A console consumer. */
@Command(
        name = "read",
        description = "Prints the events of a topic, one JSON value a line; a withdrawn one is null.",
        footer = {
            "",
            "Topics: letters.received, letters.extracted, letters.commitments,",
            "letters.topics, letters.indexed, letters.failed, letters.slow."
        })
final class ReadCommand implements Callable<Integer> {

    @Mixin
    private BrokerOption option = new BrokerOption();

    @Parameters(paramLabel = "TOPIC", description = "For example letters.commitments.")
    private String topic = "";

    @Option(names = "--from-beginning", description = "Begin with the first event, not with the next one.")
    private boolean fromBeginning;

    @Option(
            names = "--until-end",
            description = "End after the last event that stands there now; implies --from-beginning.")
    private boolean untilEnd;

    @Option(names = "--max", paramLabel = "N", description = "End after so many events.")
    private Optional<Long> max = Optional.empty();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--keys", description = "Print the key and a tab before each value.")
    private boolean keys;

    private long printed;

    @Override
    public Integer call() throws Exception {
        long most = AtLeast.checked(command, "--max", 1, max.orElse(Long.MAX_VALUE));
        Terminal terminal = new Terminal();
        Predicate<ConsumerRecord<byte[], byte[]>> print = record -> {
            terminal.line(shown(record));
            printed++;
            return printed < most && !terminal.isClosed();
        };
        try (TopicLog log = new TopicLog(option.broker(), topic)) {
            if (untilEnd) {
                log.readAll(print);
            } else {
                log.follow(fromBeginning, print);
            }
            return 0;
        } catch (TopicUnknownException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private String shown(ConsumerRecord<byte[], byte[]> record) {
        String value = record.value() == null ? "null" : new String(record.value(), UTF_8);
        String key = record.key() == null ? "" : new String(record.key(), UTF_8);
        return keys ? key + "\t" + value : value;
    }
}
