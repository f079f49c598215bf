package nl.brievenbus.standalone.command;

import java.util.Set;
import java.util.concurrent.Callable;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.standalone.topics.Broker;
import nl.brievenbus.standalone.topics.OutcomeWatch;
import nl.brievenbus.standalone.topics.Republication;
import nl.brievenbus.standalone.topics.TopicUnknownException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills Elasticsearch again from Kafka. */
@Command(
        name = "reindex",
        description = "Fills Elasticsearch again from Kafka, for example after its index was lost.",
        footer = {
            "",
            "Every extraction that stands on letters.extracted is told there once more, and index-service writes it. No letter",
            "is read again, and what is written meanwhile has the last word. May be repeated; needs no access to",
            "Elasticsearch."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all letters are searchable",
            "1:the broker does not answer, or refuses",
            "2:an option is wrong",
            "3:Elasticsearch refused letters"
        })
final class ReindexCommand implements Callable<Integer> {

    private static final int SOME_FAILED = 3;

    @Mixin
    private BrokerOption option = new BrokerOption();

    @Option(names = "--no-wait", description = "End once Kafka has the records; index-service does the rest by itself.")
    private boolean noWait;

    private final Terminal terminal = new Terminal();
    private int letters;
    private int failed;
    private long statements;
    private long topics;

    @Override
    public Integer call() throws Exception {
        Broker broker = option.broker();
        try (Republication republication = new Republication(broker);
                OutcomeWatch watch = new OutcomeWatch(broker)) {
            Set<String> ids = republication.letterIds();
            republication.publish();
            terminal.line("Told Kafka %,d letters again.".formatted(ids.size()));
            if (noWait) {
                return 0;
            }
            watch.await(ids, outcome -> add(outcome, ids.size()));
        } catch (TopicUnknownException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        terminal.line("%,d letters searchable, with %,d statements and %,d topics; %,d failed."
                .formatted(letters, statements, topics, failed));
        return failed > 0 ? SOME_FAILED : 0;
    }

    private void add(LetterEvent outcome, int all) {
        if (outcome instanceof LetterIndexed indexed) {
            LetterIndexed.Counts counts = indexed.counts();
            letters++;
            statements += counts.made() + counts.fulfilled() + counts.deferred();
            topics += counts.topics();
        } else if (outcome instanceof LetterFailed failure) {
            failed++;
            terminal.line("  %s: failed: %s %s".formatted(failure.key(), failure.message(), failure.remedy()));
        }
        if (terminal.interactive() && letters + failed < all) {
            terminal.progress("%,d of %,d; Ctrl-C leaves the rest to the services".formatted(letters + failed, all));
        }
    }
}
