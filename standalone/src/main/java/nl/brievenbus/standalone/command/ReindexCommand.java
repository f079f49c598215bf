package nl.brievenbus.standalone.command;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.ingest.claim.LetterHash;
import nl.brievenbus.standalone.topics.Broker;
import nl.brievenbus.standalone.topics.LetterLog;
import nl.brievenbus.standalone.topics.OutcomeWatch;
import nl.brievenbus.standalone.topics.Republication;
import nl.brievenbus.standalone.topics.TopicUnknownException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fills Elasticsearch again from Kafka. */
@Command(
        name = "reindex",
        description = "Fills Elasticsearch again from Kafka, for example after its index was lost.",
        footer = {
            "",
            "Every extraction that stands on letters.extracted is told there once more, and index-service writes it; so are the"
                    + " failures that stand on letters.failed. No letter is read again, and what is written meanwhile has the"
                    + " last word. May be repeated; needs no access to Elasticsearch. Where Kafka's topics are lost:"
                    + " reextract --archived."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all letters are searchable",
            "1:the broker does not answer, or refuses",
            "2:an option is wrong",
            "3:Elasticsearch refused letters",
            "4:index-service does not answer; it does the rest by itself once it can"
        })
final class ReindexCommand implements Callable<Integer> {

    private static final int SOME_FAILED = 3;

    @Mixin
    private BrokerOption option = new BrokerOption();

    @Mixin
    private WaitOption wait = new WaitOption();

    private final Terminal terminal = new Terminal();
    private int letters;
    private int failed;
    private long statements;
    private long topics;

    @Override
    public Integer call() throws Exception {
        wait.check();
        Broker broker = option.broker();
        try (Republication republication = new Republication(broker, EventType.LETTER_EXTRACTED, everyLetter -> true);
                OutcomeWatch watch = new OutcomeWatch(broker)) {
            Set<String> ids = republication.keys().stream()
                    .filter(key -> LetterHash.of(key).isPresent())
                    .collect(Collectors.toUnmodifiableSet());
            republication.publish();
            terminal.line("Told Kafka %,d letters and %,d failures again."
                    .formatted(ids.size(), tellFailuresAgain(broker, ids)));
            if (wait.noWait()) {
                return 0;
            }
            boolean answered = wait.await(watch, ids, outcome -> add(outcome, ids.size()), "index-service", terminal);
            terminal.line("%,d letters searchable, with %,d statements and %,d topics; %,d failed."
                    .formatted(letters, statements, topics, failed));
            return failed > 0 ? SOME_FAILED : answered ? 0 : WaitOption.NO_ANSWER;
        } catch (TopicUnknownException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    /** Those of letters that were never extracted and not withdrawn since, and those of records that tell of no letter. */
    private static int tellFailuresAgain(Broker broker, Set<String> extracted) throws TopicUnknownException {
        Set<String> received = LetterLog.letterIds(broker);
        Predicate<String> stands =
                key -> LetterHash.of(key).isEmpty() || (received.contains(key) && !extracted.contains(key));
        try (Republication failures = new Republication(broker, EventType.LETTER_FAILED, stands)) {
            failures.publish();
            return failures.keys().size();
        }
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
