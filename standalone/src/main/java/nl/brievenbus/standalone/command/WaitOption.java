package nl.brievenbus.standalone.command;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.standalone.topics.OutcomeWatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a command waits for what the services do: it says so while they are silent, and not without end. */
final class WaitOption {

    /** Of a command that has given up waiting. */
    static final int NO_ANSWER = 4;

    private static final Duration NOTICE_EVERY = Duration.ofSeconds(30);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--no-wait",
            description = "End once Kafka has what was asked; the services do the rest by themselves.")
    private boolean noWait;

    @Option(
            names = "--give-up-after",
            paramLabel = "SECONDS",
            defaultValue = "1800",
            description =
                    "End where no letter has come to its end for so long (default: ${DEFAULT-VALUE}); the services do the rest by themselves once they can.")
    private long seconds = 1800;

    private Duration notice = NOTICE_EVERY;

    /** To be called first: what is asked of Kafka cannot be taken back when an option turns out to be wrong. */
    void check() {
        AtLeast.checked(command, "--give-up-after", 1, seconds);
    }

    boolean noWait() {
        return noWait;
    }

    /**
     * Returns whether all letters came to their end. Says who is silent, and what to look at, where nothing comes.
     *
     * @param services who has to answer
     */
    boolean await(
            OutcomeWatch watch,
            Set<String> letterIds,
            Consumer<LetterEvent> ended,
            String services,
            Terminal terminal) {
        notice = NOTICE_EVERY;
        Duration limit = Duration.ofSeconds(seconds);
        Set<String> left = watch.await(letterIds, ended, silence -> waitsOn(silence, limit, services, terminal));
        if (!left.isEmpty()) {
            System.err.println(
                    "brievenbus: %s No longer waiting for %,d of %,d letters. What was asked stands on Kafka: it is done by itself once they are back, and need not be asked again."
                            .formatted(silent(services, limit), left.size(), letterIds.size()));
        }
        return left.isEmpty();
    }

    private boolean waitsOn(Duration silence, Duration limit, String services, Terminal terminal) {
        if (silence.compareTo(limit) >= 0) {
            return false;
        }
        if (silence.compareTo(NOTICE_EVERY) < 0) {
            notice = NOTICE_EVERY;
        } else if (silence.compareTo(notice) >= 0) {
            terminal.line(
                    "%s Still waiting; Ctrl-C leaves the rest to the services.".formatted(silent(services, notice)));
            notice = notice.plus(NOTICE_EVERY);
        }
        return true;
    }

    private static String silent(String services, Duration silence) {
        return "No answer of %s for %d s. Check that it runs and reaches Elasticsearch and Kafka: its log and /actuator/health/readiness name what is away."
                .formatted(services, silence.toSeconds());
    }
}
