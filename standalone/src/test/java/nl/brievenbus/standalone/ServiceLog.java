package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.slf4j.LoggerFactory;

/** What services that run in this process have logged. */
public final class ServiceLog {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** Listens, or goes on listening: each start of a service sets the log up anew, and stops whoever listened. */
    public void listen() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.setContext(root.getLoggerContext());
        log.start();
        root.addAppender(log);
    }

    /** What was said so far counts no more. */
    public void forget() {
        log.list.clear();
    }

    public List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Returns once a line holds these words. */
    public void await(String words, Duration patience) {
        Awaitility.await(words).atMost(patience).untilAsserted(() -> assertThat(lines())
                .anyMatch(line -> line.contains(words)));
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
